using System.Collections.Immutable;
using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Simulation;

namespace Jiangxuan.Core.Tests.Cities;

/// <summary>
/// A mechanism of another city: the folder of that name as it stands over the base notice, and one simulated run of it that all tests
/// share.
/// </summary>
internal sealed class City
{
    private const string Base = "base.yaml";
    private static readonly Lazy<ImmutableSortedDictionary<string, City>> s_all = new(() =>
        Directory
            .GetDirectories(Home)
            .Select(folder => new City(folder))
            .ToImmutableSortedDictionary(city => city.Name, city => city, StringComparer.Ordinal)
    );

    private readonly Lazy<SimulationResult> _run;
    private readonly Dictionary<string, string> _files;

    private City(string folder)
    {
        Name = Path.GetFileName(folder);
        string Text(string file, string otherwise) =>
            File.Exists(Path.Combine(folder, file)) ? File.ReadAllText(Path.Combine(folder, file)) : otherwise;

        var notice = Overlay.On(
            File.ReadAllText(Path.Combine(Home, Base)),
            File.ReadAllText(Path.Combine(folder, NoticeReading.NoticeFile))
        );
        _files = new()
        {
            [NoticeReading.NoticeFile] = notice,
            [NoticeReading.DecisionsFile] = Text(NoticeReading.DecisionsFile, "[]\n"),
        };
        Reading = NoticeReading.Read(_files);
        if (Reading.Notice is { } read)
        {
            Register = UnitRegister.Read(
                Text(UnitRegister.File, File.ReadAllText(Path.Combine(Home, UnitRegister.File))),
                read
            );
        }

        _run = new(() => Simulate(Notice));
    }

    /// <summary>All of them, by name.</summary>
    public static IReadOnlyDictionary<string, City> All => s_all.Value;

    /// <summary>Name of the folder.</summary>
    public string Name { get; }

    /// <summary>What was read.</summary>
    public NoticeReading Reading { get; }

    /// <summary>The register of units; empty when the notice could not be read.</summary>
    public UnitReading Register { get; } = new([], []);

    /// <summary>The notice.</summary>
    public Notice Notice => Reading.Notice ?? throw new InvalidOperationException(string.Join('\n', Reading.Findings));

    /// <summary>The whole course with forty applicants.</summary>
    public SimulationResult Run => _run.Value;

    /// <summary>The state at the end.</summary>
    public World End => Run.World;

    /// <summary>Everybody named, in order of id.</summary>
    public IReadOnlyList<Candidacy> Named => [.. End.All<Candidacy>().Where(c => c.Tier is not null)];

    private static string Home => Path.Combine(Notices.Kaifeng.Root(), "tests", "Core.Tests", "Cities");

    /// <summary>The city of that folder.</summary>
    public static City Of(string name) => All[name];

    /// <summary>What is known of a person at the end, in words; empty when nothing is.</summary>
    public string Text(Candidacy person, string fact) =>
        Knowing.Of(End, person, Run.LastDay).Find(fact) is { } value ? Notice.Fact(fact).Kind.Text(value, Notice) : "";

    /// <summary>What is found when those words of the notice are others.</summary>
    public IReadOnlyList<Finding> Found(string words, string others)
    {
        var text = _files[NoticeReading.NoticeFile];
        return text.Contains(words, StringComparison.Ordinal)
            ? NoticeReading
                .Read(
                    new Dictionary<string, string>(_files)
                    {
                        [NoticeReading.NoticeFile] = text.Replace(words, others, StringComparison.Ordinal),
                    }
                )
                .Findings
            : throw new InvalidOperationException($"{Name} no longer says “{words}”.");
    }

    private SimulationResult Simulate(Notice notice) =>
        Simulating.Run(
            notice,
            new SimulationOptions
            {
                Edition = Name,
                Units = [.. Register.Units],
                Applicants = 40,
            }
        );

    /// <summary>The state just before the first entry of that description.</summary>
    public World Before(Func<Entry, bool> entry)
    {
        var before = Run.Entries.TakeWhile(e => !entry(e)).ToList();
        return before.Count < Run.Entries.Count
            ? before.Aggregate(World.Empty(Notice), (world, e) => world.Apply(e))
            : throw new InvalidOperationException("no such entry");
    }

    /// <summary>What happened of that kind, in order.</summary>
    public IEnumerable<T> Happened<T>()
        where T : Happened => Run.Entries.Select(e => e.What).OfType<T>();

    /// <summary>An act of the office on that day.</summary>
    public Act Act(DateOnly day, string? reason = null) => Simulation.Kaifeng.Act(day, reason, Run.Cast.Office);

    /// <summary>The verdict of a rule on a person told as in a facts file.</summary>
    public Verdict Verdict(string rule, string json) => Evaluating.Rule(Rule(rule), Known(json)).Verdict;

    /// <summary>What such a person may do at the application.</summary>
    public EligibilityOutcome Outcome(string json) => Evaluating.Rules(Notice, Known(json), "apply").Outcome;

    private Rule Rule(string id) => Notice.Rules.Single(r => r.Id == id);

    private Known Known(string json)
    {
        var reading = FactsReading.OfJson("facts.json", json, Notice);
        return reading.Known ?? throw new InvalidOperationException(string.Join('\n', reading.Findings));
    }
}
