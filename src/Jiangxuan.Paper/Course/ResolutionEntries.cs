using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Entry = Jiangxuan.Paper.Fillings.Entry;

namespace Jiangxuan.Paper.Course;

/// <summary>What a list rests on that people made in a meeting (会议决议产生的名单): minutes and vote, the places, and the rules it is held against.</summary>
internal static class ResolutionEntries
{
    public static void Add(Dictionary<string, Entry> entries, Records records, Listing list)
    {
        var stage = Lists.Root(records.Notice, records.Notice.Stage(list.Stage));
        if (!Resolving.Makes(stage) || Made(records, stage, list) is not { } made)
        {
            return;
        }
        var votes = made.Votes?.ToString() is { Length: > 0 } counted ? $"，{counted}" : "";
        var minutes = made.Note is { Length: > 0 } note ? $"（{note}）" : "";
        entries.Set(
            "resolution",
            $"名单由“{stage.Label}”会议决议产生{minutes}{votes}，序号是决议的先后，不按评分排名。"
        );
        var rules = Rules(records, stage, Whole(records.World, stage, list), made);
        entries.Set("rules", [.. rules.Select((rule, i) => Row(rule, i + 1))]);
    }

    private static Listing? Made(Records records, Stage stage, Listing list) =>
        records.World.Find<Listing>(Listing.Of(stage.Id, list.Holder, list.Round));

    /// <summary>The list with those of earlier rounds who are still in the course: rules and places are for all of them.</summary>
    private static List<ListItem> Whole(World world, Stage stage, Listing list)
    {
        var kept = Lists.Kept(world, stage.Id, list.Holder).Select(i => i.Candidacy).ToHashSet();
        var earlier = Lists
            .Rounds(world, stage.Id, list.Holder)
            .Where(l => l.Round < list.Round)
            .SelectMany(l => l.Items);
        return [.. earlier.Where(i => kept.Contains(i.Candidacy)), .. list.Items];
    }

    private static IEnumerable<(string Text, string Clause, string Outcome)> Rules(
        Records records,
        Stage stage,
        List<ListItem> whole,
        Listing made
    )
    {
        var (world, notice) = (records.World, records.Notice);
        if (!Lists.IsFinal(notice, stage))
        {
            return Places.Size(world, stage) is { } most
                ? [($"{stage.Label}不超过{Written.Number(most)}名", $"{stage.Source}", Listed(whole.Count))]
                : [];
        }
        var tiers = Places
            .Tiers(notice, stage)
            .Select(t =>
                (
                    $"{t.Label}名额{Written.Number(Places.Of(world, t))}名",
                    $"{t.Source}",
                    Listed(whole.Count(i => i.Tier == t.Id)) + Why(made, $"places.{t.Id}")
                )
            );
        return tiers.Concat(
            Balance.Of(world, stage, whole).Select(b => (b.Says, $"{b.Source}", Outcome(b) + Why(made, b.Rule.Id)))
        );
    }

    private static string Outcome(Balance balance)
    {
        var unknown = balance.Unknown > 0 ? $"，{Written.Number(balance.Unknown)}人未认定" : "";
        var met = balance.Met ? "符合" : "不符合";
        return $"名单有{Written.Number(balance.Count)}人，{balance.Limit}，{met}{unknown}";
    }

    private static string Listed(int persons) => $"列入{Written.Number(persons)}名";

    /// <summary>The written reason for what the notice wants in principle only.</summary>
    private static string Why(Listing made, string key) =>
        made.Exceptions.GetValueOrDefault(key) is { Length: > 0 } why ? $"；说明：{why}" : "";

    private static Dictionary<string, Entry> Row((string Text, string Clause, string Outcome) rule, int number)
    {
        var row = new Dictionary<string, Entry>();
        row.Set("no", Written.Number(number));
        row.Set("text", rule.Text);
        row.Set("clause", rule.Clause);
        row.Set("outcome", rule.Outcome);
        return row;
    }
}
