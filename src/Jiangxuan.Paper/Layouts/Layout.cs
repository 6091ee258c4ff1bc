using Jiangxuan.Core.Notices;

namespace Jiangxuan.Paper.Layouts;

/// <summary>
/// The layout of one official paper (表样): one file under <c>forms/</c>. It says what stands where; what is filled in comes from the
/// notice's facts and the course of the edition. Either <see cref="Blocks"/> (Word) or <see cref="Workbook"/> (Excel) is given.
/// </summary>
public sealed record Layout
{
    /// <summary>Id, such as <c>annex-1</c>; a programme's own layout replaces the standard one of the same id.</summary>
    public required string Id { get; init; }

    /// <summary>Name of the paper as the notice calls it.</summary>
    public required string Title { get; init; }

    /// <summary>What one copy of it is about.</summary>
    public required About About { get; init; }

    /// <summary>At which point of the course it is made out; the first that fits <see cref="About"/> when not given.</summary>
    public Occasion? At { get; init; }

    /// <summary>Ids of the groups of units that make it out, of papers about a unit's list; every unit when not given.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>Where the notice asks for it, or who decided it; a standard layout has none.</summary>
    public Source? Source { get; init; }

    /// <summary>Id of the material of the notice that this paper is; its page then stands in the list of contents.</summary>
    public string? Material { get; init; }

    /// <summary>Name of the file without its ending; the title when not given.</summary>
    public FieldText? File { get; init; }

    /// <summary>Copies to hand in, printed where the paper itself says so.</summary>
    public int Copies { get; init; } = 1;

    /// <summary>Whether a small code (candidacy, form, version) is printed, by which a stamped copy that comes back is told.</summary>
    public bool Code { get; init; }

    /// <summary>Paper, margins, font.</summary>
    public Sheet Sheet { get; init; } = new();

    /// <summary>What stands on it from top to bottom; null for a table of Excel.</summary>
    public IReadOnlyList<Block>? Blocks { get; init; }

    /// <summary>The table of Excel; null for a document of Word.</summary>
    public Workbook? Workbook { get; init; }

    /// <summary>When it is made out.</summary>
    [NotInFile]
    public Occasion Made =>
        At
        ?? About switch
        {
            About.Person => Occasion.Application,
            About.List => Occasion.Recommendation,
            _ => Occasion.Finding,
        };
}

/// <summary>What one copy of a paper is about.</summary>
public enum About
{
    /// <summary>One person: form, deeds, certificate, yearly report.</summary>
    Person,

    /// <summary>Several persons in order: a unit's summary, a public list, a decision.</summary>
    List,

    /// <summary>One objection and its finding.</summary>
    Objection,
}

/// <summary>When a paper is made out (何时出具): which list, or which persons, it is ready for.</summary>
public enum Occasion
{
    /// <summary>申报: of everybody who has begun an application.</summary>
    Application,

    /// <summary>发证: of those named in a tier that has a certificate.</summary>
    Certificate,

    /// <summary>培养考核: of those who are in a time of stewardship.</summary>
    Stewardship,

    /// <summary>推荐: of a unit's ranked list.</summary>
    Recommendation,

    /// <summary>推荐单位公示: of a list that a unit publicises.</summary>
    UnitNotice,

    /// <summary>市级公示: of a list that the city publicises.</summary>
    CityNotice,

    /// <summary>评审: of a review that is closed.</summary>
    Review,

    /// <summary>提名单: of a proposed, shortlisted or approved list.</summary>
    Proposal,

    /// <summary>命名: of the persons named.</summary>
    Naming,

    /// <summary>发放: of one payment of a reward.</summary>
    Payment,

    /// <summary>异议核实: of an objection.</summary>
    Finding,
}

/// <summary>Paper and type (纸张与字体).</summary>
public sealed record Sheet
{
    /// <summary>Size.</summary>
    public PaperSize Paper { get; init; } = PaperSize.A4;

    /// <summary>Lying (横向).</summary>
    public bool Landscape { get; init; }

    /// <summary>Top, right, bottom, left in millimetres.</summary>
    public IReadOnlyList<decimal> Margins { get; init; } = [25, 20, 20, 20];

    /// <summary>Font of everything that names none.</summary>
    public Face Font { get; init; } = Face.Fangsong;

    /// <summary>Type size in points.</summary>
    public decimal Size { get; init; } = 12;

    /// <summary>Page numbers at the foot.</summary>
    public PageNumbers Numbers { get; init; }

    /// <summary>Page break rules of 公文: 22 lines of 28 characters, numbers outside left and right.</summary>
    public bool Official { get; init; }

    /// <summary>Four A4 pages make one A3 sheet, both sides (A3双面): a print version is offered.</summary>
    public bool Booklet { get; init; }
}

/// <summary>Sizes of paper.</summary>
public enum PaperSize
{
    /// <summary>210 × 297 mm.</summary>
    A4,

    /// <summary>297 × 420 mm.</summary>
    A3,
}

/// <summary>The fonts of Chinese papers; written into DOCX by the names an office computer has.</summary>
public enum Face
{
    /// <summary>仿宋_GB2312.</summary>
    Fangsong,

    /// <summary>宋体.</summary>
    Song,

    /// <summary>黑体.</summary>
    Hei,

    /// <summary>楷体_GB2312.</summary>
    Kai,

    /// <summary>方正小标宋简体.</summary>
    Title,
}

/// <summary>How pages are numbered.</summary>
public enum PageNumbers
{
    /// <summary>Not.</summary>
    None,

    /// <summary>— 1 —.</summary>
    Plain,

    /// <summary>第1页 共3页.</summary>
    OfTotal,
}
