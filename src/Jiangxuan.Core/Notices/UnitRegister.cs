using Jiangxuan.Core.Notices.Yaml;

namespace Jiangxuan.Core.Notices;

/// <summary>The sample register of recommending units (推荐单位名册) that lies beside a definition.</summary>
public static class UnitRegister
{
    /// <summary>Its file name.</summary>
    public const string File = "units.yaml";

    /// <summary>Reads it.</summary>
    /// <param name="text">Text of the file: a list of <see cref="Unit"/>.</param>
    /// <param name="notice">The notice whose groups the units must belong to.</param>
    public static UnitReading Read(string text, Notice notice)
    {
        var findings = new List<Finding>();
        var places = new Dictionary<string, Position>();
        if (YamlText.Read(File, text, findings) is not { } root)
        {
            return new UnitReading([], findings);
        }
        root.Name("", null, places);
        var units =
            (IReadOnlyList<Unit>?)new Binder(findings, notice.Identity.Year).Bind(typeof(IReadOnlyList<Unit>), root)
            ?? [];
        var positions = new Positions(places);
        foreach (var (unit, name) in units.Zip(Naming.Items(units.Select(u => u.Id))))
        {
            Check(unit, name, notice, positions, findings);
        }
        foreach (var group in notice.UnitGroups)
        {
            var strange = group.MaxOf.Keys.Where(id => units.All(u => u.Id != id || u.Group != group.Id));
            findings.AddRange(
                strange.Select(id =>
                    At(positions.Of(""), "", $"通知为“{id}”单独规定了名额，但名册的{group.Label}里没有它。")
                )
            );
        }
        return new UnitReading(units, findings);
    }

    private static void Check(Unit unit, string path, Notice notice, Positions positions, List<Finding> findings)
    {
        if (path.Contains('#', StringComparison.Ordinal))
        {
            findings.Add(At(positions.Of(path), path, $"单位“{unit.Id}”登记了两次。"));
        }
        if (notice.UnitGroups.All(g => g.Id != unit.Group))
        {
            var near = Naming.DidYouMean(unit.Group, notice.UnitGroups.Select(g => g.Id));
            findings.Add(At(positions.Of(path + ".group"), path, $"没有“{unit.Group}”这个推荐单位类别。{near}"));
        }
        if (!Checks.Ids.IsId(unit.Id))
        {
            findings.Add(At(positions.Of(path), path, $"编号“{unit.Id}”只能用小写字母、数字和连字符，且以字母开头。"));
        }
    }

    private static Finding At(Position at, string path, string sentence) =>
        new(at.File, at.Line, at.Column, path, null, Severity.Fault, sentence);
}

/// <summary>What was read of a register of units.</summary>
/// <param name="Units">The units that could be read.</param>
/// <param name="Findings">What is wrong with the file.</param>
public sealed record UnitReading(IReadOnlyList<Unit> Units, IReadOnlyList<Finding> Findings);
