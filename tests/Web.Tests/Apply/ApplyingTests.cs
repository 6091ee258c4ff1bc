using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Facts;
using Jiangxuan.Web.Tests.Fields;
using Jiangxuan.Web.Tests.Given;
using Xunit;

namespace Jiangxuan.Web.Tests.Apply;

/// <summary>An applicant without script, from registration to receipt.</summary>
public sealed class ApplyingTests(ApplyHouse house) : IClassFixture<ApplyHouse>
{
    [Xunit.Fact]
    public async Task From_begin_to_receipt_without_script()
    {
        var person = await Person.Begins(house);
        var browser = person.Browser;
        await browser.Get(person.Hub);
        Assert.Contains("未开始", browser.Text, StringComparison.Ordinal);
        Assert.Contains("2021年6月11日24时", browser.Text, StringComparison.Ordinal);

        await person.FillsAll();
        await browser.Get(person.Hub);
        Assert.DoesNotContain("还差", browser.Text, StringComparison.Ordinal);
        await person.Submits();
        Assert.Equal((302, person.Hub + "/done"), (browser.Status, browser.Location));
        await browser.Follow();
        var receipt = browser.Page.QuerySelector(".receipt")!.TextContent.Trim();
        Assert.StartsWith("KF2020-", receipt, StringComparison.Ordinal);
        Assert.DoesNotContain(Sample.IdNumber()[..14], browser.Page.Source.Text, StringComparison.Ordinal);

        await browser.Get("/my/messages");
        Assert.Contains(receipt, browser.Text, StringComparison.Ordinal);
        var stored = await house.Stored(person.Candidacy);
        Assert.Equal(new[] { "nominate" }, Standing.Of(stored.Notice, stored.Get<Candidacy>(person.Candidacy)));
    }

    [Xunit.Theory]
    [InlineData("阿依努尔•买买提")]
    [InlineData("王\U0002CB4E䶮")]
    [InlineData("葛\U000E0100")]
    public async Task A_rare_name_is_shown_as_it_was_typed(string name)
    {
        var person = await Person.Begins(house);
        await person.Browser.Get(person.Section("basics"));
        await person.Browser.Fill(person.Section("basics"), [("f.name", name)], "next");
        var stored = await house.Stored(person.Candidacy);
        var answers = stored.Get<Section>(Section.Of(person.Candidacy, "basics")).Values;
        Assert.Equal(new TextValue(name), answers["name"]);
        await person.Browser.Get(person.Section("basics"));
        Assert.Equal(name, person.Browser.Page.GetElementById("f.name")!.GetAttribute("value"));
        await person.Browser.Get(person.Hub + "/check");
        Assert.Contains(name, person.Browser.Text, StringComparison.Ordinal);
    }

    [Xunit.Fact]
    public async Task A_region_that_is_not_in_use_is_a_note_before_submitting_and_no_obstacle()
    {
        var person = await Person.Begins(house);
        await person.FillsAll();
        await person.Browser.Get(person.Hub + "/check");
        Assert.Contains("地区代码990101不在现行代码表中", person.Browser.Text, StringComparison.Ordinal);
        await person.Submits();
        Assert.Equal((302, person.Hub + "/done"), (person.Browser.Status, person.Browser.Location));
    }

    [Xunit.Fact]
    public async Task What_does_not_go_into_the_form_is_told_before_submitting_and_where_it_is_printed()
    {
        var person = await Person.Begins(house);
        await person.FillsAll();
        await person.Browser.Get(person.Hub + "/check");
        Assert.DoesNotContain("放不进", person.Browser.Text, StringComparison.Ordinal);

        await person.Browser.Get(person.Section("skills"));
        var answers = person.Answers("skills").Append(("f.title", new string('师', 40))).ToArray();
        await person.Browser.Fill(person.Section("skills"), answers, "next");
        foreach (var page in new[] { person.Hub, person.Hub + "/check" })
        {
            await person.Browser.Get(page);
            var note = Assert.Single(
                person.Browser.Page.QuerySelectorAll(".note li"),
                n => n.TextContent.Contains("放不进", StringComparison.Ordinal)
            );
            Assert.StartsWith("《开封工匠推荐审批表》“职称”放不进表格", note.TextContent, StringComparison.Ordinal);
        }

        await person.Submits();
        Assert.Equal(302, person.Browser.Status);
    }

