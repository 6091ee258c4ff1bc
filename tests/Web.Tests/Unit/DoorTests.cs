using Jiangxuan.Core.Conduct;
using Xunit;

namespace Jiangxuan.Web.Tests.Units;

/// <summary>What a clerk may not do, what came too late, what is sent twice.</summary>
public sealed class DoorTests(County county) : IClassFixture<County>
{
    private const string Desk = $"/unit/{County.Edition}";

    private string Someone => county.Waiting[0];

    [Fact]
    public async Task Another_unit_sees_neither_the_person_nor_the_file_nor_the_act()
    {
        using var stranger = await county.Clerk("industry-union", County.Machinery);
        foreach (var page in new[] { "", "/file/" + new string('a', 64), "/return/unit-inspection" })
        {
            await stranger.Get($"{Desk}/applications/{Someone}{page}");
            Assert.Equal(403, stranger.Status);
            Assert.DoesNotContain(
                (await county.World()).Get<Candidacy>(Someone).Name,
                stranger.Text,
                StringComparison.Ordinal
            );
        }

        await stranger.Get($"{Desk}/applications/nobody");
        Assert.Equal(404, stranger.Status);
        await stranger.Get($"{Desk}/applications");
        Assert.DoesNotContain(Someone, stranger.Page.Body!.InnerHtml, StringComparison.Ordinal);
        await stranger.Get($"{Desk}/opinions/unit-hr");
        Assert.Equal(404, stranger.Status);
        await stranger.Get("/unit/nowhere");
        Assert.Equal(404, stranger.Status);
    }

    [Fact]
    public async Task An_act_of_the_other_organ_is_refused_even_when_the_form_is_forged()
    {
        using var hr = await county.Clerk("county-hr");
        await hr.Get($"{Desk}/applications/{Someone}");
        var token = hr.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await hr.Raw(
            $"{Desk}/applications/{Someone}/opinion/unit-union",
            new() { ["__RequestVerificationToken"] = token, ["_key"] = Guid.NewGuid().ToString() }
        );
        Assert.Equal(403, hr.Status);
        Assert.Contains("县（区）总工会", hr.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_is_shown_once_and_a_repeated_post_shows_the_same()
    {
        var world = await county.World();
        var person = world
            .All<Candidacy>()
            .First(c => c.Unit == County.Longting && c.Channel == "unit" && c.Receipt is not null);
        using var union = await county.Clerk("county-union");
        var page = $"{Desk}/applications/{person.Id}";
        await union.Get(page);
        await union.Fill($"{page}/link", new() { ["contact"] = "" });
        Assert.Equal(422, union.Status);
        var sent = await union.Fill($"{page}/link", new() { ["contact"] = "孙科长 13900001111" });
        Assert.True(union.Status == 200, union.Errors());
        var url = union.ValueOf("url");
        Assert.StartsWith(
            $"{county.Address.GetLeftPart(UriPartial.Authority)}/employer/",
            url,
            StringComparison.Ordinal
        );
        await union.Again($"{page}/link", sent);
        Assert.Equal(url, union.ValueOf("url"));
        var after = (await county.World()).Get<Candidacy>(person.Id);
        Assert.Equal(person.Links.Count + 1, after.Links.Count);

        await union.Get(page);
        Assert.DoesNotContain(url, union.Page.Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Contains("孙科长", union.Text, StringComparison.Ordinal);
        using var employer = county.Browser();
        await employer.Get(new Uri(url).AbsolutePath);
        Assert.Equal(200, employer.Status);
    }

    [Fact]
    public async Task A_return_pins_its_reasons_and_another_clerks_page_is_stale_after_it()
    {
        using var union = await county.Clerk("county-union");
        using var hr = await county.Clerk("county-hr");
        var person = county.Waiting[^1];
        var page = $"{Desk}/applications/{person}";
        await hr.Get(page);
        var form = $"{page}/return/unit-inspection";
        await union.Get(form);
        await union.Fill(form, new() { ["until"] = "2021-06-02", ["pin"] = "phone" });
        Assert.Equal(422, union.Status);
        Assert.Contains("需要怎样补正", union.Errors(), StringComparison.Ordinal);
        await union.FillAndConfirm(form, new() { ["pin.phone"] = "号码少一位" });
        Assert.True(union.Location == $"{page}?done=returned", union.Text);
        var returned = (await county.World()).Get<Candidacy>(person).Returned!;
        Assert.Equal(new ReturnReason("phone", "号码少一位"), Assert.Single(returned.Reasons));
        Assert.Equal(new DateOnly(2021, 6, 2), returned.Until);

        await hr.Fill($"{page}/inspect/unit-inspection", new() { ["text"] = "我打的一段话", ["pass"] = "yes" });
        Assert.Equal(409, hr.Status);
        Assert.Contains("我打的一段话", hr.Text, StringComparison.Ordinal);
        await union.Get(page);
        Assert.Contains("要求补正：号码少一位", union.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_fails_a_judged_must_cannot_pass_and_the_clause_is_named()
    {
        using var union = await county.Clerk("county-union");
        var page = $"{Desk}/applications/{Someone}";
        await union.Get(page);
        await union.Fill(
            $"{page}/inspect/unit-inspection",
            new()
            {
                ["judged.repute"] = "no",
                ["text"] = "同行知道的不多",
                ["pass"] = "yes",
            }
        );
        Assert.Equal(422, union.Status);
        Assert.Contains("通知四", union.Errors(), StringComparison.Ordinal);
        Assert.Equal("同行知道的不多", union.ValueOf("text"));
        Assert.StartsWith("错误：", union.Page.Title, StringComparison.Ordinal);
    }
}
