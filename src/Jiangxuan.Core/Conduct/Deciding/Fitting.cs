using System.Collections.Immutable;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conduct.Deciding;

/// <summary>
/// Whether a list that people made fits what the notice wants of it (名额、名额分配方案、构成比例); what it wants in principle may be missed with a
/// written reason.
/// </summary>
internal static class Fitting
{
    /// <summary>Whether the list, with those kept of earlier rounds, is not too long.</summary>
    public static Refusal? Size(World world, Stage s, ImmutableList<ListItem> items)
    {
        var listed = Lists.Kept(world, s.Id, Lists.City).Count + items.Count;
        return Places.Size(world, s) is { } most && listed > most
            ? new Refusal($"{Rounds.Word(s)}最多{most}名，列入了{listed}名。", s.Source.ToString(), "items")
            : null;
    }

    /// <summary>Whether the list that is named in the end keeps the places of its tiers, the seat plan and the composition.</summary>
    public static Refusal? Final(
        World world,
        Stage s,
        ImmutableList<ListItem> items,
        ImmutableDictionary<string, string> exceptions
    )
    {
        ImmutableList<ListItem> list = [.. Lists.Kept(world, s.Id, Lists.City), .. items];
        var tiers = Places.Tiers(world.Notice, s);
        if (items.FirstOrDefault(i => tiers.All(t => t.Id != i.Tier)) is { } without)
        {
            return new Refusal(
                $"请为{world.Get<Candidacy>(without.Candidacy).Name}选择等次。",
                s.Source.ToString(),
                $"tier.{without.Candidacy}"
            );
        }

        foreach (var tier in tiers)
        {
            var (places, listed) = (Places.Of(world, tier), list.Count(i => i.Tier == tier.Id));
            if (listed > places)
            {
                return new Refusal($"{tier.Label}名额{places}名，列入了{listed}名。", tier.Source.ToString(), "items");
            }

            var key = $"places.{tier.Id}";
            if (listed < places && tier.Size is not TierSize.AtMost && !Written(exceptions, key))
            {
                return new Refusal(
                    $"{tier.Label}名额{places}名，只列入{listed}名。如名额暂缺，请写明理由。",
                    tier.Source.ToString(),
                    $"why.{key}"
                );
            }
        }

        return Plan(world, list) ?? Composition(world, s, list, exceptions);
    }

    private static Refusal? Plan(World world, ImmutableList<ListItem> list)
    {
        if (world.Notice.Tracks is not { } tracks)
        {
            return null;
        }

        var source = tracks.Source.ToString();
        if (Places.Plan(world) is not { } plan)
        {
            return new Refusal("还没有选定名额分配方案，不能确定名单。", source, "plan");
        }

        var persons = list.Select(i => world.Get<Candidacy>(i.Candidacy)).ToList();
        if (Dividing.Outside(world, tracks, plan, persons) is { } outside)
        {
            return outside with { Field = "items" };
        }

        foreach (var (track, seats) in plan.Seats)
        {
            var listed = persons.Count(c => Places.Track(world, c) == track);
            if (listed > seats)
            {
                return new Refusal($"“{plan.Label}”中“{track}”{seats}名，列入了{listed}名。", source, "items");
            }
        }

        return null;
    }

    private static Refusal? Composition(
        World world,
        Stage s,
        ImmutableList<ListItem> list,
        ImmutableDictionary<string, string> exceptions
    )
    {
        foreach (var b in Balance.Of(world, s, list))
        {
            var must = b.Rule.Strength is RuleStrength.Must;
            if (b.Unknown > 0 && must)
            {
                return new Refusal($"有{b.Unknown}人的类别尚未认定，“{b.Says}”无法核对。", b.Rule.Source, "items");
            }

            if (!b.Met && must)
            {
                return new Refusal($"不符合“{b.Says}”：名单有{b.Count}人，{b.Limit}。", b.Rule.Source, "items");
            }

            if (!b.Met && b.Rule.Strength is RuleStrength.InPrinciple && !Written(exceptions, b.Rule.Id))
            {
                return new Refusal(
                    $"原则上应符合“{b.Says}”：名单有{b.Count}人，{b.Limit}。如确需例外，请写明理由。",
                    b.Rule.Source,
                    $"why.{b.Rule.Id}"
                );
            }
        }

        return null;
    }

    private static bool Written(ImmutableDictionary<string, string> exceptions, string key) =>
        !string.IsNullOrWhiteSpace(exceptions.GetValueOrDefault(key));
}
