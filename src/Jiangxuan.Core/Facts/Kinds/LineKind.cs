using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Facts;

/// <summary>One line of text (单行文字).</summary>
[Kind("line")]
public sealed record LineKind : FactKind
{
    /// <summary>Most characters.</summary>
    public int Max { get; init; } = 60;

    /// <inheritdoc/>
    public override Reading Read(Posted posted, string name, Field field) =>
        Texts.Given(posted, name) is { } text
            ? Texts.Read(new TextValue(Texts.OneLine(text)), this, name, field)
            : Texts.Nothing;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(Value value, string name, Field field)
    {
        var length = value is TextValue line ? line.Text.EnumerateRunes().Count() : 0;
        if (value is not TextValue)
        {
            yield return Texts.Unreadable(value, name, field);
        }
        else if (length > Max)
        {
            yield return new Problem(name, $"{field.Label}最多{Max}个字，现有{length}个字，请精简。");
        }
    }

    /// <inheritdoc/>
    public override string Text(Value value, Notice notice) => Texts.Of(value);

    /// <inheritdoc/>
    public override IEnumerable<string> Faults(Notice notice) => Max < 1 ? ["max 至少为 1。"] : [];
}
