using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Casebook;

/// <summary>A public notice that goes up on a day, and its shortest length (公示案例).</summary>
[Kind("publicity")]
public sealed record PublicityCase : Case
{
    /// <summary>The stage.</summary>
    [Names(Thing.Stage)]
    public required string Stage { get; init; }

    /// <summary>Day on which it goes up.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Expected last day, inclusive.</summary>
    public required DateOnly Last { get; init; }

    /// <summary>Expected days that count; empty = not asked here.</summary>
    public IReadOnlyList<DateOnly> Days { get; init; } = [];

    /// <inheritdoc/>
    internal override void Run(Bench bench)
    {
        if (bench.Stage<PubliciseStage>(Stage, "公示环节") is not { } stage)
        {
            return;
        }
        if (!stage.Count(From, bench.Calendar).TryGet(out var period, out var refusal))
        {
            bench.Fault("from", refusal.Sentence);
            return;
        }
        bench.Expect("last", Day(Last), Day(period.Last));
        if (Days.Count > 0)
        {
            bench.Expect("days", string.Join(' ', Days.Select(Day)), string.Join(' ', period.Days.Select(Day)));
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", null);
}
