using Jiangxuan.Core.Calendar;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Notices.Checks;
using Jiangxuan.Core.Notices.Yaml;

namespace Jiangxuan.Core.Casebook;

/// <summary>A file of cases (<c>cases/*.yaml</c>) of a programme: a list of <see cref="Case"/>.</summary>
public sealed record CaseFile
{
    /// <summary>The folder of such files, beside the notice.</summary>
    public const string Folder = "cases";

    private readonly Positions _positions;

    private CaseFile(string name, IReadOnlyList<Case> cases, IReadOnlyList<Finding> findings, Positions positions) =>
        (Name, Cases, Findings, _positions) = (name, cases, findings, positions);

    /// <summary>Name, such as <c>cases/eligibility.yaml</c>.</summary>
    public string Name { get; }

    /// <summary>The cases that could be read.</summary>
    public IReadOnlyList<Case> Cases { get; }

    /// <summary>What is wrong with the text; a file with any fault is not run.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Reads a file; every fault is found at once.</summary>
    /// <param name="name">Its name, for findings.</param>
    /// <param name="text">Its text.</param>
    /// <param name="notice">The notice it is about.</param>
    public static CaseFile Read(string name, string text, Notice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        var findings = new List<Finding>();
        var places = new Dictionary<string, Position>();
        var positions = new Positions(places);
        if (YamlText.Read(name, text, findings) is not { } root)
        {
            return new CaseFile(name, [], findings, positions);
        }
        root.Name("", null, places);
        var cases =
            (IReadOnlyList<Case>?)new Binder(findings, notice.Identity.Year).Bind(typeof(IReadOnlyList<Case>), root)
            ?? [];
        if (findings.Count == 0)
        {
            findings.AddRange(Names(cases, notice).Select(f => At(positions, f)));
        }
        return new CaseFile(name, cases, findings, positions);
    }

    /// <summary>Runs every case; what is not as expected, in the order of the file.</summary>
    public IReadOnlyList<Finding> Run(Notice notice, WorkCalendar calendar) =>
        [.. Enumerable.Range(0, Findings.Count == 0 ? Cases.Count : 0).SelectMany(i => Run(i, notice, calendar))];

    /// <summary>Runs one case, by its index from 0.</summary>
    public IReadOnlyList<Finding> Run(int index, Notice notice, WorkCalendar calendar)
    {
        var bench = new Bench(notice, calendar, Cases[index], $"[{index}]", _positions);
        Cases[index].Run(bench);
        return bench.Findings;
    }

    private static IEnumerable<Fault> Names(IReadOnlyList<Case> cases, Notice notice)
    {
        for (var i = 0; i < cases.Count; i++)
        {
            var path = $"[{i}]";
            foreach (var fault in ReferenceChecks.Faults(Visit.Of(path, cases[i]), notice))
            {
                yield return fault;
            }
            if (cases[i].Clauses.Count + cases[i].Decisions.Count == 0)
            {
                yield return new Fault(path, "案例须在 clauses 或 decisions 里写明它说明的是哪一条款或哪项决定。");
            }
        }
    }

    private static Finding At(Positions positions, Fault fault)
    {
        var at = positions.Of(fault.Path);
        return new Finding(at.File, at.Line, at.Column, fault.Path, null, fault.Severity, fault.Sentence);
    }
}
