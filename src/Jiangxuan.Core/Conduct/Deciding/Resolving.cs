using System.Collections.Immutable;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conduct.Deciding;

/// <summary>
/// Lists that people make in a meeting: a review that ends in a resolution, a final list by resolution. The number of the minutes is the
/// act's reason. The list is checked against size, places, votes and composition, and never reordered.
/// </summary>
public static class Resolving
{
    /// <summary>Decides the list of this round.</summary>
    public static Decision Decide(World world, Act act, string stage, Resolution resolution)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(resolution);
        var s = world.Notice.Stage(stage);
        var source = s.Source.ToString();
        var items = Numbered(Tiered(world, s, resolution.Items));
        var refusal =
            Persons(world, s, items, resolution.Reserve)
            ?? Minutes(act, source)
            ?? Quorum(s, resolution.Votes)
            ?? Voting.Check(Rule(s), resolution.Votes, source)
            ?? Fitting.Size(world, s, items)
            ?? (Lists.IsFinal(world.Notice, s) ? Fitting.Final(world, s, items, resolution.Exceptions) : null);
        if (refusal is not null)
        {
            return refusal;
        }

        var exceptions = resolution.Exceptions.Where(e => e.Value.Length > 0).Hide(act, "exception");
        return Approving.List(
            world,
            act,
            stage,
            items,
            LeftOut(world, s, items, resolution.Reserve),
            act.Reason!.Trim(),
            null,
            new Resolved(resolution.Votes, resolution.Reserve, exceptions)
        );
    }

    /// <summary>What the stage's vote needs, if stated.</summary>
    public static ResolutionRule? Rule(Stage stage) =>
        stage switch
        {
            ReviewStage s => s.Resolution,
            ProposeStage s => s.Resolution,
            ApproveStage s => s.Resolution,
            _ => null,
        };

    /// <summary>Whether people make the stage's list in a meeting of the city.</summary>
    public static bool Makes(Stage stage) =>
        stage
            is ReviewStage { Ends: ReviewEnd.Resolution }
                or ProposeStage { Mode: ProposeMode.Final, Way: ProposeHow.Resolution };

    /// <summary>Size of the reserve the stage has.</summary>
    public static int ReserveOf(Stage stage) => stage is ProposeStage s ? s.Reserve : 0;

    /// <summary>A list with one tier to give need not say which.</summary>
    private static IEnumerable<ListItem> Tiered(World world, Stage s, IEnumerable<ListItem> items)
    {
        var tiers = Places.Tiers(world.Notice, s);
        return !Lists.IsFinal(world.Notice, s) ? items.Select(i => i with { Tier = null })
            : tiers is [var only] ? items.Select(i => i with { Tier = only.Id })
            : items;
    }

    private static ImmutableList<ListItem> Numbered(IEnumerable<ListItem> items) =>
        [.. items.Select((item, index) => item with { Rank = index + 1 })];

    private static Refusal? Persons(World world, Stage s, ImmutableList<ListItem> items, ImmutableList<string> reserve)
    {
        var source = s.Source.ToString();
        if (Rounds.Frozen(world, s.Id))
        {
            return new Refusal($"{Rounds.Word(s)}已经确定。名额空出后，请先说明理由启动下一轮。", source);
        }

        if (items.IsEmpty)
        {
            return new Refusal("请至少列入一名人选。", source, "items");
        }

        var all = items.Select(i => i.Candidacy).Concat(reserve).ToList();
        if (all.GroupBy(id => id).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            return new Refusal($"{world.Get<Candidacy>(twice.Key).Name}列入了两次。", source, "items");
        }

        if (reserve.Count > ReserveOf(s))
        {
            return new Refusal(
                ReserveOf(s) == 0
                    ? "通知没有规定递补，不能列递补人选。"
                    : $"递补人选最多{ReserveOf(s)}名，列了{reserve.Count}名。",
                source,
                "reserve"
            );
        }

        // Those behind the list of an earlier round come first, in their order.
        var behind = Lists.Reserve(world, s.Id, Lists.City);
        var first = behind.Take(items.Count).ToHashSet();
        if (behind.Count > 0 && items.Take(first.Count).FirstOrDefault(i => !first.Contains(i.Candidacy)) is { } ahead)
        {
            return new Refusal(
                $"{world.Get<Candidacy>(behind[0]).Name}等{behind.Count}名递补人选应依次先行列入，不能先列{world.Get<Candidacy>(ahead.Candidacy).Name}。",
                source,
                "items"
            );
        }

        return all.Select(id => Guards.Stands(world, id, s.Id)).FirstOrDefault(r => r is not null);
    }

    private static Refusal? Minutes(Act act, string source) =>
        Guards.Filled(act.Reason, "会议纪要编号", "reason") is { } empty ? empty with { Clause = source } : null;

    /// <summary>A review's own number of members that must be present.</summary>
    private static Refusal? Quorum(Stage s, MeetingVotes? votes) =>
        s is not ReviewStage review ? null
        : votes?.Present is not { } present
            ? new Refusal($"请填写到会评委人数，不少于{review.Quorum}人评审有效。", s.Source.ToString(), "present")
        : present < review.Quorum || present > review.Judges
            ? new Refusal(
                $"评审组{review.Judges}人，到会不少于{review.Quorum}人有效，填写的是{present}人。",
                s.Source.ToString(),
                "present"
            )
        : null;

    private static ImmutableDictionary<string, string> LeftOut(
        World world,
        Stage s,
        ImmutableList<ListItem> items,
        ImmutableList<string> reserve
    )
    {
        var stays = items
            .Select(i => i.Candidacy)
            .Concat(reserve)
            .Concat(Lists.Reserve(world, s.Id, Lists.City))
            .ToHashSet();
        return Lists
            .StandingIn(world, s, Lists.City)
            .Where(c => !stays.Contains(c.Id))
            .ToImmutableDictionary(c => c.Id, _ => $"未列入{Rounds.Word(s)}");
    }
}
