using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.People;

namespace Jiangxuan.Web.Units;

/// <summary>The questions asked of the list of applications; they live in its address.</summary>
public sealed record ApplicationQuery
{
    /// <summary>Persons on a page.</summary>
    public const int PageSize = 50;

    /// <summary>Id of the stage stood in.</summary>
    public string? Stage { get; init; }

    /// <summary>Word of the state, as <see cref="Course.Of"/> says it.</summary>
    public string? State { get; init; }

    /// <summary>Channel id.</summary>
    public string? Channel { get; init; }

    /// <summary>Part of name, employer or receipt number.</summary>
    public string? Name { get; init; }

    /// <summary><c>none</c>: only those who wait for an organ of the employer without a link that opens.</summary>
    public string? Link { get; init; }

    /// <summary>Key of the last person of the page before.</summary>
    public string? After { get; init; }

    /// <summary>The same question as an address.</summary>
    public string Query(string? after) =>
        QueryString
            .Create(
                new (string Key, string? Value)[]
                {
                    ("stage", Stage),
                    ("state", State),
                    ("channel", Channel),
                    ("name", Name),
                    ("link", Link),
                    ("after", after),
                }
                    .Where(p => !string.IsNullOrEmpty(p.Value))
                    .Select(p => KeyValuePair.Create(p.Key, p.Value))
            )
            .ToString();

    /// <summary>Everybody the question finds, first those who submitted first; those who fill come last.</summary>
    public IReadOnlyList<Candidacy> Find(UnitRoom room)
    {
        var stage = room.Notice.Stages.FirstOrDefault(s => s.Id == Stage);
        return
        [
            .. room
                .Candidacies.Where(c => stage is null || Standing.In(room.Notice, c, stage.Id))
                .Where(c => string.IsNullOrEmpty(State) || Course.Of(room.Notice, c).Word == State)
                .Where(c => string.IsNullOrEmpty(Channel) || c.Channel == Channel)
                .Where(c => string.IsNullOrEmpty(Name) || HasName(c.Name) || Has(c.Employer) || Has(c.Receipt))
                .Where(c => Link != "none" || (stage is not null && Todos.WithoutLink(room, stage).Contains(c)))
                .OrderBy(Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>One page of them, and the key from which the next one goes on; null at the end.</summary>
    public (IReadOnlyList<Candidacy> Page, string? Next) Page(UnitRoom room)
    {
        var rest = Find(room)
            .Where(c => string.IsNullOrEmpty(After) || string.CompareOrdinal(Key(c), After) > 0)
            .ToList();
        var page = rest.Take(PageSize).ToList();
        return (page, rest.Count > PageSize ? Key(page[^1]) : null);
    }

    /// <summary>The persons before and after one of them, in the order of the list.</summary>
    public (Candidacy? Before, Candidacy? After) Around(UnitRoom room, Candidacy candidacy)
    {
        var all = Find(room);
        var at = all.TakeWhile(c => c.Id != candidacy.Id).Count();
        return (at > 0 && at < all.Count ? all[at - 1] : null, at + 1 < all.Count ? all[at + 1] : null);
    }

    private static string Key(Candidacy c) =>
        $"{c.SubmittedAt?.UtcDateTime.ToString("yyyyMMddHHmmssfffffff", System.Globalization.CultureInfo.InvariantCulture) ?? "9"}.{c.Id}";

    private bool HasName(string name) =>
        PersonName.Comparable(name).Contains(PersonName.Comparable(Name!), StringComparison.OrdinalIgnoreCase);

    private bool Has(string? text) => text?.Contains(Name!.Trim(), StringComparison.OrdinalIgnoreCase) == true;
}
