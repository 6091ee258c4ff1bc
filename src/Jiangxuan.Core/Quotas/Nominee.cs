namespace Jiangxuan.Core.Quotas;

/// <summary>A person on a unit's list, as far as its quota is concerned.</summary>
/// <param name="Id">Candidacy id.</param>
/// <param name="Counts">Whether the person's channel counts in the quota.</param>
/// <param name="Extras">Ids of the extra places that are for persons of this kind (their <c>when</c> holds).</param>
public sealed record Nominee(string Id, bool Counts = true, IReadOnlyList<string>? Extras = null)
{
    /// <summary>Whether that extra place is for this person.</summary>
    public bool Fits(string extra) => Extras?.Contains(extra) == true;
}
