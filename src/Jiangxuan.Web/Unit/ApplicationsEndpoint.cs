using System.Globalization;
using Jiangxuan.Core.Calendar;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Paper.Layouts;
using Jiangxuan.Paper.Sheets;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Papers;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Units;

/// <summary>The applications made to the unit.</summary>
internal static class ApplicationsEndpoint
{
    public static async Task<IResult> Get(Desk desk)
    {
        var room = await Rooms.Open(desk);
        return new RazorComponentResult<ApplicationsPage>(new { Room = room, Query = Read(desk.Http.Request.Query) });
    }

    /// <summary>Everybody the questions find, as a file (导出 Excel).</summary>
    public static async Task<IResult> Excel(Desk desk)
    {
        var room = await Rooms.Open(desk);
        var found = Read(desk.Http.Request.Query).Find(room);
        return new ListFile(
            $"{room.UnitName}-申报名单-{desk.Now:yyyyMMdd-HHmm}",
            $"{room.UnitName}申报名单",
            [
                new SheetColumn { Label = "受理编号" },
                new SheetColumn { Label = "姓名" },
                new SheetColumn { Label = "工作单位", Align = Align.Left },
                new SheetColumn { Label = "申报渠道" },
                new SheetColumn { Label = "状态" },
                new SheetColumn { Label = "提交时间" },
            ],
            _ => found.Select(c => Cells(room, c)).ToAsyncEnumerable()
        ).Excel(desk.Http);
    }

    private static IReadOnlyList<SheetCell> Cells(UnitRoom room, Candidacy c) =>
        [
            c.Receipt,
            c.Name,
            c.Employer,
            room.Notice.Channels.FirstOrDefault(w => w.Id == c.Channel)?.Label,
            Course.Of(room.Notice, c).Word,
            c.SubmittedAt?.ToOffset(Shanghai.Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        ];

    /// <summary>The questions in an address.</summary>
    public static ApplicationQuery Read(IQueryCollection query) =>
        new()
        {
            Stage = query["stage"].FirstOrDefault(),
            State = query["state"].FirstOrDefault(),
            Channel = query["channel"].FirstOrDefault(),
            Name = query["name"].FirstOrDefault(),
            Link = query["link"].FirstOrDefault(),
            After = query["after"].FirstOrDefault(),
        };
}
