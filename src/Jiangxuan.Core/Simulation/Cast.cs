using System.Collections.Immutable;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.People.Generated;

namespace Jiangxuan.Core.Simulation;

/// <summary>Who acts in a simulated edition (经办人员): one invented person per organ of a unit, per organ of the city, per judge's seat.</summary>
public sealed class Cast
{
    /// <summary>Where the people of the cast stand in the generator's sequence, far from any applicant.</summary>
    public const int FirstOfCast = 4_000_000;

    private readonly ImmutableDictionary<(string Unit, string Organ), Actor> _units;
    private readonly ImmutableDictionary<string, Actor> _city;

    /// <summary>The cast for a notice and a register of units.</summary>
    public Cast(Notice notice, IReadOnlyList<Unit> units, ulong seed)
    {
        var people = new PeopleGenerator(seed, notice.Identity.Announced);
        var next = FirstOfCast;
        string Name() => people.Person(next++).Name;
        Office = new Actor("office", Name(), Role.Office, OrganOf<ProposeStage>(notice));
        Leader = new Actor("leader", Name(), Role.Leader, OrganOf<ApproveStage>(notice));
        Inspector = new Actor("inspector", Name(), Role.Inspector, Supervisor(notice));
        var seats = notice.Stages.OfType<ReviewStage>().Select(r => r.Judges * r.Panels).DefaultIfEmpty(0).Max();
        Judges =
        [
            .. Enumerable
                .Range(1, seats)
                .Select(n => new Actor($"judge{n}", Name(), Role.Judge, OrganOf<ReviewStage>(notice))),
        ];
        _city = notice
            .Stages.Where(s => s.Level == Level.City && s is not (ReviewStage or ApproveStage))
            .SelectMany(s => s.By)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToImmutableDictionary(
                o => o,
                o => o == Office.Organ ? Office : new Actor($"city.{o}", Name(), Role.Office, o)
            );
        _units = units
            .SelectMany(u =>
                notice
                    .UnitGroups.Single(g => g.Id == u.Group)
                    .Organs.Select(o =>
                        KeyValuePair.Create((u.Id, o), new Actor($"{u.Id}.{o}", Name(), Role.Unit, o, u.Id))
                    )
            )
            .ToImmutableDictionary();
    }

    /// <summary>领导小组办公室.</summary>
    public Actor Office { get; }

    /// <summary>领导小组.</summary>
    public Actor Leader { get; }

    /// <summary>纪检监察.</summary>
    public Actor Inspector { get; }

    /// <summary>评委, in the order of their seats.</summary>
    public ImmutableList<Actor> Judges { get; }

    /// <summary>Everybody, in order of account.</summary>
    public IReadOnlyList<Actor> Everybody =>
        [
            .. _units
                .Values.Concat(_city.Values)
                .Concat(Judges)
                .Append(Office)
                .Append(Leader)
                .Append(Inspector)
                .DistinctBy(a => a.Account)
                .OrderBy(a => a.Account, StringComparer.Ordinal),
        ];

    /// <summary>Who acts for the unit in a stage; the first of its organs that may.</summary>
    public Actor OfUnit(Notice notice, Unit unit, Stage stage)
    {
        var organs = notice.UnitGroups.Single(g => g.Id == unit.Group).Organs;
        var organ = organs.FirstOrDefault(stage.By.Contains) ?? organs[0];
        return _units[(unit.Id, organ)];
    }

    /// <summary>Who of the office acts for the city in a stage.</summary>
    public Actor OfCity(Stage stage) =>
        stage.By.Contains(Office.Organ!)
            ? Office
            : stage.By.Select(o => _city.GetValueOrDefault(o)).FirstOrDefault(a => a is not null) ?? Office;

    private static string? Supervisor(Notice notice) =>
        notice.Organs.FirstOrDefault(o => o.Part?.Contains("监督", StringComparison.Ordinal) == true)?.Id;

    private static string? OrganOf<T>(Notice notice)
        where T : Stage => notice.Stages.OfType<T>().SelectMany(s => s.By).LastOrDefault();
}
