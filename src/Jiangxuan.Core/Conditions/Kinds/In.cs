using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conditions;

/// <summary>A fact has one of those values.</summary>
[Kind("in")]
public sealed record In : Condition
{
    /// <summary>Key of the fact or column.</summary>
    public required string Fact { get; init; }

    /// <summary>The values as people write them.</summary>
    public required IReadOnlyList<string> Values { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Looks => [Fact];

    /// <inheritdoc/>
    public override Judgement Evaluate(Known known) => Judge(known, Fact, Values);

    /// <inheritdoc/>
    public override IEnumerable<string> Faults(Scope scope) => FaultsOf(scope, Fact, Values);

    internal static Judgement Judge(Known known, string fact, IReadOnlyList<string> words)
    {
        var scope = known.Scope();
        var wanted = string.Join(
            '、',
            words.Select(w => scope.Reserved(fact) ? ReservedFacts.Show(fact, w, known.Notice) : w)
        );
        var label = scope.Label(fact);
        var kind = scope.Kind(fact);
        // Of a question answered 是 or 否 the answer says it all: “为否，不是是” tells nobody anything.
        var yesNo = kind is YesNoKind or HoldsKind;
        if (known.Shown(fact) is not { } shown)
        {
            return Judging.Leaf(
                null,
                fact,
                kind is HoldsKind ? $"“{label}”还无法确定是或否"
                    : yesNo ? $"“{label}”尚未填写是或否"
                    : $"{label}尚未填写，无法判断是否为{wanted}"
            );
        }
        var value = known.Find(fact)!;
        var answers = words
            .Select(w => kind is null ? value is TextValue t && t.Text == w : kind.Is(value, w, known.Notice))
            .ToList();
        // A part of a sum or count is not the sum.
        var open = (kind as FigureKind)?.Open(known) is not null;
        bool? truth =
            open ? null
            : answers.Contains(true) ? true
            : answers.Contains(null) ? null
            : false;
        return Judging.Leaf(
            truth,
            fact,
            yesNo ? $"“{label}”为“{shown}”"
                : truth is true && words.Count == 1 && shown == wanted ? $"{label}为{shown}"
                : $"{label}{(open ? "已知" : "")}为{shown}，{(truth is null ? "无法判断是否为" : truth is true ? "属于" : words.Count == 1 ? "不是" : "不属于")}{wanted}"
        );
    }

    internal static IEnumerable<string> FaultsOf(Scope scope, string fact, IReadOnlyList<string> words)
    {
        var faults = scope.Unknown(fact).Concat(words.SelectMany(w => scope.Impossible(fact, w)));
        if (words.Count == 0)
        {
            faults = faults.Append("没有写出任何值。");
        }
        return scope.Kind(fact) is RowsKind or FilesKind or IdNumberKind
            ? faults.Append(
                $"“{scope.Label(fact)}”是表格、附件或身份证号，不能与一个值比较；表格请用 count，附件请用 exists。"
            )
            : faults;
    }
}
