using Jiangxuan.Core.Conduct;
using Jiangxuan.Web.Papers;
using Jiangxuan.Web.Tests.Apply;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Jiangxuan.Web.Tests.Papers;

/// <summary>Papers of everybody in one file, ordered by the office.</summary>
public sealed class BatchTests(ApplyHouse house) : IClassFixture<ApplyHouse>
{
    private const string Papers = "/office/" + ApplyHouse.Edition + "/papers";

    [Fact]
    public async Task A_batch_has_those_who_handed_in_and_says_whose_words_do_not_go_into_the_form()
    {
        Assert.SkipWhen(
            house.App.Services.GetRequiredService<Press>().LacksMerging is not null,
            "没有安装合并PDF的程序。"
        );
        var draft = await Person.Begins(house);
        await draft.Fills("basics");
        var person = await Person.Begins(house);
        await person.FillsAll();
        await person.Browser.Get(person.Section("skills"));
        var answers = person.Answers("skills").Append(("f.title", new string('师', 40))).ToArray();
        await person.Browser.Fill(person.Section("skills"), answers, "next");
        await person.Submits();
        using var office = await house.SignedIn(Role.Office, "office8", "office");
        await office.Get(Papers);

        await office.Post(Papers + "/all", new Dictionary<string, string> { ["form"] = "annex-1" });

        var job = office.Location!;
        for (var turn = 0; turn < 120 && !office.Text.Contains("下载", StringComparison.Ordinal); turn++)
        {
            await Task.Delay(TimeSpan.FromSeconds(0.5), TestContext.Current.CancellationToken);
            await office.Get(job);
        }

        Assert.Contains("开封工匠推荐审批表（1份）", office.Text, StringComparison.Ordinal);
        Assert.Contains("有 1 处内容放不进表格", office.Text, StringComparison.Ordinal);
        var note = office.Page.QuerySelector(".note li")!.TextContent;
        Assert.StartsWith("王建国《开封工匠推荐审批表》“职称”放不进表格", note, StringComparison.Ordinal);
    }
}
