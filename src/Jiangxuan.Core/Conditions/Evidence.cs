using Jiangxuan.Core.Facts;

namespace Jiangxuan.Core.Conditions;

/// <summary>One thing a verdict was told by, or could not be told without (依据、待补).</summary>
/// <param name="Key">Key of the fact, id of the judgement or register.</param>
/// <param name="Label">What it is called.</param>
/// <param name="From">Who supplies it, in Chinese.</param>
/// <param name="Value">Its value in words; null while it is unknown.</param>
public sealed record Evidence(string Key, string Label, string From, string? Value)
{
    /// <summary>Each of the keys with its value; a derived fact that is unknown is told by what it rests on, for that is what can be supplied.</summary>
    public static IReadOnlyList<Evidence> Of(IEnumerable<string> keys, Known known) =>
        [.. keys.SelectMany(k => One(k, known, [])).DistinctBy(e => e.Key)];

    private static IEnumerable<Evidence> One(string key, Known known, HashSet<string> seen)
    {
        var notice = known.Notice;
        if (ReservedFacts.All.Contains(key))
        {
            return [new Evidence(key, ReservedFacts.Label(key), Suppliers.Word(Supplier.Applicant), known.Shown(key))];
        }
        if (notice.Facts.FirstOrDefault(f => f.Key == key) is not { } fact)
        {
            return [Asked(key, known)];
        }
        if (fact.Kind is DerivedKind derived && known.Find(key) is null && seen.Add(key))
        {
            var looks = derived is HoldsKind holds
                ? holds.Condition.Evaluate(known).Missing
                : derived.Rests.Select(r => r.Key).Where(k => known.Find(k) is null);
            var missing = looks.SelectMany(k => One(k, known, seen)).ToList();
            if (missing.Count > 0)
            {
                return missing;
            }
        }
        var from = known.Determined.Contains(key) ? "核定" : Suppliers.Word(fact.From);
        return [new Evidence(key, fact.Label, from, known.Shown(key))];
    }

    private static Evidence Asked(string id, Known known)
    {
        if (JudgedHere.All(known.Notice).FirstOrDefault(j => j.Judged.Id == id) is { Judged: { } judged })
        {
            var by = judged.By.Select(o => known.Notice.Organs.FirstOrDefault(n => n.Id == o)?.Name ?? o);
            var answer = known.Judged.TryGetValue(id, out var yes) ? (yes ? "符合" : "不符合") : null;
            return new Evidence(id, judged.Says, $"{string.Join('、', by)}认定", answer);
        }
        var register = known.Notice.Registers.FirstOrDefault(r => r.Id == id);
        var found = known.Registers.TryGetValue(id, out var a) ? (a.On(known.On) ? "查到" : "查无记录") : null;
        return new Evidence(id, $"{register?.Label ?? id}名册", "办公室核对", found);
    }
}
