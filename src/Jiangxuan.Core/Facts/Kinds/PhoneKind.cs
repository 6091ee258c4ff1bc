using Jiangxuan.Core.Notices;
using Jiangxuan.Core.People;

namespace Jiangxuan.Core.Facts;

/// <summary>A telephone number (联系电话): mobile, or landline with area code.</summary>
[Kind("phone")]
public sealed record PhoneKind : FactKind
{
    /// <inheritdoc/>
    public override Reading Read(Posted posted, string name, Field field)
    {
        if (Texts.Given(posted, name) is not { } text)
        {
            return Texts.Nothing;
        }
        return Phone.Read(text).TryGet(out var phone, out var refusal)
            ? new Reading(new TextValue(phone.Number), [])
            : Texts.Raw(text, name, refusal.Sentence);
    }

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(Value value, string name, Field field)
    {
        if (Phone.Read(Texts.Of(value)).Refusal is { } refusal)
        {
            yield return new Problem(name, refusal.Sentence);
        }
    }

    /// <inheritdoc/>
    public override string Text(Value value, Notice notice) => Texts.Of(value);
}
