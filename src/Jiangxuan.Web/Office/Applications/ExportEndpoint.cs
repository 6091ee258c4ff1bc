using System.Runtime.CompilerServices;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Paper.Layouts;
using Jiangxuan.Paper.Sheets;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Papers;
using Jiangxuan.Web.Store;

namespace Jiangxuan.Web.Office.Applications;

/// <summary>The list as a file: the same filter and order as on the screen, all pages.</summary>
internal static class ExportEndpoint
{
    private const int Block = 200;

    /// <summary>For Excel.</summary>
    public static IResult Excel(Desk desk, Roll roll) => File(desk, roll).Excel(desk.Http);

    /// <summary>As text.</summary>
    public static IResult Text(Desk desk, Roll roll) => File(desk, roll).Text(desk.Http);

    private static ListFile File(Desk desk, Roll roll)
    {
        var query = new ListQuery(desk.Notice, desk.Http.Request.Query);
        var facts = desk.Notice.Stages.SelectMany(Inspecting.Determines).Distinct().Select(desk.Notice.Fact).ToList();
        return new ListFile(
            $"{desk.Notice.Identity.Honor}-申报名单-{desk.Now:yyyyMMdd-HHmm}",
            $"{desk.Notice.Identity.Honor}申报名单",
            [
                Words("受理编号"),
                Words("姓名"),
                Words("工作单位", Align.Left),
                Words("推荐单位", Align.Left),
                Words("单位类别"),
                Words("申报渠道"),
                .. facts.Select(f => Words(f.Label)),
                Words("状态"),
                Number("得分"),
                Number("名次"),
                Words("提交时间"),
                Words("证书编号"),
            ],
            ct => Rows(desk, roll, query, facts, ct)
        );
    }

    private static SheetColumn Words(string label, Align align = Align.Center) =>
        new() { Label = label, Align = align };

    private static SheetColumn Number(string label) => new() { Label = label, Kind = SheetKind.Number };

    private static async IAsyncEnumerable<IReadOnlyList<SheetCell>> Rows(
        Desk desk,
        Roll roll,
        ListQuery query,
        IReadOnlyList<Fact> facts,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        RollRow? last = null;
        do
        {
            var rows = await roll.Page(desk.Edition, query.Rows(Block, fromStart: true) with { After = last }, ct);
            var world = await desk.Open(Scope.OnlyHeads(rows.Select(r => r.Id)));
            foreach (var c in rows.Select(r => world.Find<Candidacy>(r.Id)).OfType<Candidacy>())
            {
                yield return Cells(desk, world, c, facts);
            }

            last = rows.Count == Block ? rows[^1] : null;
        } while (last is not null);
    }

    private static IReadOnlyList<SheetCell> Cells(Desk desk, World world, Candidacy c, IReadOnlyList<Fact> facts) =>
        [
            c.Receipt,
            c.Name,
            c.Employer,
            world.Edition.Unit(c.Unit).Name,
            desk.Notice.UnitGroups.Single(g => g.Id == c.UnitGroup).Label,
            desk.Notice.Channels.Single(x => x.Id == c.Channel).Label,
            .. facts.Select(f =>
                (SheetCell)(c.Determined.TryGetValue(f.Key, out var said) ? f.Kind.Text(said.Value, desk.Notice) : null)
            ),
            Course.Of(desk.Notice, c).Word,
            c.Score is { } score ? score : default(SheetCell),
            c.Rank is { } rank ? rank : default(SheetCell),
            c.SubmittedAt is { } at ? Shown.Moment(at) : null,
            c.Certificate,
        ];
}
