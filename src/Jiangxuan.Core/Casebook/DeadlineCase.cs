using Jiangxuan.Core.Calendar;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Casebook;

/// <summary>A moment, and whether a stage still takes anything (截止案例).</summary>
[Kind("deadline")]
public sealed record DeadlineCase : Case
{
    /// <summary>The stage.</summary>
    [Names(Thing.Stage)]
    public required string Stage { get; init; }

    /// <summary>The moment, in official time.</summary>
    public required Moment At { get; init; }

    /// <summary>Whether the stage is open.</summary>
    public required Door Expect { get; init; }

    /// <inheritdoc/>
    internal override void Run(Bench bench)
    {
        // A stage without a deadline of its own closes with the next one that has one.
        var closes = bench
            .Notice.Stages.SkipWhile(s => s.Id != Stage)
            .Select(s => s.Closes)
            .FirstOrDefault(c => c is not null);
        var open = closes is not { } day || !new Deadline(day).HasPassed(At.Instant);
        bench.Expect(
            "expect",
            Bench.Word(Expect),
            Bench.Word(open ? Door.Open : Door.Closed),
            $"截止日：{closes:yyyy-MM-dd}"
        );
    }
}

/// <summary>Whether a stage is open.</summary>
public enum Door
{
    /// <summary>未截止.</summary>
    Open,

    /// <summary>已截止.</summary>
    Closed,
}

/// <summary>A moment on the clock of a day, official time.</summary>
/// <param name="Instant">The instant.</param>
public sealed record Moment(DateTimeOffset Instant) : IWord<Moment>
{
    /// <inheritdoc/>
    public static string Form => "时刻，写成 2021-06-11 23:59";

    /// <inheritdoc/>
    public static Moment? Read(string text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd HH:mm", null, System.Globalization.DateTimeStyles.None, out var at)
            ? new Moment(Shanghai.At(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at)))
            : null;
}
