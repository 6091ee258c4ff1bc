using System.Collections.Immutable;

namespace Jiangxuan.Web.Store;

/// <summary>
/// Which documents an act or a page needs; scopes are added with <c>+</c>. The edition always comes with it. A decision must
/// not change, nor rest on, a stored document outside its scope.
/// </summary>
/// <remarks>
/// Acts whose scope is made of single candidacies and accounts run side by side; an act with any wider scope, and one on the
/// edition alone, has the edition to itself while it decides.
/// </remarks>
public sealed record Scope
{
    private static readonly ImmutableSortedSet<string> None = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    private Scope() { }

    internal ImmutableSortedSet<string> Candidacies { get; private init; } = None;

    internal ImmutableSortedSet<string> Heads { get; private init; } = None;

    internal ImmutableSortedSet<string> Sections { get; private init; } = None;

    internal ImmutableSortedSet<string> Accounts { get; private init; } = None;

    internal ImmutableSortedSet<string> Units { get; private init; } = None;

    internal ImmutableSortedSet<string> Stages { get; private init; } = None;

    internal ImmutableSortedSet<string> ListIds { get; private init; } = None;

    internal ImmutableSortedSet<string> ListStages { get; private init; } = None;

    internal ImmutableSortedSet<string> SheetStages { get; private init; } = None;

    internal ImmutableSortedSet<string> Judges { get; private init; } = None;

    internal ImmutableSortedSet<string> Objections { get; private init; } = None;

    internal bool All { get; private init; }

    internal bool AllSections { get; private init; }

    /// <summary>The edition alone.</summary>
    public static Scope Edition { get; } = new();

    /// <summary>All candidacies, lists, sheets and objections, without the answers of the forms.</summary>
    public static Scope Everything { get; } = new() { All = true };

    /// <summary>Everything there is.</summary>
    public static Scope EverythingWithSections { get; } = new() { All = true, AllSections = true };

    /// <summary>One candidacy with its sections, sheets and objections.</summary>
    public static Scope Candidacy(string id) => new() { Candidacies = None.Add(id) };

    /// <summary>One candidacy with one section of its form and nothing else: for saving that section.</summary>
    public static Scope Section(string candidacy, string key) =>
        new() { Heads = None.Add(candidacy), Sections = None.Add(Core.Conduct.Section.Of(candidacy, key)) };

    /// <summary>These candidacies, without sections: for lists that show some of them.</summary>
    public static Scope OnlyHeads(IEnumerable<string> ids) => new() { Heads = None.Union(ids) };

    /// <summary>The candidacies of an applicant's account, without sections.</summary>
    public static Scope OfAccount(string account) => new() { Accounts = None.Add(account) };

    /// <summary>The candidacies of a recommending unit and of the units below it, and its own lists, without sections.</summary>
    public static Scope OfUnit(string unit) => new() { Units = None.Add(unit) };

    /// <summary>The candidacies that stand in a stage, without sections.</summary>
    public static Scope StandingIn(string stage) => new() { Stages = None.Add(stage) };

    /// <summary>One list by its id, with its persons and the objections against it.</summary>
    public static Scope Listing(string id) => new() { ListIds = None.Add(id) };

    /// <summary>The lists of a stage, of all holders and rounds, without their persons.</summary>
    public static Scope Listings(string stage) => new() { ListStages = None.Add(stage) };

    /// <summary>The sheets of a review stage, of all judges.</summary>
    public static Scope Sheets(string stage) => new() { SheetStages = None.Add(stage) };

    /// <summary>The sheets of one judge, in all review stages.</summary>
    public static Scope SheetsOf(string judge) => new() { Judges = None.Add(judge) };

    /// <summary>One objection by its id, with its list and its person.</summary>
    public static Scope Objection(string id) => new() { Objections = None.Add(id) };

    /// <summary>Both.</summary>
    public static Scope operator +(Scope a, Scope b) =>
        new()
        {
            Candidacies = a.Candidacies.Union(b.Candidacies),
            Heads = a.Heads.Union(b.Heads),
            Sections = a.Sections.Union(b.Sections),
            Accounts = a.Accounts.Union(b.Accounts),
            Units = a.Units.Union(b.Units),
            Stages = a.Stages.Union(b.Stages),
            ListIds = a.ListIds.Union(b.ListIds),
            ListStages = a.ListStages.Union(b.ListStages),
            SheetStages = a.SheetStages.Union(b.SheetStages),
            Judges = a.Judges.Union(b.Judges),
            Objections = a.Objections.Union(b.Objections),
            All = a.All || b.All,
            AllSections = a.AllSections || b.AllSections,
        };

    /// <summary>Both; the same as <c>+</c>.</summary>
    public static Scope Add(Scope left, Scope right) => left + right;

    /// <summary>Whether it is made of single candidacies and accounts.</summary>
    internal bool IsNarrow =>
        !All
        && Candidacies.Count + Heads.Count + Accounts.Count > 0
        && Units.Count + Stages.Count + ListIds.Count + ListStages.Count == 0
        && SheetStages.Count + Judges.Count + Objections.Count == 0;

    /// <summary>What a narrow act has to itself.</summary>
    internal IEnumerable<string> Locks =>
        Candidacies.Union(Heads).Select(c => $"candidacy {c}").Concat(Accounts.Select(a => $"account {a}"));
}
