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
        var names = Naming.Items(units.Select(u => u.Id));
        foreach (var (index, member, sentence) in Faults(notice, units))
        {
            var path = names[index];
            findings.Add(At(positions.Of(member.Length == 0 ? path : $"{path}.{member}"), path, sentence));
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

    /// <summary>What is wrong with a register: index of the unit, member, sentence. An edition opens only with one without faults.</summary>
    public static IReadOnlyList<(int Unit, string Member, string Sentence)> Faults(
        Notice notice,
        IReadOnlyList<Unit> units
    )
    {
        ArgumentNullException.ThrowIfNull(notice);
        var all = units.GroupBy(u => u.Id).ToDictionary(g => g.Key, g => g.First());
        var seen = new HashSet<string>();
        return
        [
            .. units.SelectMany((u, i) => Of(notice, u, seen.Add(u.Id), all).Select(f => (i, f.Member, f.Sentence))),
        ];
    }

    private static IEnumerable<(string Member, string Sentence)> Of(
        Notice notice,
        Unit unit,
        bool first,
        Dictionary<string, Unit> all
    )
    {
        if (!first)
        {
            yield return ("", $"单位“{unit.Id}”登记了两次。");
        }
        if (!Checks.Ids.IsId(unit.Id))
        {
            yield return ("", $"编号“{unit.Id}”只能用小写字母、数字和连字符，且以字母开头。");
        }
        if (notice.UnitGroups.FirstOrDefault(g => g.Id == unit.Group) is not { } group)
        {
            var near = Naming.DidYouMean(unit.Group, notice.UnitGroups.Select(g => g.Id));
            yield return ("group", $"没有“{unit.Group}”这个推荐单位类别。{near}");
            yield break;
        }
        if (group.Formula is { } formula && !group.MaxOf.ContainsKey(unit.Id) && !unit.Measures.ContainsKey(formula.Of))
        {
            yield return ("measures", $"“{unit.Name}”的名额按{formula.Label}核定，名册里没有“{formula.Of}”。");
        }
        foreach (var (measure, number) in unit.Measures.Where(m => m.Value < 0))
        {
            yield return ("measures", $"“{unit.Name}”的“{measure}”不能是负数（{number}）。");
        }
        if (Above(notice, unit, group, all) is { } wrong)
        {
            yield return ("parent", wrong);
        }
    }

    /// <summary>What is wrong with the unit above this one.</summary>
    private static string? Above(Notice notice, Unit unit, UnitGroup group, Dictionary<string, Unit> all)
    {
        var wanted = string.Join("、", notice.UnitGroups.Where(g => group.Under.Contains(g.Id)).Select(g => g.Label));
        if (unit.Parent is not { } id)
        {
            return group.Under.Count > 0 ? $"“{unit.Name}”须写上级单位（parent），属于{wanted}。" : null;
        }
        if (!all.TryGetValue(id, out var parent))
        {
            return $"“{unit.Name}”的上级单位“{id}”不在名册里。{Naming.DidYouMean(id, all.Keys)}";
        }
        if (!group.Under.Contains(parent.Group))
        {
            return group.Under.Count == 0
                ? $"“{group.Label}”直接归市，“{unit.Name}”不能有上级单位。"
                : $"“{unit.Name}”的上级单位“{parent.Name}”类别不对，应属于{wanted}。";
        }
        var passed = new HashSet<string> { unit.Id };
        for (Unit? at = parent; at is not null; at = at.Parent is { } next ? all.GetValueOrDefault(next) : null)
        {
            if (!passed.Add(at.Id))
            {
                return $"“{unit.Name}”的上级关系成了一个圈。";
            }
        }
        return null;
    }

    private static Finding At(Position at, string path, string sentence) =>
        new(at.File, at.Line, at.Column, path, null, Severity.Fault, sentence);
}

/// <summary>What was read of a register of units.</summary>
/// <param name="Units">The units that could be read.</param>
/// <param name="Findings">What is wrong with the file.</param>
public sealed record UnitReading(IReadOnlyList<Unit> Units, IReadOnlyList<Finding> Findings);
