using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Web.Leaders;

/// <summary>A choice on the way to a decision: who is kept, why others are not, the minutes' number.</summary>
/// <param name="Waiting">Everybody to be decided on, in the order of the list.</param>
/// <param name="Kept">Ids of those kept.</param>
/// <param name="Reasons">Reasons typed, by id.</param>
/// <param name="Minutes">Number of the minutes or text of the decision.</param>
public sealed record Draft(
    IReadOnlyList<Candidacy> Waiting,
    IReadOnlyList<string> Kept,
    IReadOnlyDictionary<string, string> Reasons,
    string Minutes
)
{
    /// <summary>Keeps everybody.</summary>
    public static Draft Everybody(World world, ApproveStage stage)
    {
        var waiting = WaitingFor(world, stage);
        return new Draft(waiting, [.. waiting.Select(c => c.Id)], new Dictionary<string, string>(), "");
    }

    /// <summary>As posted.</summary>
    public static Draft Of(IEnumerable<string?> kept, Func<string, string> field, World world, ApproveStage stage)
    {
        var waiting = WaitingFor(world, stage);
        var ids = kept.OfType<string>().ToHashSet();
        var reasons = waiting
            .Select(c => KeyValuePair.Create(c.Id, field($"reason.{c.Id}")))
            .Where(r => r.Value.Length > 0)
            .ToDictionary();
        return new Draft(waiting, [.. waiting.Select(c => c.Id).Where(ids.Contains)], reasons, field("_reason"));
    }

    private static IReadOnlyList<Candidacy> WaitingFor(World world, ApproveStage stage)
    {
        var standing = Lists.StandingIn(world, stage, Lists.City).ToDictionary(c => c.Id);
        var order = Lists
            .Rounds(world, stage.Of, Lists.City)
            .SelectMany(l => l.Items)
            .Select(i => i.Candidacy)
            .Where(standing.ContainsKey)
            .Distinct()
            .ToList();
        return [.. order.Concat(standing.Keys.Except(order)).Select(id => standing[id])];
    }
}
