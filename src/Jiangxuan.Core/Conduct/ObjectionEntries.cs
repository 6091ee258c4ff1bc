namespace Jiangxuan.Core.Conduct;

/// <summary>An objection was filed during a public notice (提出异议).</summary>
/// <param name="Objection">Objection id.</param>
/// <param name="Number">Number given to the objector.</param>
/// <param name="Listing">The publicised list.</param>
/// <param name="Candidacy">The person it is about.</param>
/// <param name="Text">What is objected.</param>
/// <param name="Objector">Name and contact.</param>
public sealed record ObjectionFiled(
    string Objection,
    string Number,
    string Listing,
    string Candidacy,
    Secret Text,
    Secret Objector
) : Happened
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> About => [Candidacy];

    /// <inheritdoc/>
    public override IReadOnlyList<Secret> Secrets => [Text, Objector];

    /// <inheritdoc/>
    public override Happened Reveal(Func<Secret, Secret> find) =>
        this with
        {
            Text = find(Text),
            Objector = find(Objector),
        };

    /// <inheritdoc/>
    public override World Apply(World world, Entry entry) =>
        world.With(
            new Objection
            {
                Id = Objection,
                Number = Number,
                Listing = Listing,
                Candidacy = Candidacy,
                FiledAt = entry.At,
                Text = Text.Said(),
                Objector = Objector.Said(),
            }
        );
}

/// <summary>An investigator took an objection (受理).</summary>
/// <param name="Objection">Objection id.</param>
/// <param name="Candidacy">The person it is about.</param>
public sealed record ObjectionTaken(string Objection, string Candidacy) : Happened
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> About => [Candidacy];

    /// <inheritdoc/>
    public override World Apply(World world, Entry entry) =>
        world.With(world.Get<Objection>(Objection) with { Investigator = entry.Actor.Name });
}

/// <summary>An objection was concluded in writing (核查结论); an upheld one ends the candidacy at the publicity stage.</summary>
/// <param name="Objection">Objection id.</param>
/// <param name="Candidacy">The person it is about.</param>
/// <param name="Upheld">Whether it is upheld.</param>
/// <param name="Finding">The written conclusion.</param>
public sealed record ObjectionConcluded(string Objection, string Candidacy, bool Upheld, Secret Finding) : Happened
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> About => [Candidacy];

    /// <inheritdoc/>
    public override IReadOnlyList<Secret> Secrets => [Finding];

    /// <inheritdoc/>
    public override Happened Reveal(Func<Secret, Secret> find) => this with { Finding = find(Finding) };

    /// <inheritdoc/>
    public override World Apply(World world, Entry entry)
    {
        var objection = world.Get<Objection>(Objection);
        var finding = Finding.Said();
        world = world.With(objection with { Upheld = Upheld, Finding = finding });
        if (!Upheld)
        {
            return world;
        }

        var list = world.Get<Listing>(objection.Listing);
        return world.Change(
            Candidacy,
            c =>
                c.Ends(
                    list.Stage,
                    new Outcome(
                        StageResult.Failed,
                        entry.At,
                        entry.Actor.Name,
                        list.Round,
                        $"异议成立：{finding}",
                        world.Notice.Stage(list.Stage).Source.ToString()
                    )
                )
        );
    }
}
