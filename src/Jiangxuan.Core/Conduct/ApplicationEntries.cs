using System.Collections.Immutable;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conduct;

/// <summary>A person began an application (开始申报).</summary>
/// <param name="Candidacy">New candidacy id.</param>
/// <param name="Account">Account of the applicant.</param>
/// <param name="Channel">Channel.</param>
/// <param name="Unit">Recommending unit applied to.</param>
public sealed record CandidacyOpened(string Candidacy, string Account, string Channel, string Unit) : Happened
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> About => [Candidacy];

    /// <inheritdoc/>
    public override World Apply(World world, Entry entry)
    {
        var candidacy = new Candidacy
        {
            Id = Candidacy,
            Account = Account,
            Channel = Channel,
            Unit = Unit,
            UnitGroup = world.Edition.Unit(Unit).Group,
            Chain = world.Edition.Chain(Unit),
        };
        return world.With(candidacy with { Stands = string.Join(',', Standing.Of(world.Notice, candidacy)) });
    }
}

/// <summary>A section of the form was saved (保存), typed by the applicant or for them.</summary>
/// <param name="Candidacy">Candidacy id.</param>
/// <param name="Section">Section key.</param>
/// <param name="Values">Values by fact key, each a personal value.</param>
public sealed record SectionSaved(string Candidacy, string Section, ImmutableDictionary<string, Secret> Values)
    : Happened
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> About => [Candidacy];

    /// <inheritdoc/>
    public override IReadOnlyList<Secret> Secrets => [.. Values.InOrder()];

    /// <inheritdoc/>
    public override Happened Reveal(Func<Secret, Secret> find) => this with { Values = Values.Reveal(find) };

    /// <inheritdoc/>
    public override World Apply(World world, Entry entry)
    {
        var id = Conduct.Section.Of(Candidacy, Section);
        return world.With(
            new Section
            {
                Id = id,
                Candidacy = Candidacy,
                Key = Section,
                Values = Values.Known<Value>(),
                SavedAt = entry.At,
            }
        );
    }
}

/// <summary>The application was submitted, or submitted again after a return (提交).</summary>
/// <param name="Candidacy">Candidacy id.</param>
/// <param name="Receipt">Receipt number.</param>
/// <param name="PersonKey">Keyed hash of the ID number; of name, birth and phone where the form asks for none.</param>
/// <param name="Name">Name on the form.</param>
/// <param name="Employer">Employer on the form.</param>
/// <param name="Consents">Consents ticked.</param>
public sealed record Submitted(
    string Candidacy,
    string Receipt,
    string PersonKey,
    Secret Name,
    Secret Employer,
    ImmutableList<string> Consents
) : Happened
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> About => [Candidacy];

    /// <inheritdoc/>
    public override IReadOnlyList<Secret> Secrets => [Name, Employer];

    /// <inheritdoc/>
    public override Happened Reveal(Func<Secret, Secret> find) =>
        this with
        {
            Name = find(Name),
            Employer = find(Employer),
        };

    /// <inheritdoc/>
    public override World Apply(World world, Entry entry)
    {
        var stage = world.Notice.Stages.OfType<ApplyStage>().First().Id;
        return world.Change(
            Candidacy,
            c =>
                c.Ends(stage, new Outcome(StageResult.Passed, entry.At, entry.Actor.Name)) with
                {
                    Receipt = Receipt,
                    PersonKey = PersonKey,
                    Name = Name.Said(),
                    Employer = Employer.Said(),
                    Consents = Consents,
                    SubmittedAt = entry.At,
                    Returned = null,
                }
        );
    }
}

/// <summary>The candidacy was withdrawn (撤回、放弃); a place on a unit's list is free again.</summary>
/// <param name="Candidacy">Candidacy id.</param>
/// <param name="Why">Reason.</param>
public sealed record Withdrawn(string Candidacy, Secret Why) : Happened
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> About => [Candidacy];

    /// <inheritdoc/>
    public override IReadOnlyList<Secret> Secrets => [Why];

    /// <inheritdoc/>
    public override Happened Reveal(Func<Secret, Secret> find) => this with { Why = find(Why) };

    /// <inheritdoc/>
    public override World Apply(World world, Entry entry) =>
        world.Change(Candidacy, c => c with { Withdrawn = Why.Said() });
}

/// <summary>
/// The person justified failing an in-principle rule, or objected to a verdict ("I think this is wrong");
/// the auditor reads it and decides.
/// </summary>
/// <param name="Candidacy">Candidacy id.</param>
/// <param name="Rule">Rule id.</param>
/// <param name="Text">The reason given.</param>
public sealed record Contested(string Candidacy, string Rule, Secret Text) : Happened
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> About => [Candidacy];

    /// <inheritdoc/>
    public override IReadOnlyList<Secret> Secrets => [Text];

    /// <inheritdoc/>
    public override Happened Reveal(Func<Secret, Secret> find) => this with { Text = find(Text) };

    /// <inheritdoc/>
    public override World Apply(World world, Entry entry) =>
        world.Change(
            Candidacy,
            c =>
                c with
                {
                    Justifications = c.Justifications.SetItem(Rule, new Justification(Text.Said(), entry.Actor.Name)),
                }
        );
}
