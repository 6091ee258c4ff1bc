using Jiangxuan.Journeys.Given;
using Xunit;

namespace Jiangxuan.Journeys.Course;

/// <summary>The applicant's part: register, fill in, see the conditions, submit, keep the number.</summary>
internal static class Applying
{
    private static readonly string[] _sections =
    [
        "basics",
        "skills",
        "career",
        "awards",
        "innovation",
        "effect",
        "story",
        "evidence",
    ];

    /// <summary>From the portal to the receipt number.</summary>
    /// <returns>Address of the application, and the receipt number.</returns>
    public static async Task<(string Hub, string Receipt)> Whole(
        Screen phone,
        Worker worker,
        string edition,
        string unit,
        bool script
    )
    {
        await phone.Open("/");
        await phone.Shot("门户");
        await Registers(phone, worker);
        await phone.Open($"/my/{edition}/begin");
        await phone.Type("channel", "unit");
        await phone.Type("unit", unit);
        await phone.Shot("选择渠道和单位");
        await phone.Press("开始填写");
        var hub = phone.Path;
        await phone.Shot("申报表目录");
        foreach (var section in _sections)
        {
            await Fills(phone, worker, $"{hub}/s/{section}", section, script);
        }

        await phone.Open($"{hub}/eligibility");
        await phone.Reads("四");
        await phone.Shot("资格条件逐条核对");
        return (hub, await Submits(phone, hub, first: true));
    }

    /// <summary>Registers with a phone number and is signed in.</summary>
    public static async Task Registers(Screen phone, Worker worker)
    {
        await phone.Open("/register");
        await phone.Type("phone", worker.Login);
        await phone.Type("name", worker.Person.Name);
        await phone.Type("password", Town.Password);
        await phone.Type("again", Town.Password);
        await phone.Shot("注册");
        await phone.Press("注册");
        Assert.Equal("/my", phone.Path);
    }

    /// <summary>Checks the whole form, ticks the consents, submits.</summary>
    public static async Task<string> Submits(Screen phone, string hub, bool first)
    {
        await phone.Open($"{hub}/check");
        foreach (var consent in new[] { "review", "checks", "publication" })
        {
            await phone.Type("consent", consent);
        }

        await phone.Shot(first ? "核对后提交" : "补正后再提交");
        await phone.Press("确认提交");
        Assert.Equal($"{hub}/done", phone.Path);
        await phone.Shot("受理编号");
        var receipt = (await phone.Text(".receipt")).Trim();
        Assert.Matches("^KF2020-", receipt);
        return receipt;
    }

    private static async Task Fills(Screen phone, Worker worker, string page, string section, bool script)
    {
        await phone.Open(page);
        foreach (var (name, value) in worker.Answers(section))
        {
            await phone.Type(name, value);
        }

        switch (section)
        {
            case "basics" when script:
                await BirthAndSexAppear(phone, worker);
                await SavedByItself(phone);
                break;
            case "career":
                await AddsAJob(phone, worker, script);
                break;
            case "evidence":
                await Uploads(phone, worker, script);
                break;
            default:
                break;
        }

        await phone.Shot(section);
        await phone.Press("act=next");
        Assert.NotEqual(page, phone.Path);
    }

    private static async Task BirthAndSexAppear(Screen phone, Worker worker)
    {
        await phone.Page.Locator("[id='f.post']").FocusAsync();
        var sex = worker.Person.Sex == Core.People.Sex.Male ? "男" : "女";
        await phone.Page.GetByText($"{worker.Person.Birth:yyyy年M月d日}，{sex}").First.WaitForAsync();
    }

    private static Task SavedByItself(Screen phone) =>
        phone.Page.Locator("[data-saved]").GetByText("已自动保存").WaitForAsync();

    // With script the row appears on the page; without, the server answers with one more.
    private static async Task AddsAJob(Screen phone, Worker worker, bool script)
    {
        if (script)
        {
            await phone.Page.Locator("button[value='addrow:resume']").ClickAsync();
        }
        else
        {
            await phone.Press("act=addrow:resume");
        }

        foreach (var (name, value) in worker.SecondJob)
        {
            await phone.Type(name, value);
        }
    }

    private static async Task Uploads(Screen phone, Worker worker, bool script)
    {
        foreach (var (fact, file) in worker.Files)
        {
            await phone.Page.Locator($"input[type=file][name='f.{fact}']").SetInputFilesAsync(file);
            if (!script)
            {
                await phone.Press($"act=upload:{fact}");
            }

            await phone.Page.Locator($"[id='files.{fact}'] a").First.WaitForAsync();
        }

        await phone.Type("f.truth", "1");
    }
}
