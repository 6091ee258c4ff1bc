using System.Globalization;
using System.Text.RegularExpressions;
using Jiangxuan.Journeys.Given;
using Xunit;

namespace Jiangxuan.Journeys.Course;

/// <summary>The recommending unit's part: return, inspect, choose, publicise, sign, report in.</summary>
internal static partial class Recommending
{
    private const string Root = $"/unit/{KaifengTown.Edition}";

    /// <summary>Returns the application with reasons pinned to fields; the applicant mends and submits again under the same number.</summary>
    public static async Task ReturnsOnce(Screen clerk, Screen phone, string hub, string receipt, string candidacy)
    {
        await clerk.Open($"{Root}/applications/{candidacy}/return/unit-inspection");
        await clerk.Type("pin", "speciality");
        await clerk.Type("pin.speciality", "请写明加工的设备和精度");
        await clerk.Type("pin", "achievements");
        await clerk.Type("pin.achievements", "请补充2020年的数据");
        await clerk.Shot("退回补正");
        await clerk.Press("下一步");
        await clerk.Reads("请写明加工的设备和精度");
        await clerk.Confirms();
        await clerk.Shot("已退回");

        await phone.Open(hub);
        await phone.Reads("请补充2020年的数据");
        await phone.Shot("收到退回");
        await phone.Follow("专业特长");
        await phone.Reads("请写明加工的设备和精度");
        await phone.Type("f.speciality", "大型空分转子的精密车削，圆跳动0.01毫米以内");
        await phone.Shot("按要求补正");
        await phone.Press("act=next");
        await phone.Open($"{hub}/s/story");
        await phone.Type(
            "f.achievements",
            "改进空分设备转子的装夹和精车工艺，合格率由92%提高到99%，2020年节约成本一百零二万元。"
        );
        await phone.Press("act=next");
        Assert.Equal(receipt, await Applying.Submits(phone, hub, first: false));
    }

    /// <summary>Inspects one person and finds everything in order.</summary>
    public static async Task Inspects(Screen clerk, string candidacy)
    {
        await clerk.Open($"{Root}/applications/{candidacy}");
        await clerk.TickAll("judged.", "yes");
        await clerk.Type("text", "到车间实地察看，查阅了专利证书和财务证明，走访同事六人，情况属实。");
        await clerk.Type("pass", "yes");
        await clerk.Shot("实地考察");
        await clerk.Press("核对并办结");
        await clerk.Confirms();
        await clerk.Shot("考察办结");
    }

    /// <summary>Six are one too many, the page names the clause; five are chosen.</summary>
    public static async Task Chooses(Screen clerk, string first, IEnumerable<string> others)
    {
        await clerk.Open($"{Root}/rank/unit-ranking");
        var all = others.Prepend(first).ToList();
        Assert.True(all.Count >= 6, $"only {all.Count} persons to choose from");
        foreach (var number in await clerk.Page.Locator("main input[name^='order.']").AllAsync())
        {
            await number.FillAsync("");
        }

        for (var i = 0; i < 6; i++)
        {
            await clerk.Type($"order.{all[i]}", (i + 1).ToString(CultureInfo.InvariantCulture));
        }

        foreach (var why in await clerk.Page.Locator("main textarea[name^='why.']").AllAsync())
        {
            await why.FillAsync("技艺在本行业公认，单位申请破格。");
        }

        await clerk.Press("act=decide");
        await clerk.Reads("5");
        await clerk.Reads("二", "#errors");
        await clerk.Shot("第六名被拒");
        await clerk.Type($"order.{all[5]}", "");
        await clerk.Press("act=decide");
        await clerk.Shot("确认推荐名单");
        await clerk.Confirms();
        await clerk.Shot("推荐名单已确定");
    }

    /// <summary>Publishes; the last day is computed. Closes after it, with the screenshot of the notice.</summary>
    public static async Task Publicises(Town town, Screen clerk, Screen admin)
    {
        await clerk.Open($"{Root}/notice/unit-notice");
        await clerk.Press("计算截止日");
        await clerk.Shot("公示预览");
        await clerk.Confirms();
        await clerk.Reads("公示中");
        await clerk.Shot("公示中");
        var last = LastDay(await clerk.Text());
        Assert.True(last >= town.Today.AddDays(4), $"{last} is too early");
        await Staffing.Waits(admin, last.DayNumber - town.Today.DayNumber + 1);
        await clerk.Open($"{Root}/notice/unit-notice");
        await clerk.HandIn("/file/unitNoticeShot", Papers.Picture("公示栏照片.png"));
        await clerk.Press("办结公示");
        await clerk.Confirms();
        await clerk.Reads("已办结");
        await clerk.Shot("公示办结");
    }

    /// <summary>Both organs of the county sign for all five.</summary>
    public static async Task Signs(Screen clerk, string stage, string signer)
    {
        await clerk.Open($"{Root}/opinions/{stage}");
        await clerk.Type($"{stage}.signer", signer);
        await clerk.Shot($"签署意见-{stage}");
        await clerk.Press("一并签署");
        await clerk.Confirms();
        await clerk.Reads("已签署");
    }

    /// <summary>Reports in with the stamped papers.</summary>
    public static async Task Reports(Screen clerk)
    {
        await clerk.Open($"{Root}/report/report");
        await clerk.HandIn("/file/unitReport", Papers.Document("推荐报告.pdf"));
        await clerk.HandIn("/file/unitSummaryScan", Papers.Document("汇总表.pdf"));
        await clerk.Shot("报送前核对");
        await clerk.Press("一次性报送");
        await clerk.Confirms();
        await clerk.Reads("已报送");
        await clerk.Shot("报送回执");
    }

    /// <summary>The last day of the first period named on a page.</summary>
    public static DateOnly LastDay(string text)
    {
        var found = Period().Match(text);
        Assert.True(found.Success, text);
        return DateOnly.ParseExact(found.Groups[1].Value, "yyyy年M月d日", CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("[0-9]日至([0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日)")]
    private static partial Regex Period();
}
