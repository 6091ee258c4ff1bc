using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Facts;
using Jiangxuan.Web.Employers;
using Jiangxuan.Web.Store;
using Jiangxuan.Web.Tests.Apply;
using Xunit;

namespace Jiangxuan.Web.Tests.Employer;

/// <summary>The employer's organs behind their links.</summary>
public sealed class EmployerTests(ApplyHouse house) : IClassFixture<ApplyHouse>
{
    [Xunit.Fact]
    public async Task The_union_gives_its_opinion_then_records_its_notice_and_the_link_notes_its_first_opening()
    {
        var (person, token) = await Submitted("employer-union");
        using var union = house.Browser();
        var page = $"/employer/{token}";
        await union.Get(page);
        Assert.Equal(200, union.Status);
        Assert.Contains("王建国申报", union.Text, StringComparison.Ordinal);
        Assert.Null(union.Page.QuerySelector(".who"));
        Assert.NotNull((await Candidacy(person)).Links.Single().OpenedAt);

        await union.Fill(page + "/nominate", [("nominate.text", "写了一半")]);
        Assert.Equal(422, union.Status);
        Assert.NotNull(union.Page.QuerySelector("#errors a[href='#nominate.agree']"));
        Assert.Equal("写了一半", union.Stands("nominate.text"));

        await union.Fill(
            page + "/nominate",
            [
                ("f.pollDate", "2021-05-28"),
                ("f.pollPresent", "30"),
                ("f.pollFor", "28"),
                ("nominate.agree", "yes"),
                ("nominate.text", "同意推荐。"),
                ("nominate.signer", "李主席"),
                ("nominate.on", "2021-06-01"),
            ],
            null,
            ("f.pollMinutes", "记录.pdf", Person.Pdf),
            ("nominate.scan", "盖章页.jpg", Person.Jpeg)
        );
        Assert.Equal((302, page + "?did=nominate"), (union.Status, union.Location));
        var opinion = (await Candidacy(person)).Opinions["nominate"];
        Assert.Equal((true, "李主席", "盖章页.jpg"), (opinion.Agree, opinion.Signer, opinion.Scan!.Name));

        await union.Follow();
        Assert.Contains("“民主推荐”已办理", union.Text, StringComparison.Ordinal);
        Assert.Null(union.Page.QuerySelector("form[action$='/nominate']"));
        await union.Fill(
            page + "/employer-notice",
            [
                ("employer-notice.first", "2021-05-29"),
                ("employer-notice.last", "2021-06-01"),
                ("employer-notice.media", "厂务公开栏"),
            ],
            null,
            ("f.employerNoticeShot", "公示.jpg", Person.Jpeg),
            ("f.employerReport", "报告.pdf", Person.Pdf)
        );
        Assert.Equal(422, union.Status);
        Assert.Contains("公示期不足", union.Text, StringComparison.Ordinal);
        Assert.Contains("五/（一）", union.Text, StringComparison.Ordinal);

        // The files that went up with the refused form are still there.
        await union.Fill(
            page + "/employer-notice",
            [("employer-notice.first", "2021-05-27"), ("employer-notice.last", "2021年5月31日")]
        );
        Assert.Equal((302, page + "?did=employer-notice"), (union.Status, union.Location));
        Assert.IsType<FilesValue>((await Candidacy(person)).Determined["employerReport"].Value);
    }

    [Xunit.Fact]
    public async Task An_organ_sees_only_its_own_stages()
    {
        var (_, token) = await Submitted("employer-hr");
        using var hr = house.Browser();
        await hr.Get($"/employer/{token}");
        Assert.Equal(200, hr.Status);
        Assert.Empty(hr.Page.QuerySelectorAll("main form"));
        Assert.DoesNotContain("民主推荐", hr.Page.QuerySelector(".tasks")!.TextContent, StringComparison.Ordinal);
    }

    [Xunit.Fact]
    public async Task A_disguised_file_is_refused_and_what_was_typed_stays()
    {
        var (_, token) = await Submitted("employer-union");
        using var union = house.Browser();
        await union.Get($"/employer/{token}");
        await union.Fill(
            $"/employer/{token}/nominate",
            [("nominate.agree", "yes"), ("nominate.signer", "李主席")],
            null,
            ("nominate.scan", "盖章页.jpg", [.. "MZ"u8, .. new byte[300]])
        );
        Assert.Equal(422, union.Status);
        Assert.Contains("内容不是图片", union.Text, StringComparison.Ordinal);
        Assert.Equal("yes", union.Stands("nominate.agree"));
        Assert.Equal("李主席", union.Stands("nominate.signer"));
    }

    [Xunit.Fact]
    public async Task An_unknown_token_is_404_and_an_expired_one_410()
    {
        using var stranger = house.Browser();
        await stranger.Get($"/employer/{new string('x', 43)}");
        Assert.Equal(404, stranger.Status);
        Assert.Contains("没有这个办理链接", stranger.Text, StringComparison.Ordinal);

        var (_, token) = await Submitted("employer-union", new DateOnly(2021, 5, 31));
        await stranger.Get($"/employer/{token}");
        Assert.Equal(410, stranger.Status);
        Assert.Contains("2021年5月31日到期", stranger.Text, StringComparison.Ordinal);
    }

    [Xunit.Fact]
    public async Task A_link_fetches_files_of_its_person_only()
    {
        var (person, token) = await Submitted("employer-union");
        var (_, other) = await Submitted("employer-union");
        var skill = (
            (FilesValue)
                (await house.Stored(person.Candidacy)).Get<Section>(Section.Of(person.Candidacy, "evidence")).Values[
                    "skillProof"
                ]
        ).Files[0];
        using var union = house.Browser();
        await union.Get($"/employer/{token}/file/{skill.Hash}");
        Assert.Equal(200, union.Status);
        await union.Get($"/employer/{other}/file/{new string('0', 64)}");
        Assert.Equal(404, union.Status);
    }

    private async Task<(Person Person, string Token)> Submitted(string organ, DateOnly? until = null)
    {
        var person = await Person.Begins(house);
        await person.FillsAll();
        await person.Submits();
        var token = $"{Guid.NewGuid():N}{Guid.NewGuid():N}";
        await house.Happens(
            Scope.Candidacy(person.Candidacy),
            new LinkIssued(
                person.Candidacy,
                Guid.NewGuid().ToString("N"),
                organ,
                Links.HashOf(token),
                Secret.Of("李主席 0370-2000000", "s", "contact"),
                until ?? new DateOnly(2021, 6, 11)
            )
        );
        return (person, token);
    }

    private async Task<Candidacy> Candidacy(Person person) =>
        (await house.Stored(person.Candidacy)).Get<Candidacy>(person.Candidacy);
}
