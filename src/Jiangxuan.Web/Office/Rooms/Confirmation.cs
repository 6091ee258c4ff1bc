using Jiangxuan.Core;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Web.Host;
using Decision = Jiangxuan.Core.Conduct.Decision;

namespace Jiangxuan.Web.Office.Rooms;

/// <summary>What a confirm page says.</summary>
public sealed record Confirmation
{
    /// <summary>Field that carries the ids of the persons shown.</summary>
    public const string Persons = "person";

    /// <summary>Heading.</summary>
    public required string Title { get; init; }

    /// <summary>Where the confirmed form goes.</summary>
    public required string Action { get; init; }

    /// <summary>Way back without acting.</summary>
    public required string Back { get; init; }

    /// <summary>Words of the button.</summary>
    public required string Button { get; init; }

    /// <summary>What will be so afterwards.</summary>
    public required string Consequence { get; init; }

    /// <summary>Those concerned, in words.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Ids of those concerned, when the act must be about exactly these.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    /// <summary>What was typed, to be read again.</summary>
    public IReadOnlyList<(string Label, string Value)> Facts { get; init; } = [];

    /// <summary>Row version the page was made from.</summary>
    public int? Version { get; init; }

    /// <summary>Whether it ends somebody's course.</summary>
    public bool Danger { get; init; }

    /// <summary>The decision, unless its list is no longer the one that was confirmed.</summary>
    public static Decision Same(Posting posting, Decision decision)
    {
        ArgumentNullException.ThrowIfNull(posting);
        IEnumerable<ListItem>? items = decision.Happened switch
        {
            ListDecided list => list.Items,
            NoticePublished notice => notice.Items,
            Named named => named.Items,
            _ => null,
        };
        return items is null || items.Select(i => i.Candidacy).SequenceEqual(posting.Form[Persons].OfType<string>())
            ? decision
            : new Refusal("您打开确认页之后，名单有了变化，这次没有办理。请核对现在的名单后重新办理。");
    }
}
