using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices.Yaml;

namespace Jiangxuan.Core.Notices.Checks;

/// <summary>Every id that names something names something that is declared.</summary>
internal static class ReferenceChecks
{
    public static IEnumerable<Fault> Faults(Notice notice) => Faults(Visit.All(notice), notice);

    /// <summary>The same for records of another file that name parts of the notice.</summary>
    public static IEnumerable<Fault> Faults(IEnumerable<Visit> visits, Notice notice) =>
        from visit in visits
        from member in Kinds.Members(visit.Record.GetType())
        where member.Names is not null
        // The clause of an adopted section is listed in the measures, where it was looked up already.
        where !(member.Names is Thing.Clause && visit.Record is Source { Document: not null })
        from id in Ids(member.Property.GetValue(visit.Record))
        let known = Declared(member.Names!.Value, notice)
        where !known.Contains(id) && !notice.Unread.Contains(id)
        select new Fault(
            $"{visit.Path}.{member.Key}",
            $"没有“{id}”这个{Word(member.Names!.Value)}。{Naming.DidYouMean(id, known)}"
        );

    /// <summary>The ids a member states.</summary>
    internal static IEnumerable<string> Ids(object? value) =>
        value switch
        {
            string id => [id],
            IEnumerable<string> ids => ids,
            _ => [],
        };

    private static IReadOnlyCollection<string> Declared(Thing thing, Notice notice) =>
        thing switch
        {
            Thing.Organ => [.. notice.Organs.Select(o => o.Id)],
            Thing.Clause => [.. notice.Clauses.Select(c => c.Id)],
            Thing.Decision => [.. notice.Decisions.Select(d => d.Id)],
            Thing.Stage => [.. notice.Stages.Select(s => s.Id)],
            Thing.Fact => [.. notice.Facts.Select(f => f.Key)],
            Thing.KnownFact => [.. notice.Facts.Select(f => f.Key), .. ReservedFacts.All],
            Thing.Scale => [.. notice.Scales.Select(s => s.Id)],
            Thing.UnitGroup => [.. notice.UnitGroups.Select(g => g.Id)],
            Thing.Tier => [.. notice.Tiers.Select(t => t.Id)],
            Thing.Register => [.. notice.Registers.Select(r => r.Id)],
            Thing.Stewardship => [.. notice.Stewardship.Select(s => s.Id)],
            _ => throw new ArgumentOutOfRangeException(nameof(thing)),
        };

    private static string Word(Thing thing) =>
        thing switch
        {
            Thing.Organ => "机构",
            Thing.Clause => "条款（clauses 中未列）",
            Thing.Decision => "决定（decisions.yaml 中未列）",
            Thing.Stage => "环节",
            Thing.Fact or Thing.KnownFact => "字段",
            Thing.Scale => "代码表",
            Thing.UnitGroup => "推荐单位类别",
            Thing.Register => "名册",
            Thing.Stewardship => "培养管理安排",
            _ => "等次",
        };
}
