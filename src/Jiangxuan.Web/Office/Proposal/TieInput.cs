using System.Globalization;
using Jiangxuan.Core;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Selection;
using Jiangxuan.Web.Office.Rooms;

namespace Jiangxuan.Web.Office.Proposal;

/// <summary>
/// Decisions on ties as typed: <c>tie</c> = the ids of one tie joined by commas, <c>order.ID</c> = a person's place in it, from 1,
/// <c>why.FIRSTID</c> = the reason.
/// </summary>
public static class TieInput
{
    /// <summary>The field that names a tie.</summary>
    public const string Tie = "tie";

    /// <summary>The field of a person's place in the tie.</summary>
    public static string Order(string id) => $"order.{id}";

    /// <summary>The field of the reason.</summary>
    public static string Why(IReadOnlyList<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return $"why.{ids[0]}";
    }

    /// <summary>The decisions, or what is missing.</summary>
    public static Result<IReadOnlyList<TieDecision>> Read(FormInput typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var decisions = new List<TieDecision>();
        foreach (var ids in typed.All(Tie).Distinct().Select(t => t.Split(',', StringSplitOptions.RemoveEmptyEntries)))
        {
            if (ids.Length == 0)
            {
                continue;
            }

            var places = ids.Select(id => (Id: id, Place: Place(typed[Order(id)]))).ToList();
            if (!places.Select(p => p.Place).Order().SequenceEqual(Enumerable.Range(1, ids.Length)))
            {
                return new Refusal(
                    $"请为同分的{ids.Length}人填写先后次序，从1到{ids.Length}，不重复。",
                    Field: Order(ids[0])
                );
            }

            if (typed[Why(ids)].Length == 0)
            {
                return new Refusal("请写明决定同分先后的理由。", Field: Why(ids));
            }

            decisions.Add(new TieDecision([.. places.OrderBy(p => p.Place).Select(p => p.Id)], typed[Why(ids)]));
        }

        return decisions;
    }

    /// <summary>A decision in words.</summary>
    public static string Words(World world, TieDecision decision)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(decision);
        return $"{string.Join("、", decision.Ids.Select(id => world.Find<Candidacy>(id)?.Name ?? "？"))}（{decision.Reason}）";
    }

    private static int Place(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : 0;
}
