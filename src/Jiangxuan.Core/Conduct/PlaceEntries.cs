namespace Jiangxuan.Core.Conduct;

/// <summary>The number of places of a tier was decided within the notice's tolerance (确定名额).</summary>
/// <param name="Tier">Tier id.</param>
/// <param name="Places">Number of places.</param>
public sealed record PlacesChosen(string Tier, int Places) : Happened
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> About => [];

    /// <inheritdoc/>
    public override World Apply(World world, Entry entry) =>
        world.With(world.Edition with { Places = world.Edition.Places.SetItem(Tier, Places) });
}

/// <summary>One of the notice's seat plans was chosen (确定名额分配方案).</summary>
/// <param name="Plan">Plan id.</param>
public sealed record PlanChosen(string Plan) : Happened
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> About => [];

    /// <inheritdoc/>
    public override World Apply(World world, Entry entry) => world.With(world.Edition with { Plan = Plan });
}
