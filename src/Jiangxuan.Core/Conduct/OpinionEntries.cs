using System.Collections.Immutable;
using Jiangxuan.Core.Facts;

namespace Jiangxuan.Core.Conduct;

/// <summary>A link was issued to a contact of the employer (签发单位链接).</summary>
/// <param name="Candidacy">Candidacy id.</param>
/// <param name="Link">Link id.</param>
/// <param name="Organ">Organ of level employer.</param>
/// <param name="TokenHash">SHA-256 of the token.</param>
/// <param name="Contact">Name and phone of the contact the unit confirmed.</param>
/// <param name="Until">Last day it opens, inclusive.</param>
public sealed record LinkIssued(
    string Candidacy,
    string Link,
    string Organ,
    string TokenHash,
    Secret Contact,
    DateOnly Until
) : Happened
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> About => [Candidacy];

    /// <inheritdoc/>
    public override IReadOnlyList<Secret> Secrets => [Contact];

    /// <inheritdoc/>
    public override Happened Reveal(Func<Secret, Secret> find) => this with { Contact = find(Contact) };

    /// <inheritdoc/>
    public override World Apply(World world, Entry entry)
    {
        var link = new Link(Link, Organ, TokenHash, Contact.Said(), entry.Actor.Name, Until);
        return world.Change(Candidacy, c => c with { Links = c.Links.Add(link) });
    }
}

/// <summary>A link was opened for the first time.</summary>
/// <param name="Candidacy">Candidacy id.</param>
/// <param name="Link">Link id.</param>
public sealed record LinkOpened(string Candidacy, string Link) : Happened
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> About => [Candidacy];

    /// <inheritdoc/>
    public override World Apply(World world, Entry entry) =>
        world.Change(
            Candidacy,
            c =>
            {
                var link = c.Links.Single(l => l.Id == Link);
                return c with { Links = c.Links.Replace(link, link with { OpenedAt = entry.At }) };
            }
        );
}

/// <summary>An organ gave its opinion (签署意见); disagreement ends the candidacy unless the stage is advisory.</summary>
/// <param name="Candidacy">Candidacy id.</param>
/// <param name="Stage">Stage id.</param>
/// <param name="Agree">同意 or 不同意.</param>
/// <param name="Text">Text of the opinion box.</param>
/// <param name="Signer">Name of the responsible person.</param>
/// <param name="On">Date of the opinion.</param>
/// <param name="Scan">The stamped page, if uploaded.</param>
/// <param name="Answers">Facts the stage asks.</param>
public sealed record OpinionGiven(
    string Candidacy,
    string Stage,
    bool Agree,
    Secret Text,
    Secret Signer,
    DateOnly On,
    Secret? Scan,
    ImmutableDictionary<string, Secret> Answers
) : Happened
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> About => [Candidacy];

    /// <inheritdoc/>
    public override IReadOnlyList<Secret> Secrets =>
        [Text, Signer, .. Scan is null ? [] : new[] { Scan }, .. Answers.InOrder()];

    /// <inheritdoc/>
    public override Happened Reveal(Func<Secret, Secret> find) =>
        this with
        {
            Text = find(Text),
            Signer = find(Signer),
            Scan = Scan.Reveal(find),
            Answers = Answers.Reveal(find),
        };

    /// <inheritdoc/>
    public override World Apply(World world, Entry entry)
    {
        var opinion = AsGiven();
        return world.Change(
            Candidacy,
            c =>
                c.Ends(
                    Stage,
                    new Outcome(
                        Agree ? StageResult.Passed : StageResult.Failed,
                        entry.At,
                        entry.Actor.Name,
                        Text: opinion.Text,
                        Clause: world.Notice.Stage(Stage).Source.ToString()
                    )
                ) with
                {
                    Opinions = c.Opinions.SetItem(Stage, opinion),
                    Determined = c.Determined.With(Answers, entry),
                }
        );
    }

    /// <summary>The opinion with its texts; what was erased is empty.</summary>
    public Opinion AsGiven() => new(Agree, Text.Said(), Signer.Said(), On, Scan?.Kept<FileRef>());
}

/// <summary>The employer recorded its own public notice of one person (本单位公示).</summary>
/// <param name="Candidacy">Candidacy id.</param>
/// <param name="Stage">Stage id.</param>
/// <param name="Period">First and last day.</param>
/// <param name="Media">Where.</param>
/// <param name="Answers">Facts the stage asks (screenshot).</param>
public sealed record PublicisedAlone(
    string Candidacy,
    string Stage,
    Span Period,
    Secret Media,
    ImmutableDictionary<string, Secret> Answers
) : Happened
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> About => [Candidacy];

    /// <inheritdoc/>
    public override IReadOnlyList<Secret> Secrets => [Media, .. Answers.InOrder()];

    /// <inheritdoc/>
    public override Happened Reveal(Func<Secret, Secret> find) =>
        this with
        {
            Media = find(Media),
            Answers = Answers.Reveal(find),
        };

    /// <inheritdoc/>
    public override World Apply(World world, Entry entry) =>
        world.Change(
            Candidacy,
            c =>
                c.Ends(
                    Stage,
                    new Outcome(
                        StageResult.Passed,
                        entry.At,
                        entry.Actor.Name,
                        Text: $"{Period.First:yyyy-MM-dd}至{Period.Last:yyyy-MM-dd}，{Media.Said()}"
                    )
                ) with
                {
                    Determined = c.Determined.With(Answers, entry),
                }
        );
}
