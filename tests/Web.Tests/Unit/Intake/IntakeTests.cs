using System.Text;
using DocumentFormat.OpenXml.Packaging;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Facts;
using Jiangxuan.Web.Tests.Given;
using Xunit;

namespace Jiangxuan.Web.Tests.Units.Intake;

/// <summary>A county imports its filled summary at its desk, without script.</summary>
public sealed class IntakeTests(IntakeHouse house) : IClassFixture<IntakeHouse>
{
    private static readonly string One = IntakeHouse.Number("19830605", 1);
    private static readonly string Two = IntakeHouse.Number("19830605", 3);

    [Fact]
    public async Task Good_file_makes_drafts_with_its_values_once_and_only_after_the_names_were_confirmed()
    {
        using var clerk = await house.Clerk("yudu");
        var file = await IntakeHouse.Filled(
            clerk,
            IntakeHouse.Person("王大锤", One),
            IntakeHouse.Person("李巧手", Two)
        );
        var page = await IntakeHouse.Uploaded(clerk, file);
        Assert.Contains("读入2人：2人没有问题，0人有问题", clerk.Text, StringComparison.Ordinal);
        var before = (await house.World()).All<Candidacy>().Count();

        await Posts(clerk, page, [.. Picks(clerk).Take(1)], channel: null);
        Assert.Equal(422, clerk.Status);
        Assert.Contains("请选择申报渠道", clerk.Errors(), StringComparison.Ordinal);
        Assert.Equal(1, clerk.Page.QuerySelectorAll("input[name=pick][checked]").Length);
        await Posts(clerk, page, Picks(clerk), "unit");
        Assert.True(clerk.Status == 200, clerk.Text);
        Assert.Contains("王大锤", clerk.Page.QuerySelector("ol.names")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("李巧手", clerk.Page.QuerySelector("ol.names")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, (await house.World()).All<Candidacy>().Count());

        var sent = await clerk.Fill(page);
        Assert.True(clerk.Location == $"{page}?done=drafted", clerk.Text);
        await clerk.Again(page, sent);
        Assert.Equal($"{page}?done=drafted", clerk.Location);
        var world = await house.World();
        Assert.Equal(before + 2, world.All<Candidacy>().Count());
        var draft = Draft(world, "王大锤");
        Assert.Equal(("yudu", "unit", "", null), (draft.Unit, draft.Channel, draft.Account, draft.Receipt));
        var basics = world.Get<Section>(Section.Of(draft.Id, "basics")).Values;
        Assert.Equal(new TextValue("王大锤"), basics["name"]);
        var number = Assert.IsType<IdNumberValue>(basics["idNumber"]);
        Assert.Equal((house.Vault.HashOf(One), One), (number.Hash, house.Vault.Open(number)));
        Assert.Equal(new TextValue("13800000000"), world.Get<Section>(Section.Of(draft.Id, "work")).Values["phone"]);

        await clerk.Get($"{page}?done=drafted");
        Assert.Contains("草稿已建立", clerk.Text, StringComparison.Ordinal);
        await clerk.Get($"/my/{OfficeRooms.StageHouse.Edition}/{draft.Id}");
        Assert.Equal(200, clerk.Status);
    }

    [Fact]
    public async Task Person_who_is_in_the_edition_is_told_and_left_as_is()
    {
        var world = await house.World();
        var (there, number) = world
            .All<Section>()
            .SelectMany(s => s.Values.Values.OfType<IdNumberValue>().Select(v => (s.Candidacy, Number: v)))
            .First(p => world.Get<Candidacy>(p.Candidacy).Unit != "ningdu");
        var stored = world.All<Section>().Where(s => s.Candidacy == there).ToList();
        using var clerk = await house.Clerk("ningdu");
        var file = await IntakeHouse.Filled(
            clerk,
            IntakeHouse.Person("周同号", house.Vault.Open(number)),
            IntakeHouse.Person("吴新人", IntakeHouse.Number("19830605", 5))
        );
        var page = await IntakeHouse.Uploaded(clerk, file);
        Assert.Contains("1人在本届已有申报", clerk.Text, StringComparison.Ordinal);
        Assert.Contains("此人已向其他单位申报", clerk.Text, StringComparison.Ordinal);
        var free = Assert.Single(Picks(clerk));

        await Posts(clerk, page, [Before(free), free], "unit");
        Assert.Equal(422, clerk.Status);
        Assert.Contains("在本届已有申报，不会重复建立", clerk.Errors(), StringComparison.Ordinal);
        await Posts(clerk, page, [free], "unit");
        await clerk.Fill(page);
        Assert.True(clerk.Location == $"{page}?done=drafted", clerk.Text);
        world = await house.World();
        Draft(world, "吴新人");
        Assert.DoesNotContain(world.All<Section>(), s => s.Values.ContainsValue(new TextValue("周同号")));
        Assert.Equal(
            stored.Select(s => (s.Id, s.Version)),
            world.All<Section>().Where(s => s.Candidacy == there).Select(s => (s.Id, s.Version))
        );
    }

    [Fact]
    public async Task File_with_faults_is_explained_row_by_row_and_its_good_rows_can_still_be_taken()
    {
        using var clerk = await house.Clerk("xingguo");
        var file = await IntakeHouse.Filled(
            clerk,
            IntakeHouse.Person("郑差错", IntakeHouse.Number("19830605", 7), "1380000"),
            IntakeHouse.Person("孙无误", IntakeHouse.Number("19830605", 9))
        );
        var page = await IntakeHouse.Uploaded(clerk, file);
        Assert.Contains("1人没有问题，1人有问题", clerk.Text, StringComparison.Ordinal);
        var problem = clerk.Page.QuerySelectorAll("table")[0].QuerySelectorAll("tbody tr");
        var told = Assert.Single(problem).TextContent;
        var good = Assert.Single(Picks(clerk));
        Assert.All(
            new[] { $"第{Before(good)}行L列", "联系电话", "1380000", "须更正" },
            w => Assert.Contains(w, told, StringComparison.Ordinal)
        );

        await clerk.Get($"{page}/marked");
        var copy = await clerk.Response.Content.ReadAsByteArrayAsync();
        using (var book = SpreadsheetDocument.Open(new MemoryStream(copy), false))
        {
            var sheet = book.WorkbookPart!.WorksheetParts.First().Worksheet!.InnerText;
            Assert.Contains("问题", sheet, StringComparison.Ordinal);
            Assert.Contains("联系电话", sheet, StringComparison.Ordinal);
        }

        await clerk.Get($"{page}/file");
        Assert.Equal(file, await clerk.Response.Content.ReadAsByteArrayAsync());
        await clerk.Get(page);
        await Posts(clerk, page, [Before(good)], "unit");
        Assert.Equal(422, clerk.Status);
        Assert.Contains("还有问题", clerk.Errors(), StringComparison.Ordinal);
        await Posts(clerk, page, [good], "person");
        await clerk.Fill(page);
        Assert.True(clerk.Location == $"{page}?done=drafted", clerk.Text);
        var world = await house.World();
        Assert.Equal("person", Draft(world, "孙无误").Channel);
        Assert.DoesNotContain(world.All<Section>(), s => s.Values.ContainsValue(new TextValue("郑差错")));
    }

    [Fact]
    public async Task Broken_empty_and_foreign_files_are_refused_and_not_kept()
    {
        using var clerk = await house.Clerk("nankang");
        var whole = await IntakeHouse.Filled(clerk, IntakeHouse.Person("王大锤", One));
        await clerk.Get($"{IntakeHouse.Page}/template");
        var unfilled = await clerk.Response.Content.ReadAsByteArrayAsync();
        foreach (
            var (file, says) in new[]
            {
                (Pictures.Exe, ""),
                (Pictures.Pdf, ""),
                (whole[..(whole.Length / 2)], ""),
                (Encoding.UTF8.GetBytes("姓名,身份证号码\n王大锤,1"), ""),
                (Array.Empty<byte>(), "请先选择"),
                (unfilled, "没有填写人选"),
            }
        )
        {
            await clerk.Get(IntakeHouse.Page);
            await clerk.Upload(IntakeHouse.Page, "汇总表.xlsx", file);
            Assert.Equal(422, clerk.Status);
            Assert.True(clerk.Errors().Length > 10);
            Assert.Contains(says, clerk.Errors(), StringComparison.Ordinal);
        }

        await clerk.Get(IntakeHouse.Page);
        Assert.DoesNotContain("已上传的汇总表", clerk.Text, StringComparison.Ordinal);
        await IntakeHouse.Uploaded(clerk, whole);
        await clerk.Get(IntakeHouse.Page);
        Assert.Contains("已上传的汇总表", clerk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clerk_of_another_unit_finds_neither_file_nor_page_nor_act()
    {
        using var owner = await house.Clerk("xinfeng");
        var file = await IntakeHouse.Filled(owner, IntakeHouse.Person("冯本县", IntakeHouse.Number("19830605", 11)));
        var page = await IntakeHouse.Uploaded(owner, file);
        using var stranger = await house.Clerk("ganxian");
        foreach (
            var path in new[] { page, $"{page}/file", $"{page}/marked", $"{IntakeHouse.Page}/{new string('a', 64)}" }
        )
        {
            await stranger.Get(path);
            Assert.Equal(404, stranger.Status);
        }

        await stranger.Get(IntakeHouse.Page);
        var token = stranger.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var pick = Assert.Single(Picks(owner));
        var forged = new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = token,
            ["_key"] = Guid.NewGuid().ToString(),
            ["_confirmed"] = "yes",
            ["pick"] = pick,
            ["channel"] = "unit",
        };
        await stranger.Raw(page, forged);
        Assert.Equal(404, stranger.Status);
        Assert.DoesNotContain(
            (await house.World()).All<Section>(),
            s => s.Values.ContainsValue(new TextValue("冯本县"))
        );
    }

    private static List<string> Picks(Browser clerk) =>
        [.. clerk.Page.QuerySelectorAll("input[name=pick]").Select(i => i.GetAttribute("value")!)];

    private static string Before(string row) =>
        (int.Parse(row, System.Globalization.CultureInfo.InvariantCulture) - 1).ToString(
            System.Globalization.CultureInfo.InvariantCulture
        );

    private static Candidacy Draft(World world, string name)
    {
        var section = Assert.Single(world.All<Section>(), s => s.Values.ContainsValue(new TextValue(name)));
        return world.Get<Candidacy>(section.Candidacy);
    }

    private static Task Posts(Browser clerk, string page, IEnumerable<string> picks, string? channel)
    {
        var fields = clerk.Form(page).Fields([]).Where(f => f.Key is not ("pick" or "channel"));
        var chosen = picks.Select(p => KeyValuePair.Create("pick", p));
        return clerk.Again(
            page,
            [.. fields, .. chosen, .. channel is null ? [] : new[] { KeyValuePair.Create("channel", channel) }]
        );
    }
}
