using Jiangxuan.Core.Notices;

namespace Jiangxuan.Web.Office.Setup;

/// <summary>What rests on a recorded decision (决定事项的用处).</summary>
internal static class Resting
{
    /// <summary>Names of the rules, stages, quotas, fields … that cite the decision.</summary>
    public static IReadOnlyList<string> On(Notice notice, string decision) =>
        [
            .. Cited(notice)
                .Where(c => c.Source is { } s && (s.Decision == decision || s.CompletedBy.Contains(decision)))
                .Select(c => c.What),
        ];

    private static IEnumerable<(string What, Source? Source)> Cited(Notice notice) =>
        notice
            .Rules.Select(r => ($"条件：{r.Says}", (Source?)r.Source))
            .Concat(notice.Stages.Select(s => ($"环节：{s.Label}", (Source?)s.Source)))
            .Concat(notice.Composition.Select(c => ($"构成：{c.Says}", (Source?)c.Source)))
            .Concat(notice.UnitGroups.Select(g => ($"名额：{g.Label}", (Source?)g.Source)))
            .Concat(notice.Channels.Select(c => ($"渠道：{c.Label}", (Source?)c.Source)))
            .Concat(notice.Tiers.Select(t => ($"等次：{t.Label}", (Source?)t.Source)))
            .Concat(notice.Materials.Select(m => ($"材料：{m.Label}", (Source?)m.Source)))
            .Concat(notice.Facts.Select(f => ($"字段：{f.Label}", f.Source)));
}
