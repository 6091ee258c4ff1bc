using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conditions;

/// <summary>
/// So many rows of a table satisfy a condition. An untouched table is unknown, one marked 无 is empty; a row whose cells do not
/// decide it may or may not count.
/// </summary>
[Kind("count")]
public sealed record Count : Condition
{
    /// <summary>Key of the table.</summary>
    public required string Of { get; init; }

    /// <summary>Which rows, by their columns; all when not given.</summary>
    public Condition? Where { get; init; }

    /// <summary>What is counted, in words, such as 工匠或技术能手称号; the table's label when not given.</summary>
    public string? Says { get; init; }

    /// <summary>Fewest rows, inclusive.</summary>
    public int? AtLeast { get; init; }

    /// <summary>Most rows, inclusive.</summary>
    public int? AtMost { get; init; }

    /// <summary>The paragraph it is about, when that is narrower than the source of the rule (七项之一).</summary>
    public Source? Source { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Looks => [Of];

    /// <inheritdoc/>
    public override Judgement Evaluate(Known known)
    {
        var scope = known.Scope();
        var what = Says ?? scope.Label(Of);
        var bounds = Judging.Bounds(AtLeast, AtMost, "项");
        if (known.Find(Of) is not RowsValue { Rows: var rows })
        {
            return Judging.Leaf(null, Of, $"{scope.Label(Of)}尚未填写，无法判断{what}是否{bounds}");
        }
        var columns = (scope.Kind(Of) as RowsKind)?.Columns ?? [];
        var judged = rows.Select(r =>
                Where?.Evaluate(known with { Values = r, Row = columns }).Verdict ?? Verdict.Holds
            )
            .ToList();
        var sure = judged.Count(v => v == Verdict.Holds);
        var unsure = judged.Count(v => v == Verdict.CannotTell);
        bool? truth =
            AtLeast is { } least && sure + unsure < least || AtMost is { } most && sure > most ? false
            : Judging.Within(sure, AtLeast, AtMost) && Judging.Within(sure + unsure, AtLeast, AtMost) ? true
            : null;
        var counted = $"{what}有{sure}项{(unsure > 0 ? $"，另有{unsure}项填写不全、无法判断" : "")}";
        var says = truth switch
        {
            true => bounds,
            false => $"未满足“{bounds}”",
            null => $"无法判断是否{bounds}",
        };
        return Judging.Leaf(truth, Of, $"{counted}，{says}");
    }

    /// <inheritdoc/>
    public override IEnumerable<string> Faults(Scope scope)
    {
        var faults = scope.Unknown(Of).Concat(Judging.BoundFaults(AtLeast, AtMost));
        return scope.Kind(Of) is { } kind and not RowsKind
            ? faults.Append($"“{scope.Label(Of)}”不是表格，没有行可数。")
            : faults;
    }

    /// <inheritdoc/>
    public override IEnumerable<(string Place, Condition Condition, Scope Scope)> Inner(Scope scope) =>
        Where is null || scope.Kind(Of) is not RowsKind rows
            ? []
            : [(".where", Where, scope with { Row = rows.Columns })];
}
