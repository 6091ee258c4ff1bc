using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using Jiangxuan.Paper.Codes;
using Jiangxuan.Paper.Fillings;
using Jiangxuan.Paper.Layouts;
using Jiangxuan.Paper.Sheets;
using Jiangxuan.Paper.Templates;

namespace Jiangxuan.Paper.Course;

/// <summary>Which papers can be made out now (文书架), for whom and from which list.</summary>
/// <param name="records">The records.</param>
/// <param name="forms">The programme's papers.</param>
public sealed class Shelf(Records records, Forms forms)
{
    /// <summary>Id of the layout of a dossier's list of contents.</summary>
    public const string ContentsId = "materials";

    /// <summary>The office's own templates in use, by the id of the layout each takes the place of.</summary>
    public IReadOnlyDictionary<string, Lazy<Template>> Templates { get; init; } =
        new Dictionary<string, Lazy<Template>>();

    private World World => records.World;

    private Notice Notice => records.Notice;

    /// <summary>The programme's papers.</summary>
    public Forms Forms => forms;

    /// <summary>How a stamped copy belongs to the forms; the state has the sections of the person.</summary>
    /// <param name="code">The code on it.</param>
    /// <param name="candidacy">For whom it was handed in.</param>
    /// <param name="stage">The stage whose opinion is stamped.</param>
    public StampedCopy Match(FormCode code, Candidacy candidacy, string stage) =>
        StampedCopy.Of(code, World, candidacy, stage, forms);

    /// <summary>Every paper of the edition, by the order of the layouts.</summary>
    public IEnumerable<ReadyPaper> All() =>
        World
            .All<Candidacy>()
            .SelectMany(Of)
            .Concat(World.All<Listing>().SelectMany(Of))
            .Concat(World.All<Objection>().SelectMany(Of))
            .Concat(Payments());

    /// <summary>The papers about one person.</summary>
    public IEnumerable<ReadyPaper> Of(Candidacy candidacy)
    {
        ArgumentNullException.ThrowIfNull(candidacy);
        var made = new List<Occasion> { Occasion.Application };
        if (candidacy is { Certificate: not null, TakenBack: null })
        {
            made.Add(Occasion.Certificate);
        }
        if (Notice.Stages.OfType<StewardStage>().Any(s => Standing.In(Notice, candidacy, s.Id)))
        {
            made.Add(Occasion.Stewardship);
        }
        return Papers(About.Person, made, candidacy.Id, candidacy.Name, l => PersonCourse.Of(records, candidacy, l));
    }

    /// <summary>The list of contents of a person's dossier (材料目录).</summary>
    /// <param name="candidacy">The person.</param>
    /// <param name="pages">First pages by material id.</param>
    public ReadyPaper Contents(Candidacy candidacy, IReadOnlyDictionary<string, int> pages)
    {
        ArgumentNullException.ThrowIfNull(candidacy);
        var layout =
            forms.Find(ContentsId) ?? throw new InvalidOperationException("no layout for the list of contents");
        return Paper(layout, candidacy.Id, candidacy.Name, l => PersonCourse.Of(records, candidacy, l, pages));
    }

    /// <summary>The papers about one list of one round.</summary>
    public IEnumerable<ReadyPaper> Of(Listing list)
    {
        ArgumentNullException.ThrowIfNull(list);
        var stage = Notice.Stage(list.Stage);
        Occasion? made = (stage, list.Holder) switch
        {
            (RecommendStage, _) when IsReported(list) => null,
            (RecommendStage, _) => Occasion.Recommendation,
            (PubliciseStage { Of: null }, _) => null,
            (PubliciseStage, Lists.City) => Occasion.CityNotice,
            (PubliciseStage, _) => Occasion.UnitNotice,
            (ReviewStage { Ends: ReviewEnd.Resolution }, _) => Occasion.Proposal,
            (ReviewStage, _) => Occasion.Review,
            (ProposeStage or ApproveStage, _) => Occasion.Proposal,
            (NameStage, _) => Occasion.Naming,
            _ => null,
        };
        var unit = list.Holder == Lists.City ? null : World.Edition.Unit(list.Holder);
        Filling Fill(Layout _) =>
            made is Occasion.Review ? ReviewCourse.Of(records, (ReviewStage)stage, list) : ListCourse.Of(records, list);
        return made is { } occasion && list.Items.Count > 0
            ? Papers(About.List, [occasion], list.Id, $"{unit?.Name}{stage.Label}第{list.Round}轮", Fill)
                .Where(p => p.Layout.Groups.Count == 0 || unit is not null && p.Layout.Groups.Contains(unit.Group))
            : [];
    }

    /// <summary>The empty summary a unit fills in and uploads (空白汇总表); null where the notice has none. Its date is left to be written.</summary>
    /// <param name="unit">Name of the unit.</param>
    public SheetTable? EmptySummary(string unit)
    {
        var layout = forms.Layouts.FirstOrDefault(l =>
            l is { About: About.List, Made: Occasion.Recommendation, Workbook.Columns.Count: 0 }
        );
        if (layout is null || Notice.Summary.Count == 0)
        {
            return null;
        }
        var entries = EditionEntries.Of(Notice, null);
        entries.Set("unit.name", unit);
        return SummaryTemplate.Of(layout, Notice, new Filling(entries));
    }

    /// <summary>The finding on an objection, once it is concluded.</summary>
    public IEnumerable<ReadyPaper> Of(Objection objection)
    {
        ArgumentNullException.ThrowIfNull(objection);
        return objection.Upheld is null
            ? []
            : Papers(
                About.Objection,
                [Occasion.Finding],
                objection.Id,
                $"异议{objection.Number}",
                _ => ObjectionCourse.Of(records, objection)
            );
    }

    /// <summary>The payment lists, of every payment somebody gets.</summary>
    public IEnumerable<ReadyPaper> Payments() =>
        from stage in Notice.Stages.OfType<RewardStage>()
        from instalment in World
            .All<Candidacy>()
            .SelectMany(c => Afterwards.Instalments(Notice, stage, c))
            .DistinctBy(i => i.Id)
        from paper in Papers(
            About.List,
            [Occasion.Payment],
            $"{stage.Id}/{instalment.Id}",
            instalment.Label,
            _ => PaymentCourse.Of(records, stage, instalment)
        )
        select paper;

    /// <summary>
    /// Whether the list was sent on as a report: the papers are then those of the report. Rounds of a report are counted by themselves,
    /// so it is told by the persons: a later round of the ranking still needs its letter.
    /// </summary>
    private bool IsReported(Listing list)
    {
        var listed = list.Items.Select(i => i.Candidacy).ToHashSet();
        return Notice
            .Stages.OfType<RecommendStage>()
            .Where(s => s.Of == list.Stage)
            .Any(s =>
                World
                    .All<Listing>()
                    .Any(l =>
                        l.Stage == s.Id && l.Holder == list.Holder && l.Items.Any(i => listed.Contains(i.Candidacy))
                    )
            );
    }

    private IEnumerable<ReadyPaper> Papers(
        About about,
        IReadOnlyList<Occasion> made,
        string subject,
        string says,
        Func<Layout, Filling> fill
    ) => forms.Layouts.Where(l => l.About == about && made.Contains(l.Made)).Select(l => Paper(l, subject, says, fill));

    private ReadyPaper Paper(Layout layout, string subject, string says, Func<Layout, Filling> fill) =>
        new(layout, subject, says, () => fill(layout)) { Template = Templates.GetValueOrDefault(layout.Id) };
}
