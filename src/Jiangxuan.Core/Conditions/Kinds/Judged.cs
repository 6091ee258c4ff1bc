using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conditions;

/// <summary>A person judges (人工认定): one judgement per paragraph of requirements that no field can decide.</summary>
[Kind("judged")]
public sealed record Judged : Condition
{
    /// <summary>Id under which the answer is kept.</summary>
    public required string Id { get; init; }

    /// <summary>What is judged, in our own words.</summary>
    public required string Says { get; init; }

    /// <summary>Organs that judge.</summary>
    [Names(Thing.Organ)]
    public required IReadOnlyList<string> By { get; init; }

    /// <summary>Stages at which it is asked.</summary>
    [Names(Thing.Stage)]
    public required IReadOnlyList<string> At { get; init; }

    /// <summary>The paragraph it is about, when that is narrower than the source of the rule (七项之一).</summary>
    public Source? Source { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Looks => [Id];

    /// <inheritdoc/>
    public override Judgement Evaluate(Known known)
    {
        bool? truth = known.Judged.TryGetValue(Id, out var yes) ? yes : null;
        var says = truth switch
        {
            true => "经审核认定符合",
            false => "经审核认定不符合",
            null => "须由审核人员认定",
        };
        return Judging.Leaf(truth, Id, $"{says}：{Says}");
    }

    /// <inheritdoc/>
    public override IEnumerable<string> Faults(Scope scope)
    {
        if (By.Count == 0 || At.Count == 0)
        {
            yield return "by（由谁认定）和 at（在哪个环节）不能为空。";
        }
        if (scope.Row is not null)
        {
            yield return "人工认定不能写在表格的行条件里。";
        }
        if (scope.Notice.Facts.Any(f => f.Key == Id))
        {
            yield return $"认定的编号“{Id}”与字段重名，请改一个。";
        }
    }
}