    [Xunit.Fact]
    public async Task A_repeated_post_gives_the_same_receipt_and_one_entry()
    {
        var person = await Person.Begins(house);
        await person.FillsAll();
        await person.Browser.Get(person.Hub + "/check");
        var fields = Rendered
            .Posts(person.Browser.Page.Forms.First(f => f.GetAttribute("action") == person.Hub + "/check"))
            .SelectMany(f => f.Value, (f, v) => (f.Key, v!))
            .Concat(Kaifeng.Notice.Consents.Select(c => ("consent", c.Id)))
            .ToList();
        await person.Browser.Multipart(person.Hub + "/check", fields);
        await person.Browser.Multipart(person.Hub + "/check", fields);
        Assert.Equal((302, person.Hub + "/done"), (person.Browser.Status, person.Browser.Location));
        Assert.Equal(
            1,
            await house.Database.Count(
                $"select count(*) from journal where kind = 'candidacy.submitted' and about @> array['{person.Candidacy}']"
            )
        );
    }

    [Xunit.Fact]
    public async Task Nothing_can_be_submitted_while_something_is_missing_and_ticks_stay()
    {
        var person = await Person.Begins(house);
        await person.Submits();
        Assert.Equal(422, person.Browser.Status);
        Assert.Contains(
            "需要填写",
            person.Browser.Page.QuerySelector("#errors")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.StartsWith("错误", person.Browser.Page.Title, StringComparison.Ordinal);
        Assert.Equal(
            Kaifeng.Notice.Consents.Count,
            person.Browser.Page.QuerySelectorAll("input[name=consent][checked]").Length
        );
    }

    [Xunit.Fact]
    public async Task Rows_are_added_and_taken_away_by_the_server_and_nothing_typed_is_lost()
    {
        var person = await Person.Begins(house);
        var (browser, page) = (person.Browser, person.Section("career"));
        await browser.Get(page);
        await browser.Fill(page, person.Answers("career"), "addrow:resume");
        Assert.Equal(200, browser.Status);
        Assert.Equal("1998", browser.Stands("f.resume.0.from.year"));
        await browser.Fill(
            page,
            [
                ("f.resume.1.from.year", "2005"),
                ("f.resume.1.from.month", "1"),
                ("f.resume.1.place", "二厂"),
                ("f.resume.1.post", "班长"),
            ],
            "delrow:resume:0"
        );
        Assert.Equal("2005", browser.Stands("f.resume.0.from.year"));
        await browser.Fill(page, [], "later");
        Assert.Equal((302, person.Hub + "?did=saved"), (browser.Status, browser.Location));
        var rows = (RowsValue)
            (await house.Stored(person.Candidacy)).Get<Section>(Section.Of(person.Candidacy, "career")).Values[
                "resume"
            ];
        Assert.Equal(new TextValue("二厂"), Assert.Single(rows.Rows)["place"]);
    }

    [Xunit.Fact]
    public async Task Autosave_answers_the_version_and_the_time()
    {
        var person = await Person.Begins(house);
        var page = person.Section("skills");
        await person.Browser.Get(page);
        var fields = Rendered.Posts(person.Browser.Page.Forms.First(f => f.GetAttribute("action") == page));
        await person.Browser.Multipart(
            page + "/autosave",
            fields.SelectMany(f => f.Value, (f, v) => (f.Key, f.Key == "f.speciality" ? "车削" : v!))
        );
        Assert.Equal(200, person.Browser.Status);
        Assert.Equal(
            "{\"version\":1,\"at\":\"09:00\"}",
            await person.Browser.Response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        await person.Browser.Multipart(
            page + "/autosave",
            fields.SelectMany(f => f.Value, (f, v) => (f.Key, f.Key == "_key" ? Guid.NewGuid().ToString() : v!))
        );
        Assert.Equal(409, person.Browser.Status);
    }

    [Xunit.Fact]
    public async Task A_clerk_types_for_a_worker_and_the_entry_says_who_typed()
    {
        var unit = Kaifeng.Definition.SampleUnits.First(u => u.Group == "county").Id;
        using var clerk = await house.SignedIn(Role.Unit, "typing-clerk", "county-union", unit);
        var begin = $"/my/{ApplyHouse.Edition}/begin";
        await clerk.Get(begin);
        Assert.Contains("代职工填写", clerk.Text, StringComparison.Ordinal);
        await clerk.Fill(begin, [("channel", "unit"), ("unit", unit)]);
        Assert.Equal(302, clerk.Status);
        var person = new Person(clerk, clerk.Location!.Split('/')[^1]);
        await person.Fills("skills");
        Assert.Equal(302, clerk.Status);
        Assert.Equal(
            1,
            await house.Database.Count(
                $"select count(*) from journal where kind = 'section.saved' and actor_name = 'typing-clerk先生' and about @> array['{person.Candidacy}']"
            )
        );

        var other = Kaifeng.Definition.SampleUnits.Last(u => u.Group == "county").Id;
        using var stranger = await house.SignedIn(Role.Unit, "other-clerk", "county-union", other);
        await stranger.Get(person.Hub);
        Assert.Equal(403, stranger.Status);
    }
}
