using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Quotas;
using Jiangxuan.Paper.Fillings;
using Entry = Jiangxuan.Paper.Fillings.Entry;

namespace Jiangxuan.Paper.Course;

/// <summary>Papers about several persons in order (名单类文书): a unit's letter and summary, public lists, decisions.</summary>
public static class ListCourse
{
    /// <summary>What is filled into a paper about this list.</summary>
    /// <param name="records">The records, with the sections of its persons.</param>
    /// <param name="list">The list of one round.</param>
    public static Filling Of(Records records, Listing list)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(list);
        var entries = records.Common();
        var stage = records.Notice.Stage(list.Stage);
        Head(entries, records, stage);
        if (list.Holder != Lists.City)
        {
            Unit(entries, records, records.World.Edition.Unit(list.Holder));
            PollEntries.Add(entries, records, list);
        }
        entries.Set("persons", [.. list.Items.Select((item, i) => Row(records, item, i + 1))]);
        entries.Set("count", Written.Number(list.Items.Count));
        entries.Set("reason", Reasons(list));
        entries.Set("tiers", Tiers(records, list));
        entries.Set("materials", MaterialRows.Of(records, null));
        entries.Set("decision.date", list.DecidedAt is { } at ? Written.Day(at) : null);
        if (stage is NameStage)
        {
            Decided(entries, list);
        }
        PublicityEntries.Add(entries, records, stage is RecommendStage ? Publicised(records, list) : list);
        ProposalEntries.Add(entries, records, list);
        return new Filling(entries);
    }

    /// <summary>Name and organs of the stage.</summary>
    internal static void Head(Dictionary<string, Entry> entries, Records records, Stage stage)
    {
        entries.Set("stage.label", stage.Label);
        entries.Set(
            "stage.organs",
            [
                .. stage.By.Select(id =>
                {
                    var row = new Dictionary<string, Entry>();
                    row.Set("name", records.Notice.Organs.Single(o => o.Id == id).Name);
                    return row;
                }),
            ]
        );
    }

    /// <summary>Number and day of the decision by which the laureates were named.</summary>
    internal static void Decided(Dictionary<string, Entry> entries, Listing named)
    {
        entries.Set("decision.number", named.Note);
        entries.Set("decision.date", Written.Day(named.Period?.First));
    }

    /// <summary>The unit's public notice of the list it recommends; null where it has none.</summary>
    private static Listing? Publicised(Records records, Listing list) =>
        records
            .World.All<Listing>()
            .LastOrDefault(l =>
                l.Holder == list.Holder
                && l.Round == list.Round
                && l.Period is not null
                && records.Notice.Stage(l.Stage) is PubliciseStage
            );

    /// <summary>Who sends the list, how many it may send, and to whom.</summary>
    private static void Unit(Dictionary<string, Entry> entries, Records records, Unit unit)
    {
        entries.Set("unit.name", unit.Name);
        entries.Set("quota.places", UnitQuota.Of(records.Notice, unit).Max is { } max ? Written.Number(max) : null);
        var first = records.Notice.Stages.FirstOrDefault(s => s.Level == Level.City && s.By.Count > 0);
        var organs = first?.By.Select(id => records.Notice.Organs.Single(o => o.Id == id).Name);
        entries.Set("recipient", organs is null ? null : string.Join('、', organs));
    }

    internal static Dictionary<string, Entry> Row(Records records, ListItem item, int number)
    {
        var candidacy = records.World.Get<Candidacy>(item.Candidacy);
        var row = PersonCourse.Entries(records, candidacy);
        row.Set("no", Written.Number(number));
        row.Set("rank", Written.Number(item.Rank));
        row.Set("candidacy.tier", item.Tier is { } tier ? records.Notice.Tier(tier).Label : null);
        return row;
    }

    private static List<Dictionary<string, Entry>> Tiers(Records records, Listing list) =>
        [
            .. records
                .Notice.Tiers.Select(t => (Tier: t, Items: list.Items.Where(i => i.Tier == t.Id).ToList()))
                .Where(t => t.Items.Count > 0)
                .Select(t =>
                {
                    var row = new Dictionary<string, Entry>();
                    row.Set("title", t.Tier.Label);
                    row.Set("count", Written.Number(t.Items.Count));
                    row.Set(
                        "names",
                        string.Join('　', t.Items.Select(i => records.World.Get<Candidacy>(i.Candidacy).Name))
                    );
                    row.Set("persons", [.. t.Items.Select((item, i) => Row(records, item, i + 1))]);
                    return row;
                }),
        ];

    private static string? Reasons(Listing list) =>
        list.Exceptions.Count == 0
            ? null
            : string.Join('\n', list.Exceptions.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => e.Value));
}
