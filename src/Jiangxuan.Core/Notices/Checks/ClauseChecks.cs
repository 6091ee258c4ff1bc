namespace Jiangxuan.Core.Notices.Checks;

/// <summary>Every clause of the notice lives somewhere in the definition, or it says why it cannot; every source is one source.</summary>
public static class ClauseChecks
{
    /// <summary>Paths of the definition that cite each clause of its own; clauses of adopted measures are not among them.</summary>
    public static ILookup<string, string> Homes(Notice notice) =>
        Visit
            .All(notice)
            .Where(v => v.Record is Source { Clause: not null, Document: null })
            .ToLookup(v => ((Source)v.Record).Clause!, v => v.Path[..v.Path.LastIndexOf('.')]);

    /// <summary>Paths of the definition that rest on each decision, or are completed by it.</summary>
    public static ILookup<string, string> Decided(Notice notice) =>
        Visit
            .All(notice)
            .Where(v => v.Record is Source)
            .SelectMany(v =>
                ((Source)v.Record)
                    .CompletedBy.Append(((Source)v.Record).Decision)
                    .OfType<string>()
                    .Select(d => (Decision: d, Path: v.Path[..v.Path.LastIndexOf('.')]))
            )
            .ToLookup(d => d.Decision, d => d.Path);

    internal static IEnumerable<Fault> Faults(Notice notice)
    {
        foreach (var visit in Visit.All(notice))
        {
            if (visit.Record is Source source && source.Clause is null == source.Decision is null)
            {
                yield return new Fault(
                    visit.Path,
                    "出处须写一条：clause（通知条款）或 decision（记录的决定），不能都写或都不写。"
                );
            }
        }
        var homes = Homes(notice);
        foreach (var (clause, name) in notice.Clauses.Zip(Naming.Items(notice.Clauses.Select(c => c.Id))))
        {
            var cited = homes.Contains(clause.Id);
            if (!cited && clause.NoHome is null && !notice.Unread.Contains(clause.Id))
            {
                yield return new Fault(
                    $"clauses{name}",
                    $"条款{clause.Id}在定义里没有任何一处引用，也没有用 noHome 说明原因。",
                    Clause: clause.Id
                );
            }
            if (cited && clause.NoHome is not null)
            {
                yield return new Fault(
                    $"clauses{name}.noHome",
                    $"条款{clause.Id}已在 {homes[clause.Id].First()} 引用，请删去 noHome。",
                    Clause: clause.Id
                );
            }
        }
    }
}
