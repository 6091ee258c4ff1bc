using Jiangxuan.Core.Notices;
using Jiangxuan.Core.People;

namespace Jiangxuan.Core.Facts;

/// <summary>A text of several lines with a limit in 字数, counted as a word processor counts.</summary>
[Kind("paragraph")]
public sealed record ParagraphKind : FactKind
{
    /// <summary>Most words, inclusive (以内).</summary>
    public int? Max { get; init; }

    /// <summary>Words aimed at (左右); shown, never enforced.</summary>
    public int? Target { get; init; }

    /// <inheritdoc/>
    public override Reading Read(Posted posted, string name, Field field) =>
        Texts.Given(posted, name) is { } text
            ? Texts.Read(new TextValue(Texts.Lines(text)), this, name, field)
            : Texts.Nothing;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(Value value, string name, Field field)
    {
        var words = value is TextValue text ? WordCount.Of(text.Text) : 0;
        if (value is not TextValue)
        {
            yield return Texts.Unreadable(value, name, field);
        }
        else if (Max is { } max && words > max)
        {
            yield return new Problem(name, $"{field.Label}限{max}字以内，现有{words}字，请删去{words - max}字。");
        }
    }

    /// <inheritdoc/>
    public override string Text(Value value, Notice notice) => Texts.Of(value);

    /// <inheritdoc/>
    public override IEnumerable<string> Faults(Notice notice)
    {
        if (Max < 1 || Target < 1)
        {
            yield return "字数至少为 1。";
        }
        if (Target > Max)
        {
            yield return $"目标字数 {Target} 大于上限 {Max}。";
        }
    }
}
