using Jiangxuan.Core.Facts;

namespace Jiangxuan.Core.Notices.Checks;

/// <summary>Every fact is asked of its supplier, once: in a form section, by a stage, or it is derived.</summary>
internal static class AskingChecks
{
    public static IEnumerable<Fault> Faults(Notice notice)
    {
        foreach (var missing in Person(notice))
        {
            yield return missing;
        }
        var asked = Places(notice).Where(p => notice.Facts.Any(f => f.Key == p.Fact)).ToList();
        foreach (var twice in asked.GroupBy(a => a.Fact).Where(g => g.Count() > 1))
        {
            var second = twice.ElementAt(1);
            yield return new Fault(
                second.Path,
                $"“{notice.Facts.First(f => f.Key == twice.Key).Label}”问了两次：{twice.First().Path} 已经问过。"
            );
        }
        foreach (var (fact, path, level) in asked)
        {
            var from = notice.Facts.First(f => f.Key == fact);
            if (from.From != level && !(level is null && from.From is Supplier.Derived))
            {
                yield return new Fault(path, $"“{from.Label}”由{Suppliers.Word(from.From)}提供，不能在这里问。");
            }
        }
        foreach (var fact in notice.Facts.Where(f => f.From is not (Supplier.Derived or Supplier.Register)))
        {
            if (asked.All(a => a.Fact != fact.Key))
            {
                yield return new Fault(
                    $"facts[{fact.Key}]",
                    $"“{fact.Label}”没有在任何一处填写：请放进 form 的一节或某个环节的 asks、determines。"
                );
            }
        }
        foreach (var (section, name) in notice.Form.Zip(Naming.Items(notice.Form.Select(s => s.Key))))
        {
            if (section.Facts.Count == 0)
            {
                yield return new Fault($"form{name}.facts", $"“{section.Title}”一节没有字段。");
            }
        }
    }

    /// <summary>Lists, receipts and certificates need a name and an employer; one person is found again by the ID number, or by birth and phone.</summary>
    private static IEnumerable<Fault> Person(Notice notice)
    {
        bool Has(string key) => notice.Facts.Any(f => f.Key == key);

        var needed = new List<string> { "name", "employer" };
        if (!notice.Facts.Any(f => f is { Kind: IdNumberKind, From: Supplier.Applicant }))
        {
            needed.AddRange(["birth", "phone"]);
        }
        return needed
            .Where(key => !Has(key))
            .Select(key => new Fault("facts", $"缺少字段“{key}”：名单、回执和查重要用到它。"));
    }

    private static IEnumerable<(string Fact, string Path, Supplier? Level)> Places(Notice notice)
    {
        foreach (var section in notice.Form)
        {
            foreach (var fact in section.Facts)
            {
                var derived = notice.Facts.Any(f => f.Key == fact && f.From is Supplier.Derived);
                yield return (fact, $"form[{section.Key}].facts", derived ? null : Supplier.Applicant);
            }
        }
        foreach (var stage in notice.Stages)
        {
            var (member, facts) = stage switch
            {
                OpineStage s => ("asks", s.Asks),
                ClearStage s => ("asks", s.Asks),
                ShowcaseStage s => ("asks", s.Asks),
                PubliciseStage s => ("asks", s.Asks),
                RecommendStage s => ("asks", s.Asks),
                QualifyStage s => ("determines", s.Determines),
                InspectStage s => ("determines", s.Determines),
                _ => ("", []),
            };
            foreach (var fact in facts)
            {
                yield return (fact, $"stages[{stage.Id}].{member}", SupplierAt(stage.Level));
            }
        }
    }

    private static Supplier SupplierAt(Level level) =>
        level switch
        {
            Level.Employer => Supplier.Employer,
            Level.Unit => Supplier.Unit,
            _ => Supplier.Office,
        };
}
