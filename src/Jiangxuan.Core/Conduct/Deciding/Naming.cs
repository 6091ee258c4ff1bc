using System.Collections.Immutable;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conduct.Deciding;

/// <summary>Naming with certificate numbers (命名).</summary>
public static class Naming
{
    /// <summary>Names everybody who passed the public notice. Refused while somebody of the list is still on the way.</summary>
    public static Decision Name(World world, Act act, string stage, string document, DateOnly on)
    {
        var s = (NameStage)world.Notice.Stage(stage);
        var source = s.Source.ToString();
        if (Guards.Filled(document, "命名决定文号", "document") is { } empty)
        {
            return empty with { Clause = source };
        }

        if (on > act.Day)
        {
            return new Refusal("命名日期不能晚于今天。", source, "on");
        }

        var ready = Lists.StandingIn(world, s, Lists.City).Select(c => c.Id).ToHashSet();
        if (ready.Count == 0)
        {
            return new Refusal("没有公示期满、等待命名的人选。", source);
        }

        if (OnTheWay(world, s) is [var someone, ..])
        {
            var at = string.Join("、", Standing.Of(world.Notice, someone).Select(id => world.Notice.Stage(id).Label));
            return new Refusal($"{someone.Name}还处于“{at}”环节，名单全部办结后才能命名。", source);
        }

        var tier = world.Notice.Tier(s.Tiers[0]);
        var named = world.All<Candidacy>().Count(c => c.Certificate is not null);
        if (named + ready.Count > tier.Places)
        {
            return new Refusal(
                $"{tier.Label}名额为{tier.Places}名，不能命名{named + ready.Count}名。",
                tier.Source.ToString()
            );
        }

        if (tier.Size == TierSize.Exact && named + ready.Count < tier.Places && string.IsNullOrWhiteSpace(act.Reason))
        {
            return new Refusal(
                $"{tier.Label}应命名{tier.Places}名，现有{named + ready.Count}名。如不再增补，请写明理由。",
                tier.Source.ToString(),
                "reason"
            );
        }

        var order = Lists
            .Rounds(world, s.Of, Lists.City)
            .SelectMany(l => l.Items)
            .Select(i => world.Get<Candidacy>(i.Candidacy))
            .Where(c => ready.Contains(c.Id))
            .OrderBy(c => c.Rank ?? int.MaxValue)
            .ThenBy(c => c.Id, StringComparer.Ordinal)
            .Select(c => c.Id)
            .Distinct()
            .ToList();
        var certificates = order
            .Select((id, i) => KeyValuePair.Create(id, $"{world.Notice.Identity.Prefix}-{named + i + 1:000}"))
            .ToImmutableDictionary();
        var dropped = world
            .All<Candidacy>()
            .Where(c => !ready.Contains(c.Id) && Rests(world, c))
            .ToImmutableDictionary(c => c.Id, _ => "名额已满，未列入命名名单");
        var round = Lists.CurrentRound(world, stage, Lists.City);
        return new Named(
            Listing.Of(stage, Lists.City, round),
            stage,
            round,
            Ranking.Items(order),
            document.Trim(),
            on,
            certificates,
            dropped
        );
    }

    /// <summary>Persons between the final proposal and naming.</summary>
    private static IReadOnlyList<Candidacy> OnTheWay(World world, NameStage naming)
    {
        var between = world
            .Notice.Stages.SkipWhile(s => s is not ProposeStage { Mode: ProposeMode.Final })
            .Skip(1)
            .TakeWhile(s => s.Id != naming.Id)
            .Select(s => s.Id)
            .ToHashSet();
        return [.. world.All<Candidacy>().Where(c => Standing.Of(world.Notice, c).Any(between.Contains))];
    }

    /// <summary>Whether somebody waits at the final proposal without a place.</summary>
    private static bool Rests(World world, Candidacy c) =>
        Standing.Of(world.Notice, c).Any(id => world.Notice.Stage(id) is ProposeStage { Mode: ProposeMode.Final });
}
