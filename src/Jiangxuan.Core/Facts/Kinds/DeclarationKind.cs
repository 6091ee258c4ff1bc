using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Facts;

/// <summary>A statement the person makes by ticking it (承诺); nobody can submit without it.</summary>
[Kind("declaration")]
public sealed record DeclarationKind : FactKind
{
    /// <summary>What is declared.</summary>
    public required string Says { get; init; }

    /// <inheritdoc/>
    public override Reading Read(Posted posted, string name, Field field) =>
        Texts.Given(posted, name) is null ? Texts.Nothing : new Reading(new YesNoValue(true), []);

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(Value value, string name, Field field)
    {
        if (value is not YesNoValue { Yes: true })
        {
            yield return new Problem(name, $"请阅读并勾选“{field.Label}”。");
        }
    }

    /// <inheritdoc/>
    public override string Text(Value value, Notice notice) =>
        value is YesNoValue { Yes: true } ? "已承诺" : Texts.Of(value);
}
