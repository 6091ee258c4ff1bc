using Jiangxuan.Core.Calendar;
using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Casebook;

/// <summary>What a case is run with, and where it says what is not as expected.</summary>
/// <param name="notice">The notice.</param>
/// <param name="calendar">The official calendar.</param>
/// <param name="running">The case that is running.</param>
/// <param name="path">Its path in the file.</param>
/// <param name="positions">Where its parts stand.</param>
internal sealed class Bench(Notice notice, WorkCalendar calendar, Case running, string path, Positions positions)
{
    private readonly List<Finding> _findings = [];

    public Notice Notice => notice;

    public WorkCalendar Calendar => calendar;

    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Faults found by a reader of its own.</summary>
    public void Add(IEnumerable<Finding> findings) => _findings.AddRange(findings);

    /// <summary>What is given of a person, written as for <c>eligible</c>; null, and found, where it is wrong.</summary>
    public Known? Known(Written given)
    {
        var reading = FactsReading.Of(given.Node, notice);
        Add(reading.Findings);
        return reading.Known;
    }

    /// <summary>Something is not as expected, or cannot be run.</summary>
    /// <param name="member">Key of the expectation.</param>
    /// <param name="sentence">What was expected and what came.</param>
    public void Fault(string member, string sentence)
    {
        var where = $"{path}.{member}";
        var at = positions.Of(where);
        var clause = running.Clauses is [var first, ..] ? first : null;
        _findings.Add(
            new Finding(
                at.File,
                at.Line,
                at.Column,
                where,
                clause,
                Severity.Fault,
                $"案例“{running.Title}”：{sentence}"
            )
        );
    }

    /// <summary>An expectation that must be met exactly.</summary>
    public void Expect(string member, string expected, string actual, string? because = null)
    {
        if (expected != actual)
        {
            Fault(member, $"期望 {expected}，实际为 {actual}。{because}");
        }
    }

    /// <summary>Fragments that must occur in what is said.</summary>
    public void Says(IReadOnlyList<string> fragments, string said)
    {
        foreach (var fragment in fragments.Where(f => !said.Contains(f, StringComparison.Ordinal)))
        {
            Fault("says", $"期望说到“{fragment}”，实际为：{said}");
        }
    }

    /// <summary>The stage of that id as the kind of stage the case needs; null after saying that it is not.</summary>
    public T? Stage<T>(string id, string wanted)
        where T : Stage
    {
        var stage = notice.Stages.FirstOrDefault(s => s.Id == id) as T;
        if (stage is null)
        {
            Fault("stage", $"“{id}”不是{wanted}。");
        }
        return stage;
    }

    /// <summary>An enum member as the file writes it.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => Naming.Kebab(value.ToString());
}
