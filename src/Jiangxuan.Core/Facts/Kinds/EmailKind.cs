using System.Net.Mail;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.People;

namespace Jiangxuan.Core.Facts;

/// <summary>An e-mail address (电子邮箱).</summary>
[Kind("email")]
public sealed record EmailKind : FactKind
{
    /// <inheritdoc/>
    public override Reading Read(Posted posted, string name, Field field)
    {
        if (Texts.Given(posted, name) is not { } text)
        {
            return Texts.Nothing;
        }
        var plain = Typed.Compact(text);
        return Good(plain)
            ? new Reading(new TextValue(plain), [])
            : Texts.Raw(text, name, $"{field.Label}应写成 name@example.com 的形式，请检查。");
    }

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(Value value, string name, Field field)
    {
        if (value is not TextValue text || !Good(text.Text))
        {
            yield return Texts.Unreadable(value, name, field);
        }
    }

    /// <inheritdoc/>
    public override string Text(Value value, Notice notice) => Texts.Of(value);

    private static bool Good(string text) =>
        text.Length <= 254
        && MailAddress.TryCreate(text, out var address)
        && address.Address == text
        && address.Host.Contains('.', StringComparison.Ordinal);
}
