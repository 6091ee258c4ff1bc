using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Facts;

namespace Jiangxuan.Core.Notices.Checks;

/// <summary>What is declared is used: registers are looked into, bans bind, stewardship is carried out, organs act, facts have a reason.</summary>
internal static class UseChecks
{
    public static IEnumerable<Fault> Faults(Notice notice)
    {
        var looked = Visit
            .All(notice)
            .Select(v => v.Record)
            .OfType<Register>()
            .Select(r => r.Id)
            .Concat(notice.Unread)
            .ToHashSet();
        foreach (var ban in notice.Bans.Where(b => !looked.Contains(b.Register)))
        {
            yield return new Fault(
                $"bans[{ban.Id}].register",
                $"“{ban.Says}”记入名册“{ban.Register}”，但没有任何条件查这个名册，限制不会起作用。"
            );
        }
        foreach (var register in notice.Registers)
        {
            if (!looked.Contains(register.Id) && notice.Bans.All(b => b.Register != register.Id))
            {
                yield return new Fault(
                    $"registers[{register.Id}]",
                    $"名册“{register.Label}”没有任何条件查它，请用 register 条件或删去。"
                );
            }
        }
        // What the office itself bans is kept as it keeps the person; everybody else comes by ID number.
        var numbered = notice.Facts.Any(f => f.Kind is IdNumberKind);
        foreach (
            var register in notice.Registers.Where(r =>
                !numbered && r is { Complete: true, Purpose: not RegisterPurpose.Bans } && looked.Contains(r.Id)
            )
        )
        {
            yield return new Fault(
                $"registers[{register.Id}]",
                $"名册“{register.Label}”按身份证号核对，申报表却不填身份证号，查无记录不等于不在名册中；请写 complete: false，由审核人核实。"
            );
        }
        foreach (var fact in notice.Facts.Where(f => f is { Source: null, AskedFor: null, Kind: not DerivedKind }))
        {
            yield return new Fault(
                $"facts[{fact.Key}]",
                $"“{fact.Label}”没有出处（source），也没有写为什么要问（askedFor）。"
            );
        }
        foreach (var organ in Idle(notice))
        {
            yield return new Fault(
                $"organs[{organ.Id}]",
                $"“{organ.Name}”在任何一处都不办理，也没有写它的职责（part）。",
                Severity.Note
            );
        }
        if (notice.Document is DocumentKind.Measures)
        {
            yield break;
        }
        // What is adopted from measures binds by itself, whether the notice sets out a stage for it or not.
        foreach (var stewardship in notice.Stewardship.Where(s => s.Source.Document is null))
        {
            if (
                notice.Stages.OfType<StewardStage>().All(s => s.Of != stewardship.Id)
                && !notice.Unread.Contains(stewardship.Id)
            )
            {
                yield return new Fault(
                    $"stewardship[{stewardship.Id}]",
                    $"“{stewardship.Label}”没有任何环节实施，请加一个 kind: steward 的环节。"
                );
            }
        }
    }

    private static IEnumerable<Organ> Idle(Notice notice)
    {
        var acting = Visit
            .All(notice)
            .SelectMany(v =>
                Yaml.Kinds.Members(v.Record.GetType())
                    .Where(m => m.Names is Thing.Organ)
                    .SelectMany(m => ReferenceChecks.Ids(m.Property.GetValue(v.Record)))
            )
            .ToHashSet();
        return notice.Organs.Where(o => o.Part is null && !acting.Contains(o.Id));
    }
}
