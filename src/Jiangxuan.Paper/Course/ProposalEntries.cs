using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Selection;
using Entry = Jiangxuan.Paper.Fillings.Entry;

namespace Jiangxuan.Paper.Course;

/// <summary>
/// What a list of the city rests on (拟入选方案的依据): the rules with their counts; of a computed list who gave way with the reason, of one
/// that people made the meeting and its vote.
/// </summary>
internal static class ProposalEntries
{
    public static void Add(Dictionary<string, Entry> entries, Records records, Listing list)
    {
        if (Working(records, list) is not { } working)
        {
            ResolutionEntries.Add(entries, records, list);
            return;
        }
        entries.Set("rules", [.. working.Whole.Rules.Select((rule, i) => Rule(rule, i + 1))]);
        entries.Set(
            "displaced",
            [
                .. working.Whole.Displaced.Select(
                    (displaced, i) =>
                    {
                        var row = PersonCourse.Entries(records, records.World.Get<Candidacy>(displaced.Id));
                        row.Set("no", Written.Number(i + 1));
                        row.Set("reason", displaced.Sentence);
                        return row;
                    }
                ),
            ]
        );
    }

    private static Dictionary<string, Entry> Rule(RuleStanding rule, int number)
    {
        var row = new Dictionary<string, Entry>();
        row.Set("no", Written.Number(number));
        row.Set("text", rule.Sentence);
        row.Set("clause", rule.Rule.Source);
        row.Set("outcome", rule.Met ? "符合" : "不符合");
        return row;
    }

    /// <summary>The working of the list by rank that this list is, or was made from; null when people made it.</summary>
    private static RankedWorking? Working(Records records, Listing list)
    {
        var root = Lists.Root(records.Notice, records.Notice.Stage(list.Stage));
        var made = records.World.Find<Listing>(Listing.Of(root.Id, list.Holder, list.Round));
        return root is ProposeStage && made?.Working is { } json ? Json.Read<RankedWorking>(json) : null;
    }
}
