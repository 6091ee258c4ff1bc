using System.Collections.Immutable;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conduct.Deciding;

/// <summary>Naming with certificate numbers (命名).</summary>
public static class Naming
{
    /// <summary>
    /// Names everybody who passed the public notice. Refused while somebody of the list is still on the way, and for a day on which the
    /// public notice of one of them still ran.
    /// </summary>
    /// <param name="world">The edition.</param>
    /// <param name="act">Who names, and when; with a reason where places stay empty.</param>
    /// <param name="stage">Naming stage.</param>
    /// <param name="document">Number of the decision document.</param>
    /// <param name="on">Day of the decision: today or earlier, after the last day of the public notices.</param>
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

        if (LastNoticeDay(world, s, ready) is { } last && on <= last)
        {
            return new Refusal($"公示期到{last:yyyy年M月d日}届满，命名日期应在其后。", source, "on");
        }

        var order = Order(world, s, ready);
        if ((Tierless(world, s, order) ?? Numbers(world, act, s, order)) is { } no)
        {
            return no;
        }

        var resting = Resting(world, s);
        var round = Lists.CurrentRound(world, stage, Lists.City);
        return new Named(
            Listing.Of(stage, Lists.City, round),
            stage,
            round,
            order,
            document.Trim(),
            on,
            Certificates(world, order),
            world
                .All<Candidacy>()
                .Where(c => !ready.Contains(c.Id) && Standing.Of(world.Notice, c).Any(resting.Contains))
                .Select(c => KeyValuePair.Create(c.Id, "名额已满，未列入命名名单"))
                .Hide(act, "dropped")
        );
    }

    /// <summary>The last day of the public notices on which these persons stood; null = the notice wants none before naming.</summary>
    private static DateOnly? LastNoticeDay(World world, NameStage s, HashSet<string> ready)
    {
        var before = Standing.AllBefore(world.Notice, s);
        return world
            .All<Listing>()
            .Where(l => before.Contains(l.Stage) && world.Notice.Stage(l.Stage) is PubliciseStage)
            .Where(l => l.Items.Any(i => ready.Contains(i.Candidacy)))
            .Max(l => l.Period?.Last);
    }

    /// <summary>The persons to be named, the highest tier first, in each as the notice wants them published.</summary>
    private static ImmutableList<ListItem> Order(World world, NameStage s, HashSet<string> ready)
    {
        var root = Lists.Root(world.Notice, s);
        var listed = Lists
            .Rounds(world, root.Id, Lists.City)
            .Where(l => l.Decided)
            .SelectMany(l => l.Items)
            .Select(i => world.Get<Candidacy>(i.Candidacy))
            .Where(c => ready.Contains(c.Id));
        // Newcomers of a later round come among the others by their rank; a list made by people is left as it is.
        var byRank = root is ProposeStage { Way: ProposeHow.Rank } && world.Notice.Tracks is null;
        var inOrder = byRank
            ? listed.OrderBy(c => c.Rank ?? int.MaxValue).ThenBy(c => c.Id, StringComparer.Ordinal)
            : listed;
        var only = s.Tiers is [var one] ? one : null;
        return
        [
            .. Approving
                .WithTiers(world, Ordering.Of(world, [.. inOrder.Select(c => c.Id).Distinct()], s.Order))
                .Select(i => i with { Tier = i.Tier ?? only }),
        ];
    }

    private static Refusal? Tierless(World world, NameStage s, ImmutableList<ListItem> order) =>
        order.FirstOrDefault(i => i.Tier is null || !s.Tiers.Contains(i.Tier)) is { } stray
            ? new Refusal(
                $"{world.Get<Candidacy>(stray.Candidacy).Name}没有列入“{s.Label}”所命名的等次，不能命名。",
                s.Source.ToString()
            )
            : null;

    private static Refusal? Numbers(World world, Act act, NameStage s, ImmutableList<ListItem> order)
    {
        foreach (var tier in Places.Tiers(world.Notice, s))
        {
            var places = Places.Of(world, tier);
            var named = world.All<Candidacy>().Count(c => c.Tier == tier.Id) + order.Count(i => i.Tier == tier.Id);
            if (named > places)
            {
                return new Refusal($"{tier.Label}名额为{places}名，不能命名{named}名。", tier.Source.ToString());
            }

            if (tier.Size is not TierSize.AtMost && named < places && string.IsNullOrWhiteSpace(act.Reason))
            {
                return new Refusal(
                    $"{tier.Label}应命名{places}名，现有{named}名。如不再增补，请写明理由。",
                    tier.Source.ToString(),
                    "reason"
                );
            }
        }

        return null;
    }

    /// <summary>Numbers go on from those given before, in the order of the decision, without a gap.</summary>
    private static ImmutableDictionary<string, string> Certificates(World world, ImmutableList<ListItem> order)
    {
        var given = world.All<Candidacy>().Count(c => c.Certificate is not null);
        return order
            .Where(i => world.Notice.Tier(i.Tier!).Certificate)
            .Select((i, n) => KeyValuePair.Create(i.Candidacy, $"{world.Notice.Identity.Prefix}-{given + n + 1:000}"))
            .ToImmutableDictionary();
    }

    /// <summary>Persons on the list that is named who are neither through nor out.</summary>
    private static IReadOnlyList<Candidacy> OnTheWay(World world, NameStage naming) =>
        [
            .. Lists
                .Kept(world, Lists.Root(world.Notice, naming).Id, Lists.City)
                .Select(i => world.Get<Candidacy>(i.Candidacy))
                .Where(c =>
                    !c.Outcomes.ContainsKey(naming.Id)
                    && !Standing.In(world.Notice, c, naming.Id)
                    && (c.ProposedTier is null || naming.Tiers.Contains(c.ProposedTier))
                ),
        ];

    /// <summary>Stages on the way to the naming whose list was decided: who stands in one of them waits without a place.</summary>
    private static HashSet<string> Resting(World world, NameStage naming) =>
        [
            .. Standing
                .AllBefore(world.Notice, naming)
                .Where(id => world.Notice.Stage(id) is ProposeStage or ReviewStage { Ends: ReviewEnd.Resolution })
                .Where(id => Lists.Rounds(world, id, Lists.City).Any(l => l.Decided)),
        ];
}
