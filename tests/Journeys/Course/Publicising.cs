using System.Text.RegularExpressions;
using Jiangxuan.Journeys.Given;
using Xunit;

namespace Jiangxuan.Journeys.Course;

/// <summary>The city's public notice, a citizen's objection, and what everybody may see in the end.</summary>
internal static partial class Publicising
{
    private const string Office = $"/office/{KaifengTown.Edition}";
    private const string Public = $"/e/{KaifengTown.Edition}";

    /// <summary>Publishes; answers the computed last day.</summary>
    public static async Task<DateOnly> Publishes(Screen office)
    {
        await office.Open($"{Office}/publicity/city-notice");
        await office.Reads("公示期");
        var last = Recommending.LastDay(await office.Text());
        await office.Press("发布公示");
        await office.Shot("确认发布公示");
        await office.Confirms();
        await office.Shot("公示已发布");
        return last;
    }

    /// <summary>A citizen objects and keeps the number.</summary>
    public static async Task<string> Objects(Screen citizen)
    {
        await citizen.Open($"{Public}/notices");
        await citizen.Shot("公示列表");
        await citizen.Follow("提名公示");
        await citizen.Shot("提名公示");
        var person = await citizen.Page.Locator("main select[name=candidacy] option").Nth(2).GetAttributeAsync("value");
        await citizen.Type("candidacy", person!);
        await citizen.Type("text", "据了解，其中一项专利的第一发明人不是本人，请核实。");
        await citizen.Type("objector", "郑先生 13700000000");
        await citizen.Press("提交异议");
        await citizen.Shot("异议编号");
        return (await citizen.Text("main strong")).Trim();
    }

    /// <summary>The office takes the objection, looks into it, finds it unfounded; the citizen reads the finding by the number.</summary>
    public static async Task Concludes(Screen office, Screen citizen, string number)
    {
        await office.Open($"{Office}/objections");
        await office.Follow(number);
        await office.Press("受理");
        await office.Type("upheld", "no");
        await office.Type("finding", "经查国家专利登记，第一发明人为该人选，异议不成立。");
        await office.Shot("核查异议");
        await office.Press("出具结论");
        await office.Confirms();
        await office.Shot("异议办结");
        await citizen.Open($"/objection?number={number}");
        await citizen.Reads("第一发明人为该人选");
        await citizen.Shot("查询异议");
    }

    /// <summary>Ends the notice after its last day.</summary>
    public static async Task Closes(Screen office)
    {
        await office.Open($"{Office}/publicity/city-notice");
        await office.Press("办结公示");
        await office.Confirms();
        await office.Reads("已办结");
        await office.Shot("提名公示办结");
    }

    /// <summary>What the public sees: the named, and nowhere an ID number or a phone of a person.</summary>
    public static async Task Shows(Screen citizen, string name)
    {
        await citizen.Open($"{Public}/laureates");
        await citizen.Reads(name);
        Assert.Equal(20, await citizen.Page.Locator("main tbody tr").CountAsync());
        await citizen.Shot("命名名单");
        var certificates = await citizen.Links("main a[href^='/verify/']");
        await citizen.Open(certificates[0]);
        await citizen.Reads("有效");
        await citizen.Shot("证书查验");
        await citizen.Open($"{Public}/notices");
        var notices = await citizen.Links($"main a[href^='{Public}/notice/']");
        Assert.NotEmpty(notices);
        string[] pages =
        [
            "/",
            Public,
            $"{Public}/notices",
            $"{Public}/laureates",
            "/help",
            "/privacy",
            .. certificates,
            .. notices,
        ];
        foreach (var page in pages)
        {
            var answer = await citizen.Page.APIRequest.GetAsync(page);
            Assert.Equal(200, answer.Status);
            var html = await answer.TextAsync();
            Assert.DoesNotMatch(IdNumber(), html);
            Assert.DoesNotMatch(Mobile(), html);
        }
    }

    [GeneratedRegex("(?<![0-9A-Za-z])[0-9]{17}[0-9Xx](?![0-9A-Za-z])")]
    private static partial Regex IdNumber();

    [GeneratedRegex("(?<![0-9A-Za-z])1[3-9][0-9]{9}(?![0-9A-Za-z])")]
    private static partial Regex Mobile();
}
