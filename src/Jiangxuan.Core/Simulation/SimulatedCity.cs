using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.People.Generated;
using Decision = Jiangxuan.Core.Conduct.Decision;

namespace Jiangxuan.Core.Simulation;

/// <summary>
/// The city while it is simulated: the state, what happened, the day. Policies change it only through <see cref="Do"/>, by the same
/// decision functions as the web.
/// </summary>
internal sealed class SimulatedCity
{
    private readonly List<Entry> _entries = [];
    private int _acts;

    /// <summary>A city in which the edition has not opened yet.</summary>
    public SimulatedCity(Notice notice, SimulationOptions options)
    {
        Options = options;
        World = World.Empty(notice);
        Chance = SplitMix64.For(options.Seed, int.MaxValue);
        Diary = new Diary(options.Opens ?? notice.Identity.Announced, SplitMix64.For(options.Seed, int.MaxValue - 1));
        Cast = new Cast(notice, options.Units, options.Seed);
    }

    /// <summary>The options.</summary>
    public SimulationOptions Options { get; }

    /// <summary>The state.</summary>
    public World World { get; private set; }

    /// <summary>The notice.</summary>
    public Notice Notice => World.Notice;

    /// <summary>Chance of the policies.</summary>
    public SplitMix64 Chance { get; }

    /// <summary>The clock.</summary>
    public Diary Diary { get; }

    /// <summary>The day.</summary>
    public DateOnly Day => Diary.Day;

    /// <summary>Who acts.</summary>
    public Cast Cast { get; }

    /// <summary>When each stage is due; set once the edition is open.</summary>
    public Schedule Schedule { get; set; } = null!;

    /// <summary>The day on which the edition opened.</summary>
    public DateOnly Opened => Options.Opens ?? Notice.Identity.Announced;

    /// <summary>The applicants in order of their account.</summary>
    public ImmutableList<Applicant> Applicants { get; set; } = [];

    /// <summary>What happened.</summary>
    public IReadOnlyList<Entry> Entries => _entries;

    /// <summary>Acts that had to be refused and were.</summary>
    public List<ExpectedRefusal> Refusals { get; } = [];

    /// <summary>Lists whose free places nobody left can fill.</summary>
    public HashSet<string> GivenUp { get; } = [];

    /// <summary>Days on which notices at employers are over, when somebody goes on.</summary>
    public HashSet<DateOnly> Awaited { get; } = [];

    /// <summary>Whether offices work on this day.</summary>
    public bool Works =>
        // Stewardship runs into years whose holidays are not announced yet; simulated offices then rest at weekends.
        World.Edition.Calendar().IsWorkingDay(Day).TryGet(out var works, out _)
            ? works
            : Day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>An act that has to succeed. Throws, naming act and sentence, when it is refused.</summary>
    public void Do(Actor actor, string what, Func<World, Act, Decision> decide, string? reason = null)
    {
        if (Try(actor, decide, reason) is { } no)
        {
            throw new SimulationException(
                $"{Day:yyyy-MM-dd} {actor.Name}（{actor.Role}）{what}：{no.Sentence}（{no.Clause}）"
            );
        }
    }

    /// <summary>An act that has to be refused. Throws when it is accepted.</summary>
    public Refusal Refused(Actor actor, string what, Func<World, Act, Decision> decide, string? reason = null)
    {
        var no =
            Try(actor, decide, reason)
            ?? throw new SimulationException(
                $"{Day:yyyy-MM-dd} {actor.Name}（{actor.Role}）{what}：应不予办理，却已办理"
            );
        Refusals.Add(new ExpectedRefusal(_entries[^1].At, actor, what, no));
        return no;
    }

    /// <summary>An act of which the caller does not know whether it succeeds; the refusal, or null.</summary>
    public Refusal? Try(Actor actor, Func<World, Act, Decision> decide, string? reason = null)
    {
        var act = new Act(Key($"act/{_acts}"), actor, Diary.Next(), Hash($"salt/{_acts}"), reason);
        var decision = decide(World, act);
        if (decision.Refusal is { } no)
        {
            return no;
        }

        _acts++;
        var entry = Entry.Of(Options.Edition, act, decision.Happened!);
        World = World.Apply(entry);
        _entries.Add(entry);
        return null;
    }

    /// <summary>Candidacies that stand in the stage and are not too late for it, in order of id.</summary>
    public IReadOnlyList<Candidacy> In(string stage) =>
        [
            .. World
                .All<Candidacy>()
                .Where(c => c.Stands.Split(',').Contains(stage))
                .Where(c =>
                    Deadlines.Of(World, stage, c) is not { } closes
                    || Day <= Deadlines.LastDay(closes)
                    || c.Returned is not null
                ),
        ];

    /// <summary>The unit that holds the stage for the person; of a stage of the city, the unit applied to.</summary>
    public Unit UnitOf(Stage stage, Candidacy c) =>
        World.Edition.Unit(stage.Level == Level.Unit ? Lists.Holder(stage, c)! : c.Unit);

    /// <summary>The applicant behind a candidacy.</summary>
    public Applicant Of(Candidacy c) => Applicants.Single(a => a.Candidacy == c.Id);

    /// <summary>Lower-case SHA-256 under the seed and the edition.</summary>
    public string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Options.Seed}/{Options.Edition}/{text}")));

    private string Key(string text)
    {
        var h = Hash(text);
        return $"{h[..8]}-{h[8..12]}-{h[12..16]}-{h[16..20]}-{h[20..32]}";
    }
}

/// <summary>The simulated people could not go on: an act was refused that no policy expected, or nobody could act any more.</summary>
/// <param name="message">Which act, by whom, and the sentence of the refusal.</param>
/// <param name="soFar">What happened before; null = nothing.</param>
public sealed class SimulationException(string message, SimulationResult? soFar = null) : Exception(message)
{
    /// <summary>What happened before; null = nothing.</summary>
    public SimulationResult? SoFar => soFar;
}
