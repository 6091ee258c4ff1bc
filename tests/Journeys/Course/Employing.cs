using Jiangxuan.Journeys.Given;
using Xunit;

namespace Jiangxuan.Journeys.Course;

/// <summary>The employer's part, each organ behind a link of its own, on its own device.</summary>
internal static class Employing
{
    /// <summary>The county's clerk issues the links; union and personnel department of the employer do theirs.</summary>
    public static async Task Whole(Town town, Screen clerk, string candidacy, bool script = true)
    {
        var union = await Issues(clerk, candidacy, "employer-union", "王主席 0370-2000000");
        await using (var screen = await Screen.Of(town, "单位工会", 768, 1024, script))
        {
            await Nominates(screen, union, town.Today);
            await Publicises(screen, union, town.Today);
        }

        var personnel = await Issues(clerk, candidacy, "employer-hr", "刘科长 0370-2000001");
        await using (var screen = await Screen.Of(town, "单位人力资源部", 390, 844, script))
        {
            await Agrees(screen, personnel);
        }
    }

    private static async Task<string> Issues(Screen clerk, string candidacy, string organ, string contact)
    {
        await clerk.Open($"/unit/{KaifengTown.Edition}/applications/{candidacy}");
        if (!await clerk.Page.Locator("main [name=organ]").IsVisibleAsync())
        {
            await clerk.Page.Locator("summary").Filter(new() { HasText = "签发" }).ClickAsync();
        }

        await clerk.Type("organ", organ);
        await clerk.Type("contact", contact);
        await clerk.Press("签发链接");
        await clerk.Shot("签发链接");
        return new Uri(await clerk.Page.Locator("#url").InputValueAsync()).AbsolutePath;
    }

    private static async Task Nominates(Screen union, string link, DateOnly today)
    {
        Assert.Equal(200, await union.Open(link));
        await union.Shot("打开链接");
        await union.Type("f.pollDate", $"{today.AddDays(-9):yyyy-MM-dd}");
        await union.Type("f.pollPresent", "42");
        await union.Type("f.pollFor", "40");
        await union.Page.Locator("input[name='f.pollMinutes']").SetInputFilesAsync(Papers.Document("民主推荐记录.pdf"));
        await union.Type("nominate.agree", "yes");
        await union.Type("nominate.text", "经民主推荐，同意推荐。");
        await union.Type("nominate.signer", "王建设");
        await union.Type("nominate.on", $"{today:yyyy-MM-dd}");
        await union.Page.Locator("input[name='nominate.scan']").SetInputFilesAsync(Papers.Picture("工会盖章页.png"));
        await union.Press("提交");
        await union.Reads("已办理");
    }

    private static async Task Publicises(Screen union, string link, DateOnly today)
    {
        await union.Type("employer-notice.first", $"{today.AddDays(-8):yyyy-MM-dd}");
        await union.Type("employer-notice.last", $"{today.AddDays(-1):yyyy-MM-dd}");
        await union.Type("employer-notice.media", "厂务公开栏");
        await union
            .Page.Locator("input[name='f.employerNoticeShot']")
            .SetInputFilesAsync(Papers.Picture("厂务公开栏.png"));
        await union
            .Page.Locator("input[name='f.employerReport']")
            .SetInputFilesAsync(Papers.Document("单位推荐报告.pdf"));
        await union.Shot("登记本单位公示");
        await union.Press("登记");
        await union.Reads("已办理");
        Assert.Equal(link, union.Path);
        await union.Shot("单位工会办完");
    }

    private static async Task Agrees(Screen personnel, string link)
    {
        await personnel.Open(link);
        await personnel.Type("employer-hr.agree", "yes");
        await personnel.Type("employer-hr.text", "情况属实，同意推荐。");
        await personnel.Type("employer-hr.signer", "刘明");
        if (await personnel.Page.Locator("[name='employer-hr.on']").InputValueAsync() is "")
        {
            await personnel.Type("employer-hr.on", "2021-06-09");
        }

        await personnel.Press("提交");
        await personnel.Reads("已办理");
        await personnel.Shot("人力资源部门意见");
    }
}
