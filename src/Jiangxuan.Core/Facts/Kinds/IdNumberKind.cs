using Jiangxuan.Core.Notices;
using Jiangxuan.Core.People;

namespace Jiangxuan.Core.Facts;

/// <summary>A citizen ID number (身份证号); stored sealed, shown masked.</summary>
[Kind("id-number")]
public sealed record IdNumberKind : FactKind
{
    /// <inheritdoc/>
    public override Reading Read(Posted posted, string name, Field field)
    {
        if (Texts.Given(posted, name) is not { } text)
        {
            return Texts.Nothing;
        }
        if (field.Previous is IdNumberValue kept && kept.Masked == text)
        {
            return new Reading(kept, []);
        }
        return IdNumber.Read(text, field.Today).TryGet(out var number, out var refusal)
            ? new Reading(field.Seal(number.Number), [])
            : Texts.Raw(text, name, refusal.Sentence);
    }

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(Value value, string name, Field field)
    {
        if (value is RawValue raw)
        {
            var read = IdNumber.Read(raw.Text, field.Today);
            yield return new Problem(name, read.Refusal?.Sentence ?? $"请重新填写{field.Label}。");
        }
        else if (value is not IdNumberValue)
        {
            yield return new Problem(name, $"请重新填写{field.Label}。");
        }
    }

    /// <summary>Masked: no list, journal or paper gets more from here.</summary>
    public override string Text(Value value, Notice notice) =>
        value is IdNumberValue id ? id.Masked : Hidden(Texts.Of(value));

    private static string Hidden(string text) => text.Length <= 6 ? text : text[..3] + new string('*', text.Length - 3);
}
