namespace Jiangxuan.Core.Conduct;

/// <summary>
/// All that a public page may say of a person. It has no room for an ID number, a phone or a birth date: a public page cannot
/// print what its type does not hold (domain §6.10).
/// </summary>
/// <param name="Candidacy">Candidacy id, for choosing a person in the objection form.</param>
/// <param name="Name">Name.</param>
/// <param name="Employer">Employer.</param>
/// <param name="Unit">Name of the recommending unit.</param>
/// <param name="Tier">Label of the tier given, or for which the person is publicised; null without tiers.</param>
/// <param name="Certificate">Certificate number once named, where the tier has one.</param>
/// <param name="TakenBack">Day on which the honour was taken back; null = it was not.</param>
public sealed record PublicPerson(
    string Candidacy,
    string Name,
    string Employer,
    string Unit,
    string? Tier,
    string? Certificate,
    DateOnly? TakenBack = null
)
{
    /// <summary>What may be said of this candidacy.</summary>
    public static PublicPerson Of(World world, string candidacy)
    {
        var c = world.Get<Candidacy>(candidacy);
        var tier = (c.Tier ?? c.ProposedTier) is { } id ? world.Notice.Tier(id).Label : null;
        return new PublicPerson(
            c.Id,
            c.Name,
            c.Employer,
            world.Edition.Unit(c.Unit).Name,
            tier,
            c.Certificate,
            c.TakenBack?.On
        );
    }
}
