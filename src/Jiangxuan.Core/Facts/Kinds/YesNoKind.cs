using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Facts;

/// <summary>是 or 否.</summary>
[Kind("yes-no")]
public sealed record YesNoKind : FactKind
{
    /// <summary>The word for yes, in definitions, forms and files.</summary>
    public const string Yes = "是";

    /// <summary>The word for no.</summary>
    public const string No = "否";

    /// <inheritdoc/>
    public override Reading Read(Posted posted, string name, Field field)
    {
        if (Texts.Given(posted, name) is not { } text)
        {
            return Texts.Nothing;
        }
        return text switch
        {
            Yes => new Reading(new YesNoValue(true), []),
            No => new Reading(new YesNoValue(false), []),
            _ => Texts.Raw(text, name, $"{field.Label}请选择“是”或“否”。"),
        };
    }

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(Value value, string name, Field field)
    {
        if (value is not YesNoValue)
        {
            yield return new Problem(name, $"{field.Label}请选择“是”或“否”。");
        }
    }

    /// <inheritdoc/>
    public override string Text(Value value, Notice notice) =>
        value is YesNoValue answer ? (answer.Yes ? Yes : No) : Texts.Of(value);

    /// <inheritdoc/>
    public override string? Impossible(string word, Notice notice) =>
        word is Yes or No ? null : $"只能是“是”或“否”，不能是“{word}”。";
}
