using System.Text;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Exchange;
using Jiangxuan.Core.Facts;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Store;

namespace Jiangxuan.Web.Office.Applications;

/// <summary>The list as a file: the same filter and order as on the screen, all pages.</summary>
internal static class ExportEndpoint
{
    private const int Block = 200;
    private const string Type = "text/csv; charset=utf-8";
    private static readonly UTF8Encoding _encoding = new(encoderShouldEmitUTF8Identifier: true);

    public static IResult Get(Desk desk, Roll roll)
    {
        var query = new ListQuery(desk.Notice, desk.Http.Request.Query);
        var name = $"{desk.Notice.Identity.Honor}-申报名单-{desk.Now:yyyyMMdd-HHmm}.csv";
        return Results.Stream(stream => Write(stream, desk, roll, query), Type, name);
    }

    private static async Task Write(Stream stream, Desk desk, Roll roll, ListQuery query)
    {
        var ct = desk.Http.RequestAborted;
        await using var writer = new StreamWriter(stream, _encoding, leaveOpen: true);
        var facts = desk.Notice.Stages.SelectMany(Inspecting.Determines).Distinct().Select(desk.Notice.Fact).ToList();
        await writer.WriteAsync(
            Csv.Line([
                "受理编号",
                "姓名",
                "工作单位",
                "推荐单位",
                "单位类别",
                "申报渠道",
                .. facts.Select(f => f.Label),
                "状态",
                "得分",
                "名次",
                "提交时间",
                "证书编号",
            ])
        );
        RollRow? last = null;
        do
        {
            var rows = await roll.Page(desk.Edition, query.Rows(Block, fromStart: true) with { After = last }, ct);
            var world = await desk.Open(Scope.OnlyHeads(rows.Select(r => r.Id)));
            foreach (var c in rows.Select(r => world.Find<Candidacy>(r.Id)).OfType<Candidacy>())
            {
                await writer.WriteAsync(Csv.Line(Cells(desk, world, c, facts)));
            }

            last = rows.Count == Block ? rows[^1] : null;
        } while (last is not null);
    }

    private static IEnumerable<object?> Cells(Desk desk, World world, Candidacy c, IReadOnlyList<Fact> facts) =>
        [
            c.Receipt,
            c.Name,
            c.Employer,
            world.Edition.Unit(c.Unit).Name,
            desk.Notice.UnitGroups.Single(g => g.Id == c.UnitGroup).Label,
            desk.Notice.Channels.Single(x => x.Id == c.Channel).Label,
            .. facts.Select(f =>
                c.Determined.TryGetValue(f.Key, out var said) ? f.Kind.Text(said.Value, desk.Notice) : null
            ),
            Course.Of(desk.Notice, c).Word,
            c.Score,
            c.Rank,
            c.SubmittedAt is { } at ? Shown.Moment(at) : null,
            c.Certificate,
        ];
}
