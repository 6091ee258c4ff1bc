using System.Globalization;
using Jiangxuan.Core.Conduct;
using Xunit;

namespace Jiangxuan.Web.Tests.OfficeDesk;

public sealed class AuditTests(OfficeHouse house) : IClassFixture<OfficeHouse>
{
    private const string Audit = OfficeHouse.Root + "/audit/audit";

    private static readonly string[] _judgements =
    [
        "special-talent",
        "repute",
        "belief",
        "devotion",
        "craft",
        "inventiveness",
        "leadership",
        "results",
    ];

    [Fact]
    public async Task A_complete_audit_passes_and_leads_to_the_next()
    {
        var waiting = await house.Waiting();
        var id = waiting[0];
        await Post(id, "pass", Complete(await Person(id)));
        Assert.True(house.Clerk.Status == 302, $"{house.Clerk.Status} {Errors}");
        Assert.StartsWith($"{Audit}/", house.Clerk.Location, StringComparison.Ordinal);
        Assert.DoesNotContain(id, house.Clerk.Location!, StringComparison.Ordinal);
        var stored = await Person(id);
        Assert.Equal(StageResult.Passed, stored.Outcomes["audit"].Result);
        Assert.Contains("sector", stored.Determined.Keys);
    }

    [Fact]
    public async Task A_rule_that_fails_is_named_with_its_clause_and_nothing_is_lost()
    {
        var id = (await house.Waiting())[^1];
        var fields = Complete(await Person(id));
        fields["f.cadreRank"] = "县处级及以上";
        await Post(id, "pass", fields);
        Assert.Equal(422, house.Clerk.Status);
        Assert.Contains("通知三", Errors, StringComparison.Ordinal);
        Assert.Contains(
            "材料齐全，同意",
            house.Clerk.Page.QuerySelector("#text")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.StartsWith("错误", house.Clerk.Page.Title!, StringComparison.Ordinal);
        Assert.DoesNotContain("audit", (await Person(id)).Outcomes.Keys);
    }

    [Fact]
    public async Task What_the_office_has_not_determined_is_refused_by_name_and_clause()
    {
        var id = (await house.Waiting())[^1];
        await Post(id, "pass", new() { ["text"] = "同意" });
        Assert.Equal(422, house.Clerk.Status);
        Assert.Contains("产业类别", Errors, StringComparison.Ordinal);
        Assert.Contains("依据：通知", Errors, StringComparison.Ordinal);
        Assert.NotNull(house.Clerk.Page.QuerySelector("#errors a[href='#f.sector']"));
    }

    [Fact]
    public async Task A_return_needs_reasons_on_facts_and_a_day_and_then_goes_back()
    {
        var id = (await house.Waiting())[^1];
        var until = DateOnly
            .FromDateTime(house.Clock.GetUtcNow().AddHours(8).DateTime)
            .AddDays(3)
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await Post(id, "return", new() { ["until"] = until });
        Assert.Equal(422, house.Clerk.Status);
        await Post(
            id,
            "return",
            new()
            {
                ["until"] = "明天",
                ["reason.0.fact"] = "achievements",
                ["reason.0.text"] = "请补充数据",
            }
        );
        Assert.Equal(422, house.Clerk.Status);
        Assert.Contains("补正的最后一天", Errors, StringComparison.Ordinal);
        Assert.Equal("请补充数据", house.Clerk.Page.QuerySelector("[name='reason.0.text']")!.GetAttribute("value"));
        await Post(
            id,
            "return",
            new()
            {
                ["until"] = until,
                ["reason.0.fact"] = "achievements",
                ["reason.0.text"] = "请补充数据",
            }
        );
        Assert.Equal(302, house.Clerk.Status);
        var returned = (await Person(id)).Returned!;
        Assert.Equal(("audit", "achievements"), (returned.Stage, returned.Reasons.Single().Fact));
        await house.Clerk.Get(Audit);
        Assert.Contains("请补充数据", house.Clerk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_needs_its_rule_and_a_confirmation()
    {
        var id = (await house.Waiting())[^1];
        await Post(id, "fail/confirm", new() { ["text"] = "不符合条件" });
        Assert.Equal(422, house.Clerk.Status);
        await Post(id, "fail/confirm", new() { ["text"] = "不符合条件", ["rule"] = "no-leading-cadre" });
        Assert.Equal(200, house.Clerk.Status);
        Assert.Null((await Person(id)).Outcomes.GetValueOrDefault("audit"));
        await house.Clerk.Post($"{Audit}/{id}/fail", []);
        Assert.Equal(302, house.Clerk.Status);
        var outcome = (await Person(id)).Outcomes["audit"];
        Assert.Equal((StageResult.Failed, "通知三"), (outcome.Result, outcome.Clause));
    }

    [Fact]
    public async Task A_stale_page_is_answered_with_both_and_a_repeated_post_acts_once()
    {
        var id = (await house.Waiting())[^1];
        var until = DateOnly
            .FromDateTime(house.Clock.GetUtcNow().AddHours(8).DateTime)
            .AddDays(2)
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await house.Clerk.Get($"{Audit}/{id}");
        var form = house
            .Clerk.Page.QuerySelectorAll("form.audit-sheet input[type=hidden]")
            .ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
        var fields = new Dictionary<string, string>(form)
        {
            ["until"] = until,
            ["reason.0.fact"] = "achievements",
            ["reason.0.text"] = "写明年份",
        };
        await house.Clerk.Raw($"{Audit}/{id}/return", fields);
        Assert.True(house.Clerk.Status == 302, Errors);
        var version = (await Person(id)).Version;
        await house.Clerk.Raw($"{Audit}/{id}/return", fields);
        Assert.True(house.Clerk.Status == 302, Errors);
        Assert.Equal(version, (await Person(id)).Version);
        fields["_key"] = Guid.NewGuid().ToString();
        await house.Clerk.Raw($"{Audit}/{id}/return", fields);
        Assert.Equal(409, house.Clerk.Status);
        Assert.Contains("写明年份", house.Clerk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organ_that_does_not_audit_is_refused()
    {
        var id = (await house.Waiting())[0];
        using var union = await house.SignedIn(Role.Office, "union1", "city-union");
        await union.Get($"{Audit}/{id}");
        Assert.Equal(403, union.Status);
    }

    private string Errors => house.Clerk.Page.QuerySelector("#errors")?.TextContent ?? house.Clerk.Text;

    private async Task<Candidacy> Person(string id) => (await house.Stored()).Get<Candidacy>(id);

    // The form's buttons lead elsewhere than its action, as formaction does in a browser.
    private async Task Post(string id, string verb, Dictionary<string, string> fields)
    {
        await house.Clerk.Get($"{Audit}/{id}");
        var all = house
            .Clerk.Page.QuerySelectorAll("form.audit-sheet input[type=hidden]")
            .ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
        foreach (var (name, value) in fields)
        {
            all[name] = value;
        }

        await house.Clerk.Raw($"{Audit}/{id}/{verb}", all);
    }

    private static Dictionary<string, string> Complete(Candidacy person)
    {
        var fields = new Dictionary<string, string>
        {
            ["text"] = "材料齐全，同意",
            ["f.sector"] = "先进制造业",
            ["f.enterpriseHead"] = "否",
            ["f.cadreRank"] = "非领导干部",
        };
        foreach (var id in _judgements)
        {
            fields[$"judged.{id}"] = "yes";
        }

        foreach (var rule in person.Justifications.Keys)
        {
            fields[$"accept.{rule}"] = "yes";
        }

        return fields;
    }
}
