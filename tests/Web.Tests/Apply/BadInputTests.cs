using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Facts;
using Jiangxuan.Web.Store;
using Jiangxuan.Web.Tests.Fields;
using Xunit;

namespace Jiangxuan.Web.Tests.Apply;

/// <summary>Bad input gets the right status and a sentence that says what to do, and loses nothing typed.</summary>
public sealed class BadInputTests(ApplyHouse house) : IClassFixture<ApplyHouse>
{
    [Xunit.Fact]
    public async Task Over_long_text_is_kept_and_said()
    {
        var person = await Person.Begins(house);
        var page = person.Section("story");
        var text = new string('匠', 900);
        await person.Browser.Get(page);
        await person.Browser.Fill(page, [("f.achievements", text)], "next");
        Assert.Equal(422, person.Browser.Status);
        Assert.Contains(
            "删去100字",
            person.Browser.Page.QuerySelector("#errors a[href='#f.achievements']")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(text, person.Browser.Stands("f.achievements"));
    }

    [Xunit.Fact]
    public async Task A_wrong_check_digit_is_said_shown_again_and_not_stored()
    {
        var person = await Person.Begins(house);
        var page = person.Section("basics");
        var right = Sample.IdNumber();
        var wrong = right[..17] + (right[17] == '1' ? '2' : '1');
        await person.Browser.Get(page);
        await person.Browser.Fill(page, [("f.name", "王建国"), ("f.idNumber", wrong)], "later");
        Assert.Equal(422, person.Browser.Status);
        Assert.Contains("校验码", person.Browser.Text, StringComparison.Ordinal);
        Assert.Equal(wrong, person.Browser.Stands("f.idNumber"));
        Assert.Equal("王建国", person.Browser.Stands("f.name"));
        Assert.Equal(0, await house.Database.Count($"select count(*) from section where doc::text like '%{wrong}%'"));
    }

    [Xunit.Fact]
    public async Task An_exe_renamed_jpg_is_refused_and_the_form_keeps_what_it_had()
    {
        var person = await Person.Begins(house);
        var page = person.Section("evidence");
        await person.Browser.Get(page);
        await person.Browser.Fill(
            page,
            [("f.truth", "1")],
            "upload:photo",
            ("f.photo", "照片.jpg", [.. "MZ"u8, .. new byte[500]])
        );
        Assert.Equal(422, person.Browser.Status);
        Assert.Contains(
            "内容不是图片",
            person.Browser.Page.QuerySelector("#errors")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.NotNull(person.Browser.Page.QuerySelector("[name='f.truth'][checked]"));
    }

    [Xunit.Fact]
    public async Task A_file_over_the_limit_of_its_field_is_refused()
    {
        var person = await Person.Begins(house);
        var page = person.Section("evidence");
        await person.Browser.Get(page);
        await person.Browser.Fill(
            page,
            [],
            "upload:photo",
            ("f.photo", "大照片.jpg", [.. Person.Jpeg, .. new byte[11 * 1024 * 1024]])
        );
        Assert.Equal(422, person.Browser.Status);
        Assert.Contains(
            "超过 10 MB",
            person.Browser.Page.QuerySelector("#errors")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Xunit.Fact]
    public async Task A_file_sent_by_itself_is_stored_listed_and_fetched_by_its_owner_only()
    {
        var person = await Person.Begins(house);
        var page = person.Section("evidence");
        await person.Browser.Get(page);
        var hidden = Rendered
            .Posts(person.Browser.Page.Forms.First(f => f.GetAttribute("action") == page))
            .Where(f => f.Key.StartsWith('_'))
            .SelectMany(f => f.Value, (f, v) => (f.Key, v!))
            .ToList();
        await person.Browser.Multipart(page + "/files/skillProof", hidden, ("f.skillProof", "证书.pdf", Person.Pdf));
        Assert.Equal((302, page), (person.Browser.Status, person.Browser.Location));
        await person.Browser.Follow();
        var link = person.Browser.Page.GetElementById("files.skillProof")!.QuerySelector("a")!.GetAttribute("href")!;
        await person.Browser.Get(link);
        Assert.Equal(200, person.Browser.Status);
        Assert.Equal("application/pdf", person.Browser.Response.Content.Headers.ContentType!.MediaType);

        var other = await Person.Begins(house);
        await other.Browser.Get(link);
        Assert.Equal(403, other.Browser.Status);
        await other.Browser.Get(link.Replace(person.Candidacy, other.Candidacy, StringComparison.Ordinal));
        Assert.Equal(404, other.Browser.Status);
    }

    [Xunit.Fact]
    public async Task A_stale_tab_sees_both_texts_and_can_keep_its_own()
    {
        var person = await Person.Begins(house);
        var page = person.Section("skills");
        await person.Browser.Get(page);
        var old = Rendered.Posts(person.Browser.Page.Forms.First(f => f.GetAttribute("action") == page));
        await person.Browser.Fill(page, [("f.speciality", "第一个窗口")], "next");
        await person.Browser.Multipart(
            page,
            old.SelectMany(f => f.Value, (f, v) => (f.Key, v!))
                .Select(f =>
                    f.Key switch
                    {
                        "f.speciality" => (f.Key, "第二个窗口"),
                        "_key" => (f.Key, Guid.NewGuid().ToString()),
                        _ => f,
                    }
                )
                .Append(("act", "next"))
        );
        Assert.Equal(409, person.Browser.Status);
        Assert.Contains("第一个窗口", person.Browser.Text, StringComparison.Ordinal);
        Assert.Contains("第二个窗口", person.Browser.Text, StringComparison.Ordinal);
        await person.Browser.Fill(page, [], "next");
        Assert.Equal(302, person.Browser.Status);
        var stored = (await house.Stored(person.Candidacy)).Get<Section>(Section.Of(person.Candidacy, "skills"));
        Assert.Equal(new TextValue("第二个窗口"), stored.Values["speciality"]);
    }

    [Xunit.Fact]
    public async Task Another_persons_url_is_forbidden_for_every_page_and_post()
    {
        var (owner, other) = (await Person.Begins(house), await Person.Begins(house));
        await other.Browser.Get(other.Section("skills"));
        var fields = Rendered
            .Posts(other.Browser.Page.Forms.First(f => f.GetAttribute("action") == other.Section("skills")))
            .SelectMany(f => f.Value, (f, v) => (f.Key, v!))
            .ToList();
        foreach (var path in new[] { "", "/s/skills", "/eligibility", "/check", "/done", "/withdraw" })
        {
            await other.Browser.Get(owner.Hub + path);
            Assert.Equal(403, other.Browser.Status);
            Assert.Contains("不是您的申报", other.Browser.Text, StringComparison.Ordinal);
        }

        foreach (
            var path in new[]
            {
                "/s/skills",
                "/s/skills/autosave",
                "/s/evidence/files/photo",
                "/eligibility",
                "/check",
                "/withdraw",
            }
        )
        {
            await other.Browser.Multipart(owner.Hub + path, fields);
            Assert.Equal(403, other.Browser.Status);
        }

        await other.Browser.Get($"/my/{ApplyHouse.Edition}/没有");
        Assert.Equal(404, other.Browser.Status);
    }

    [Xunit.Fact]
    public async Task Returned_for_correction_shows_reasons_with_links_and_withdrawing_asks_why()
    {
        var person = await Person.Begins(house);
        await person.FillsAll();
        await person.Submits();
        await house.Happens(
            Scope.Candidacy(person.Candidacy),
            new ReturnedForCorrection(
                person.Candidacy,
                "unit-inspection",
                new DateOnly(2021, 6, 8),
                [new ReasonGiven("speciality", Secret.Of("请写具体工种", "s", "0"))]
            )
        );
        await person.Browser.Get(person.Hub);
        Assert.Equal(
            person.Section("skills") + "#f.speciality",
            person.Browser.Page.QuerySelector(".note.warn a")!.GetAttribute("href")
        );
        Assert.Contains("2021年6月8日24时前", person.Browser.Text, StringComparison.Ordinal);

        await person.Browser.Get(person.Hub + "/withdraw");
        await person.Browser.Fill(person.Hub + "/withdraw", []);
        Assert.Equal(422, person.Browser.Status);
        await person.Browser.Fill(person.Hub + "/withdraw", [("_reason", "工作调动")]);
        Assert.Equal((302, "/my?did=withdrawn"), (person.Browser.Status, person.Browser.Location));
    }
}
