namespace Jiangxuan.Core.Selection;

/// <summary>A recorded decision of the leading group on a tie that the declared order leaves open.</summary>
/// <param name="Ids">All candidates of the tie, the best first.</param>
/// <param name="Reason">Why, in the words of the decision; never empty.</param>
public sealed record TieDecision(IReadOnlyList<string> Ids, string Reason);
