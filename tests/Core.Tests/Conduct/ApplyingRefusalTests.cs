using System.Collections.Immutable;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Tests.Simulation;
using Xunit;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>What an applicant is told when something cannot be done, word for word.</summary>
public sealed class ApplyingRefusalTests
{
    private const string Apply = "通知五/（一）";
    private static readonly DateOnly s_day = new(2021, 5, 25);
    private static readonly World s_open = World.Empty(Kaifeng.Notice).Apply(Kaifeng.Whole.Entries[0]);
    private static readonly World s_filled = Kaifeng.Before((_, e) => e.What is Submitted);
    private static readonly Candidacy s_one = s_filled.All<Candidacy>().First();

    public static TheoryData<string, string, string, string, string> Unbegun =>
        new()
        {
            { "none", "lankao", "请选择申报渠道。", Apply, "channel" },
            { "unit", "none", "请选择推荐单位。", Apply, "unit" },
            {
                "self",
                "organs",
                "“个人自荐”只能向县（区）、市产业工会提出，市直机关工会不受理。请另选推荐单位或申报渠道。",
                Apply,
                "unit"
            },
        };

    [Theory]
    [MemberData(nameof(Unbegun))]
    public void A_channel_and_a_unit_that_takes_it_are_chosen(
        string channel,
        string unit,
        string sentence,
        string clause,
        string field
    ) =>
        Assert.Equal(
            new Refusal(sentence, clause, field),
            Applying.Begin(s_open, Kaifeng.Act(s_day), "n1", "somebody", channel, unit).Refusal
        );

    [Fact]
    public void An_application_is_begun_to_the_last_minute_and_once_per_account()
    {
        Decision Begin(World world, Act act, string account) =>
            Applying.Begin(world, act, "n1", account, "self", "machinery");
        var last = Kaifeng.Act(new DateOnly(2021, 6, 11), hour: 23);
        Assert.Equal(
            new CandidacyOpened("n1", "somebody", "self", "machinery"),
            Begin(s_open, last, "somebody").Happened
        );
        Assert.Equal(
            new Refusal(
                "“申报”已于2021年6月11日24时截止，逾期视为放弃。已填内容仍然保留，可以查看；如确有特殊情况，请联系推荐单位。",
                Apply
            ),
            Begin(s_open, Kaifeng.Act(new DateOnly(2021, 6, 12), hour: 0), "somebody").Refusal
        );

        var twice = new Refusal("您在本届已经有一份申报，请继续填写原有申报。", Apply);
        Assert.Equal(twice, Begin(s_filled, Kaifeng.Act(s_day), s_one.Account).Refusal);
        var left = s_filled.With(s_one with { Withdrawn = "另有安排" });
        Assert.Null(Begin(left, Kaifeng.Act(s_day), s_one.Account).Refusal);
        // What a clerk typed for workers without accounts does not count as one account's.
        var typed = s_filled.With(s_one with { Account = "" });
        Assert.Null(Begin(typed, Kaifeng.Act(s_day), "").Refusal);
    }

    [Fact]
    public void A_section_keeps_its_own_facts_and_never_an_ID_number_that_could_not_be_read()
    {
        var act = Kaifeng.Act(s_day);
        Value raw = new RawValue("41020");
        var typed = new Dictionary<string, Value>
        {
            ["name"] = new TextValue("钟石"),
            ["phone"] = raw,
            ["idNumber"] = raw,
            ["skillLevel"] = new TextValue("技师"),
        };
        var saved = (SectionSaved)Applying.Save(s_filled, act, s_one.Id, "basics", typed).Happened!;
        Assert.Equal((s_one.Id, "basics"), (saved.Candidacy, saved.Section));
        Assert.Equal(["name", "phone"], saved.Values.Keys.Order());
        Assert.Equal(Secret.Of<Value>(new TextValue("钟石"), "salt", "name"), saved.Values["name"]);

        typed["idNumber"] = Knowing.Answers(s_filled, s_one.Id, "basics")["idNumber"];
        saved = (SectionSaved)Applying.Save(s_filled, act, s_one.Id, "basics", typed).Happened!;
        Assert.Equal(["idNumber", "name", "phone"], saved.Values.Keys.Order());
    }

