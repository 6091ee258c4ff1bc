using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Quotas;

namespace Jiangxuan.Core.Casebook;

/// <summary>A unit's list, its quota and the caps on its ranking (名额案例).</summary>
[Kind("quota")]
public sealed record QuotaCase : Case
{
    /// <summary>Group of the unit.</summary>
    [Names(Thing.UnitGroup)]
    public required string Group { get; init; }

    /// <summary>Id of the unit, when the notice names it; null = any of the group.</summary>
    public string? Unit { get; init; }

    /// <summary>Measures of the unit, for a quota that follows from them.</summary>
    public IReadOnlyDictionary<string, int> Measures { get; init; } = new Dictionary<string, int>();

    /// <summary>The persons on the list; empty = the unit recommends nobody.</summary>
    public IReadOnlyList<CaseNominee> Nominees { get; init; } = [];

    /// <summary>The written reason, if one is given.</summary>
    public string? Reason { get; init; }

    /// <summary>What becomes of the list.</summary>
    public required ListAnswer Expect { get; init; }

    /// <summary>Fragments of the refusal or of what a reason is asked for.</summary>
    public IReadOnlyList<string> Says { get; init; } = [];

    /// <inheritdoc/>
    internal override void Run(Bench bench)
    {
        var unit = new Unit
        {
            Id = Unit ?? "any",
            Name = "某单位",
            Group = Group,
            Measures = Measures,
        };
        var quota = UnitQuota.Of(bench.Notice, unit);
        var persons = Nominees.SelectMany((n, i) => n.Of(bench, unit, quota.Group, $"nominees[{i}]")).ToList();
        var nominees = persons.Select(p => p.Nominee).ToList();
        var listed = persons.Select((p, i) => new Listed($"第{i + 1}人", p.Known)).ToList();
        var rankings = bench
            .Notice.Stages.OfType<RecommendStage>()
            .Where(s => s.Step is RecommendStep.Rank && (s.Groups.Count == 0 || s.Groups.Contains(Group)))
            .ToList();
        Refusal? Capped(Func<string, Refusal?> may) =>
            rankings.Select(s => may(s.Id)).FirstOrDefault(no => no is not null);
        var refusal =
            quota.MayDraft(nominees)
            ?? Capped(at => SharedCap.MayDraft(bench.Notice, at, listed))
            ?? quota.MayRecommend(nominees, Reason)
            ?? Capped(at => SharedCap.MayDecide(bench.Notice, at, listed, Reason));
        var answer =
            refusal is null ? ListAnswer.Accepted
            : refusal.Field == "reason" ? ListAnswer.NeedsReason
            : ListAnswer.Refused;
        bench.Expect("expect", Bench.Word(Expect), Bench.Word(answer), refusal?.Sentence);
        bench.Says(Says, refusal is null ? "" : $"{refusal.Sentence}（{refusal.Clause}）");
    }
}

/// <summary>One or several persons of a kind on a unit's list.</summary>
public sealed record CaseNominee
{
    /// <summary>Id of the channel; null = one that counts.</summary>
    public string? Channel { get; init; }

    /// <summary>How many of them.</summary>
    public int Times { get; init; } = 1;

    /// <summary>What is known of each, where the quota has extra places for persons of a kind or a cap looks at it.</summary>
    public Written? Given { get; init; }

    /// <summary>As quota and caps see them.</summary>
    internal IEnumerable<(Nominee Nominee, Known Known)> Of(Bench bench, Unit unit, UnitGroup group, string path)
    {
        var channel = Channel is null
            ? bench.Notice.Channels.FirstOrDefault(c => c.Counts && c.Groups.Contains(group.Id))
            : bench.Notice.Channels.FirstOrDefault(c => c.Id == Channel);
        if (Channel is not null && channel is null)
        {
            bench.Fault($"{path}.channel", $"没有“{Channel}”这个申报渠道。");
        }
        var known = new Known
        {
            Notice = bench.Notice,
            On = bench.Notice.Identity.Announced,
            Values = new Dictionary<string, Value>(),
        };
        if (Given is not null)
        {
            known = bench.Known(Given) ?? known;
        }
        var values = new Dictionary<string, Value>(known.Values);
        values.TryAdd(ReservedFacts.Unit, new TextValue(unit.Id));
        values.TryAdd(ReservedFacts.UnitGroup, new TextValue(group.Id));
        if (channel is not null)
        {
            values.TryAdd(ReservedFacts.Channel, new TextValue(channel.Id));
        }
        known = known with { Values = values };
        var fits = group.Extra.Where(e => e.When?.Evaluate(known).Verdict == Verdict.Holds).Select(e => e.Id).ToList();
        return Enumerable
            .Range(0, Times)
            .Select(i => (new Nominee($"{path}.{i}", channel?.Counts ?? true, fits), known));
    }
}

/// <summary>What becomes of a list.</summary>
public enum ListAnswer
{
    /// <summary>予以接收.</summary>
    Accepted,

    /// <summary>须写明理由.</summary>
    NeedsReason,

    /// <summary>不予接收.</summary>
    Refused,
}
