using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Store;

namespace Jiangxuan.Web.Office.Applications;

/// <summary>The questions asked of the list of applications; they live in its address.</summary>
/// <param name="Notice">The notice.</param>
/// <param name="Asked">The address's parameters.</param>
public sealed record ListQuery(Notice Notice, IQueryCollection Asked)
{
    /// <summary>Persons on a page.</summary>
    public const int PageSize = 50;

    private static readonly string[] Kept = ["q", "unit", "group", "stage", "state", "channel", "class", "sort"];

    /// <summary>States to choose from, beside the stages: word in the address, word on screen.</summary>
    public static readonly IReadOnlyList<(string Id, string Label)> States =
    [
        ("going", "办理中"),
        ("returned", "待补正"),
        ("ended", "已结束"),
        ("named", "已命名"),
        ("withdrawn", "已撤回"),
        ("filling", "填写中（未提交）"),
    ];

    /// <summary>The fact by which the list is divided into classes: the first choice the composition rules count by; null = none.</summary>
    public Fact? Class =>
        Notice
            .Composition.SelectMany(c => c.Predicate.Keys)
            .Select(Notice.Fact)
            .FirstOrDefault(f => f is { Kind: ChoiceKind, From: Supplier.Office });

    /// <summary>Order.</summary>
    public RollSort Sort =>
        this["state"] == "filling" ? RollSort.Name
        : Enum.TryParse<RollSort>(this["sort"], true, out var sort) && Enum.IsDefined(sort) ? sort
        : RollSort.Receipt;

    /// <summary>One parameter; empty when not asked.</summary>
    public string this[string name] => Asked[name].FirstOrDefault()?.Trim() ?? "";

    /// <summary>Whether anything narrows the list.</summary>
    public bool Narrowed => Kept.Where(k => k != "sort").Any(k => this[k].Length > 0);

    /// <summary>The same question with some parameters changed, as an address; the page starts anew.</summary>
    public string With(params (string Name, string? Value)[] changes)
    {
        var values = Kept.ToDictionary(k => k, k => (string?)this[k]);
        foreach (var (name, value) in changes)
        {
            values[name] = value;
        }

        return QueryString
            .Create(values.Where(v => !string.IsNullOrEmpty(v.Value)).Select(v => KeyValuePair.Create(v.Key, v.Value)))
            .ToString();
    }

    /// <summary>The page after this row.</summary>
    public string After(RollRow last) =>
        With(
            ("after", last.Id),
            (
                "at",
                Sort switch
                {
                    RollSort.Name => last.Name,
                    RollSort.Score => last.Score?.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    RollSort.Submitted => last.SubmittedAt,
                    _ => last.Receipt,
                }
            )
        );

    /// <summary>What the database is asked.</summary>
    /// <param name="size">Rows.</param>
    /// <param name="fromStart">Ignores the page.</param>
    public RollQuery Rows(int size, bool fromStart = false) =>
        new()
        {
            Unit = Given("unit"),
            UnitGroup = Given("group"),
            Channel = Given("channel"),
            Stage = Given("stage"),
            Text = Given("q"),
            Sort = Sort,
            Size = size,
            Submitted = this["state"] != "filling",
            Ended = this["state"] switch
            {
                "going" => false,
                "ended" => true,
                _ => null,
            },
            Returned = this["state"] switch
            {
                "returned" => true,
                "going" => false,
                _ => null,
            },
            Withdrawn = this["state"] switch
            {
                "withdrawn" => true,
                "ended" or "going" or "filling" => false,
                _ => null,
            },
            Named = this["state"] switch
            {
                "named" => true,
                "ended" => false,
                _ => null,
            },
            Determined = Class is { } fact && Given("class") is { } code ? (fact.Key, code) : null,
            After = fromStart ? null : Last(),
        };

    private string? Given(string name) => this[name] is { Length: > 0 } value ? value : null;

    private RollRow? Last()
    {
        if (Given("after") is not { } id)
        {
            return null;
        }

        var at = this["at"];
        return Sort switch
        {
            RollSort.Name => new RollRow { Id = id, Name = at },
            RollSort.Score => decimal.TryParse(at, System.Globalization.CultureInfo.InvariantCulture, out var score)
                ? new RollRow { Id = id, Score = score }
                : null,
            RollSort.Submitted => new RollRow { Id = id, SubmittedAt = at },
            _ => new RollRow { Id = id, Receipt = at },
        };
    }
}
