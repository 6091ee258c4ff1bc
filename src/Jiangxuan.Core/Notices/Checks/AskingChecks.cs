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
        foreach (var places in asked.GroupBy(a => a.Fact))
        {
            var fact = notice.Fact(places.Key);
            var own = places.Where(p => p.By == fact.From || p.By is null && fact.From is Supplier.Derived).ToList();
            foreach (var twice in own.Skip(1).Take(1))
            {
                yield return new Fault(twice.Path, $"“{fact.Label}”问了两次：{own[0].Path} 已经问过。");
            }
            foreach (var other in places.Except(own).Where(p => own.Count == 0 || !Overrides(p, fact)))
            {
                yield return new Fault(other.Path, $"“{fact.Label}”由{Suppliers.Word(fact.From)}提供，不能在这里问。");
            }
        }
        foreach (var fact in notice.Facts.Where(f => f.From is not (Supplier.Derived or Supplier.Register)))
        {
            if (asked.All(a => a.Fact != fact.Key) && !notice.Unread.Contains(fact.Key))
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

    /// <summary>Whether nobody but the applicant tells the fact: it is claimed and never determined.</summary>
    internal static bool OnlyClaimed(Notice notice, Fact fact) =>
        fact.From is Supplier.Applicant
        && !Places(notice).Any(p => p.Fact == fact.Key && p.By is not Supplier.Applicant);

    /// <summary>A unit or the office may determine what those before it have claimed; both stay visible.</summary>
    private static bool Overrides(Place place, Fact fact) =>
        place.Determines && place.By > fact.From && fact.From is not Supplier.Derived;

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
            .Where(key => !Has(key) && !notice.Unread.Contains(key))
            .Select(key => new Fault("facts", $"缺少字段“{key}”：名单、回执和查重要用到它。"));
    }

    /// <summary>Where each fact is asked or determined.</summary>
    internal static IEnumerable<Place> Places(Notice notice)
    {
        foreach (var section in notice.Form)
        {
            foreach (var fact in section.Facts)
            {
                var derived = notice.Facts.Any(f => f.Key == fact && f.From is Supplier.Derived);
                yield return new Place(fact, $"form[{section.Key}].facts", derived ? null : Supplier.Applicant);
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
                yield return new Place(fact, $"stages[{stage.Id}].{member}", SupplierAt(stage.Level))
                {
                    Stage = stage.Id,
                    Determines = member == "determines",
                };
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

/// <summary>A place where a fact is asked.</summary>
/// <param name="Fact">Key of the fact.</param>
/// <param name="Path">Path of the place.</param>
/// <param name="By">Who answers there; null = a derived fact is only shown.</param>
internal sealed record Place(string Fact, string Path, Supplier? By)
{
    /// <summary>The stage, when it is not the form.</summary>
    public string? Stage { get; init; }

    /// <summary>Whether somebody determines it there, over what was claimed before.</summary>
    public bool Determines { get; init; }
}
