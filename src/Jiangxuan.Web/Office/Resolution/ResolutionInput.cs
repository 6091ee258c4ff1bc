using System.Collections.Immutable;
using System.Globalization;
using Jiangxuan.Core;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Office.Rooms;
using Jiangxuan.Web.Shell;

namespace Jiangxuan.Web.Office.Resolution;

/// <summary>
/// A meeting's list as typed: <c>listed</c> = ids ticked, <c>place.ID</c> = place in the list or behind it, <c>tier.ID</c> = tier,
/// <c>reserve</c> = ids kept behind the list, <c>why.KEY</c> = reason for an exception.
/// </summary>
internal static class ResolutionInput
{
    /// <summary>Persons on the list.</summary>
    public const string Listed = "listed";

    /// <summary>Persons behind it.</summary>
    public const string Reserve = "reserve";

    /// <summary>Field of a reason.</summary>
    public const string Why = "why.";

    /// <summary>Field of a person's place.</summary>
    public static string Place(string id) => $"place.{id}";

    /// <summary>Field of a person's tier.</summary>
    public static string Tier(string id) => $"tier.{id}";

    /// <summary>The list as typed, or what cannot be read.</summary>
    public static Result<Core.Conduct.Deciding.Resolution> Read(World world, Stage stage, FormInput typed)
    {
        var waiting = Waiting(world, stage).Select(c => c.Id).ToList();
        foreach (var id in waiting.Where(id => typed[Place(id)].Length > 0 && Number(typed[Place(id)]) is null))
        {
            return new Refusal($"{world.Get<Candidacy>(id).Name}的次序请填写整数，例如1。", Field: Place(id));
        }

        var (votes, wrong) = VoteInput.Read(name => typed[name]);
        if (wrong is not null)
        {
            return wrong;
        }

        var items = InOrder(Listed).Select((id, i) => new ListItem(id, i + 1, Tier: Chosen(id)));
        return new Core.Conduct.Deciding.Resolution
        {
            Items = [.. items],
            Votes = votes,
            Reserve = [.. InOrder(Reserve)],
            Exceptions = typed
                .Fields.Keys.Where(k => k.StartsWith(Why, StringComparison.Ordinal))
                .ToImmutableDictionary(k => k[Why.Length..], k => typed[k]),
        };

        // Those with a number first; the others as they stand on the page.
        IEnumerable<string> InOrder(string field) =>
            waiting
                .Where(typed.All(field).Contains)
                .OrderBy(id => Number(typed[Place(id)]) ?? int.MaxValue)
                .ThenBy(waiting.IndexOf);

        string? Chosen(string id) => typed[Tier(id)] is { Length: > 0 } tier ? tier : null;
    }

    /// <summary>Who can be listed, those behind an earlier list first.</summary>
    public static IReadOnlyList<Candidacy> Waiting(World world, Stage stage)
    {
        var behind = Lists.Reserve(world, stage.Id, Lists.City).ToList();
        return
        [
            .. Lists
                .StandingIn(world, stage, Lists.City)
                .OrderBy(c => behind.IndexOf(c.Id) is var at and >= 0 ? at : int.MaxValue)
                .ThenBy(c => c.Rank ?? int.MaxValue)
                .ThenBy(c => c.Unit, StringComparer.Ordinal)
                .ThenBy(c => Lists.UnitRank(world, c) ?? int.MaxValue)
                .ThenBy(c => c.Id, StringComparer.Ordinal),
        ];
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
}