    [Fact]
    public void Nothing_is_changed_after_submission_nor_after_the_last_day_of_a_return()
    {
        var empty = ImmutableDictionary<string, Value>.Empty;
        var audited = Kaifeng.Before((_, e) => e.What is Concluded { Stage: "audit" });
        var c = audited.All<Candidacy>().First(x => x.Stands == "audit");
        var gone = new Refusal(
            $"{c.Name}的申报目前处于“资格审查”环节，不能办理“申报”。请刷新页面核对当前进度。",
            Apply
        );
        Assert.Equal(gone, Applying.MayEdit(audited, Kaifeng.Act(s_day), c.Id));
        Assert.Equal(gone, Applying.Save(audited, Kaifeng.Act(s_day), c.Id, "basics", empty).Refusal);

        var until = new DateOnly(2021, 6, 20);
        var back = new Return("audit", "办公室", DateTimeOffset.MinValue, until, []);
        var returned = audited.With(c with { Returned = back });
        // A return has a last day of its own, after the deadline of the others.
        Assert.Null(Applying.MayEdit(returned, Kaifeng.Act(until, hour: 23), c.Id));
        Assert.Equal(
            new Refusal(
                "补正期限已于2021年6月20日届满，不能再修改。请联系退回补正的“资格审查”经办单位。",
                "通知五/（二）"
            ),
            Applying.MayEdit(returned, Kaifeng.Act(until.AddDays(1), hour: 0), c.Id)
        );
    }

    [Fact]
    public void A_verdict_is_contested_on_a_rule_in_words_while_the_form_is_ones_own()
    {
        Decision Contest(World world, Role role, string rule, string text, string id) =>
            Applying.Contest(world, Kaifeng.Act(s_day, actor: new Actor("a", "某人", role)), id, rule, text);
        Assert.Equal(
            new Refusal("没有这条条件，请刷新页面。"),
            Contest(s_filled, Role.Applicant, "none", "能手", s_one.Id).Refusal
        );
        Assert.Equal(
            new Refusal("请填写理由。", "通知四", "reason.skill-level"),
            Contest(s_filled, Role.Applicant, "skill-level", " ", s_one.Id).Refusal
        );
        Assert.Equal(
            new Contested(s_one.Id, "skill-level", Secret.Of("能手", "salt", "skill-level")),
            Contest(s_filled, Role.Applicant, "skill-level", " 能手 ", s_one.Id).Happened
        );

        var audited = Kaifeng.Before((_, e) => e.What is Concluded { Stage: "audit" });
        var c = audited.All<Candidacy>().First(x => x.Stands == "audit");
        Assert.EndsWith(
            "不能办理“申报”。请刷新页面核对当前进度。",
            Contest(audited, Role.Applicant, "skill-level", "能手", c.Id).Refusal!.Sentence
        );
        Assert.IsType<Contested>(Contest(audited, Role.Unit, "skill-level", "能手", c.Id).Happened);
    }

    [Fact]
    public void Who_is_named_failed_or_gone_does_not_withdraw_and_who_does_says_why()
    {
        var end = Kaifeng.Whole.World;
        Decision Withdraw(Candidacy c, string? why = "另有安排") =>
            Applying.Withdraw(end.With(c), Kaifeng.Act(s_day, why), c.Id);
        Assert.Equal(
            new Refusal("申报已经撤回。"),
            Withdraw(end.All<Candidacy>().First(c => c.Withdrawn is not null)).Refusal
        );
        Assert.Equal(
            new Refusal("已经命名，不能撤回；如需放弃称号，请联系领导小组办公室。"),
            Withdraw(end.All<Candidacy>().First(c => c.Tier is not null)).Refusal
        );
        var failed = end.All<Candidacy>()
            .First(c => c.Outcomes.TryGetValue("audit", out var o) && o.Result is StageResult.Failed);
        Assert.Equal(
            new Refusal(
                $"{failed.Name}的申报在“资格审查”环节未通过，已经结束，不能撤回。",
                failed.Outcomes["audit"].Clause
            ),
            Withdraw(failed).Refusal
        );
        Assert.Equal(new Refusal("请填写撤回的理由。", null, "reason"), Withdraw(s_one, " ").Refusal);
        Assert.Equal(new Withdrawn(s_one.Id, Secret.Of("另有安排", "salt", "why")), Withdraw(s_one).Happened);
    }

    [Fact]
    public void A_deadline_of_a_level_that_is_not_ones_own_is_none()
    {
        var world = World.Empty(LongCourse.Notice).Apply(LongCourse.Whole.Entries[0]);
        string? Begin(string unit, DateOnly day) =>
            Applying.Begin(world, LongCourse.Act(day), "n1", "somebody", "unit", unit).Refusal?.Sentence[..18];
        Assert.Null(Begin("lankao-east", new(2021, 5, 31)));
        Assert.Equal("“申报”已于2021年5月31日24", Begin("lankao-east", new(2021, 6, 1)));
        Assert.Null(Begin("machinery", new(2021, 6, 25)));
        Assert.Equal("“申报”已于2021年6月25日24", Begin("machinery", new(2021, 6, 26)));
    }
}
