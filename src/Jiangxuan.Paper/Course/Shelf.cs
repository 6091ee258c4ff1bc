using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using Jiangxuan.Paper.Codes;
using Jiangxuan.Paper.Fillings;
using Jiangxuan.Paper.Layouts;

namespace Jiangxuan.Paper.Course;

/// <summary>Which papers can be made out now (文书架), for whom and from which list.</summary>
/// <param name="records">The records.</param>
/// <param name="forms">The programme's papers.</param>
public sealed class Shelf(Records records, Forms forms)
{
    /// <summary>Id of the layout of a dossier's list of contents.</summary>
    public const string ContentsId = "materials";

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
        return new ReadyPaper(
            layout,
            candidacy.Id,
            candidacy.Name,
            () => PersonCourse.Of(records, candidacy, layout, pages)
        );
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
        var holder = list.Holder == Lists.City ? "" : World.Edition.Unit(list.Holder).Name;
        Filling Fill(Layout _) =>
            made is Occasion.Review ? ReviewCourse.Of(records, (ReviewStage)stage, list) : ListCourse.Of(records, list);
        return made is { } occasion && list.Items.Count > 0
            ? Papers(About.List, [occasion], list.Id, $"{holder}{stage.Label}第{list.Round}轮", Fill)
            : [];
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

    /// <summary>Whether the list was sent on as a report: the papers are then those of the report.</summary>
    private bool IsReported(Listing list) =>
        Notice
            .Stages.OfType<RecommendStage>()
            .Where(s => s.Of == list.Stage)
            .Any(s => World.All<Listing>().Any(l => l.Stage == s.Id && l.Holder == list.Holder));

    private IEnumerable<ReadyPaper> Papers(
        About about,
        IReadOnlyList<Occasion> made,
        string subject,
        string says,
        Func<Layout, Filling> fill
    ) =>
        forms
            .Layouts.Where(l => l.About == about && made.Contains(l.Made))
            .Select(l => new ReadyPaper(l, subject, says, () => fill(l)));
}
