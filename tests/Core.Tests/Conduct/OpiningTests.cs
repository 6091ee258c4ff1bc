using System.Collections.Immutable;
using Jiangxuan.Core.Calendar;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Tests.Simulation;
using Xunit;
using Decision = Jiangxuan.Core.Conduct.Decision;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>Links for the employer and the opinion behind one.</summary>
public sealed class OpiningTests
{
    private const string Clause = "通知五/（一）";
    private static readonly DateOnly s_last = new(2021, 6, 11);
    private static readonly World s_linking = Kaifeng.Before(
        (_, e) => e.What is LinkIssued { Organ: "employer-union" }
    );
    private static readonly LinkIssued s_link = (LinkIssued)
        Kaifeng.Whole.Entries.First(e => e.What is LinkIssued { Organ: "employer-union" }).What;

    private static readonly World s_asking = Kaifeng.Before((_, e) => e.What is OpinionGiven { Stage: "nominate" });
    private static readonly OpinionGiven s_given = (OpinionGiven)
        Kaifeng.Whole.Entries.First(e => e.What is OpinionGiven { Stage: "nominate" }).What;
    private static readonly Opinion s_opinion = s_given.AsGiven();
    private static readonly ImmutableDictionary<string, Value> s_answers = s_given.Answers.Known<Value>();
    private static readonly DateOnly s_day = s_opinion.On;

    [Fact]
    public void A_link_goes_to_an_organ_of_the_employer_and_somebody_who_answers_for_it()
    {
        var organ = new Refusal("请选择要签署意见的单位部门。", null, "organ");
        Assert.Equal(organ, Issue(organ: "nobody").Refusal);
        Assert.Equal(organ, Issue(organ: "county-union").Refusal);
        Assert.Equal(new Refusal("请填写所在单位工会联系人姓名和电话。", null, "contact"), Issue(contact: " ").Refusal);
        var c = s_linking.Get<Candidacy>(s_link.Candidacy);
        Assert.Equal(
            new Refusal($"{c.Name}的申报尚未提交，提交后才能签发单位链接。"),
            Issue(world: s_linking.With(c with { Receipt = null })).Refusal
        );
        Assert.Equal(
            new Refusal("该申报尚未提交，提交后才能签发单位链接。"),
            Issue(world: s_linking.With(c with { Receipt = null, Name = "" })).Refusal
        );
        Assert.Equal(
            new Refusal($"{c.Name}的申报已撤回，不再签发单位链接。"),
            Issue(world: s_linking.With(c with { Withdrawn = "另有安排" })).Refusal
        );
        var failed = new Outcome(StageResult.Failed, DateTimeOffset.MinValue, "办公室");
        Assert.Equal(
            new Refusal($"{c.Name}的申报已结束，不再签发单位链接。"),
            Issue(world: s_linking.With(c with { Outcomes = c.Outcomes.SetItem("audit", failed) })).Refusal
        );
        var nothing = s_linking with
        {
            Notice = s_linking.Notice with
            {
                Stages =
                [
                    .. s_linking.Notice.Stages.Select(s => s with { By = [.. s.By.Where(o => o != "employer-union")] }),
                ],
            },
        };
        Assert.Equal(
            new Refusal("没有由所在单位工会办理的环节，不需要签发单位链接。", null, "organ"),
            Issue(world: nothing).Refusal
        );
    }

    [Fact]
    public void A_link_opens_to_the_last_day_of_reporting_and_is_issued_no_later()
    {
        var issued = Assert.IsType<LinkIssued>(Issue(contact: " 赵工 123 ").Happened);
        Assert.Equal(
            (s_link.Candidacy, "l1", "employer-union", "hash", s_last),
            (issued.Candidacy, issued.Link, issued.Organ, issued.TokenHash, issued.Until)
        );
        Assert.Equal(Secret.Of("赵工 123", "salt", "contact"), issued.Contact);
        Assert.Equal(s_last, Assert.IsType<LinkIssued>(Issue(s_last).Happened).Until);
        Assert.Equal(new Refusal("推荐申报已经截止，不能再签发单位链接。", Clause), Issue(s_last.AddDays(1)).Refusal);

        var open = s_linking.With(s_linking.Edition with { Closes = s_linking.Edition.Closes.Clear() });
        Assert.Equal(
            new DateOnly(2021, 7, 12),
            Assert.IsType<LinkIssued>(Issue(s_last.AddDays(1), world: open).Happened).Until
        );
    }

    [Fact]
    public void A_link_opens_once_and_not_after_its_last_day()
    {
        var world = s_linking.Apply(Entry.Of("kaifeng-2020", Kaifeng.Act(s_last), Issue().Happened!));
        var gone = new Refusal("链接无效或已过期。请向推荐单位索取新的链接。");
        Decision Open(World w, DateOnly day, string link = "l1") =>
            Linking.Open(w, Kaifeng.Act(day), s_link.Candidacy, link);
        Assert.Equal(gone, Open(world, s_last, "l2").Refusal);
        Assert.Equal(gone, Open(world, s_last.AddDays(1)).Refusal);
        Assert.Equal(new LinkOpened(s_link.Candidacy, "l1"), Open(world, s_last).Happened);
        var opened = world.Apply(Entry.Of("kaifeng-2020", Kaifeng.Act(s_last), Open(world, s_last).Happened!));
        Assert.Equal(new Refusal("链接已经打开过。"), Open(opened, s_last).Refusal);
        Assert.Equal(gone, Open(opened, s_last.AddDays(1)).Refusal);
    }

    [Fact]
    public void An_opinion_is_whole_signed_and_of_today_at_latest()
    {
        Assert.Equal(No("请填写意见。", "nominate.text"), Give(s_opinion with { Text = " " }).Refusal);
        Assert.Equal(No("请填写负责人姓名。", "nominate.signer"), Give(s_opinion with { Signer = "" }).Refusal);
        var ahead = s_opinion with { On = s_day.AddDays(1) };
        Assert.Equal(No("意见日期不能晚于今天。", "nominate.on"), Give(ahead).Refusal);
        var given = Assert.IsType<OpinionGiven>(Give(s_opinion).Happened);
        Assert.Equal((s_given.Candidacy, "nominate", s_opinion), (given.Candidacy, given.Stage, given.AsGiven()));
    }

    [Fact]
    public void What_the_stage_asks_is_answered_and_nothing_else_is_kept()
    {
        foreach (var (fact, label) in new[] { ("pollDate", "民主推荐日期"), ("pollMinutes", "民主推荐记录") })
        {
            Assert.Equal(No($"请填写{label}。", $"f.{fact}"), Give(s_opinion, s_answers.Remove(fact)).Refusal);
        }

        Assert.Equal(
            No("民主推荐参加人数应在 1 到 100000 人之间，现为 0。", "f.pollPresent"),
            Give(s_opinion, s_answers.SetItem("pollPresent", new NumberValue(0))).Refusal
        );
        var more = s_answers.SetItem("sector", new TextValue("其他"));
        var kept = Assert.IsType<OpinionGiven>(Give(s_opinion, more).Happened).Answers;
        Assert.Equal(["pollDate", "pollFor", "pollMinutes", "pollPresent"], kept.Keys.Order(StringComparer.Ordinal));

        // An optional fact may be left out, and what is given for it is checked all the same.
        var notice = s_asking.Notice;
        var world = s_asking with
        {
            Notice = notice with
            {
                Facts = [.. notice.Facts.Select(f => f.Key == "pollPresent" ? f with { Optional = true } : f)],
            },
        };
        var no = s_opinion with { Agree = false };
        Assert.Null(Give(no, s_answers.Remove("pollPresent"), world).Refusal);
        Assert.NotNull(Give(no, s_answers.SetItem("pollPresent", new NumberValue(0)), world).Refusal);
    }

    [Fact]
    public void An_opinion_is_given_where_the_person_stands_and_in_time()
    {
        var c = s_asking.Get<Candidacy>(s_given.Candidacy);
        Assert.Equal(
            new Refusal($"{c.Name}的申报已撤回，不能办理“民主推荐”。请刷新页面核对当前进度。", Clause),
            Give(s_opinion, world: s_asking.With(c with { Withdrawn = "个人原因" })).Refusal
        );
        var begun = c with { Outcomes = c.Outcomes.Remove("apply") };
        Assert.Equal(
            new Refusal($"{c.Name}的申报目前处于“申报”环节，不能办理“民主推荐”。请刷新页面核对当前进度。", Clause),
            Give(s_opinion, world: s_asking.With(begun)).Refusal
        );
        var last = new DateTimeOffset(2021, 6, 11, 23, 59, 59, Shanghai.Offset);
        Assert.Null(Give(s_opinion, at: last).Refusal);
        Assert.Equal(
            new Refusal(
                "“民主推荐”已于2021年6月11日24时截止，逾期视为放弃。已填内容仍然保留，可以查看；如确有特殊情况，请联系推荐单位。",
                Clause
            ),
            Give(s_opinion, at: last.AddSeconds(1)).Refusal
        );
    }

    private static Refusal No(string sentence, string field) => new(sentence, Clause, field);

    private static Decision Give(
        Opinion opinion,
        IReadOnlyDictionary<string, Value>? answers = null,
        World? world = null,
        DateTimeOffset? at = null
    )
    {
        var act = Kaifeng.Act(s_day);
        return Opining.Give(
            world ?? s_asking,
            act with
            {
                At = at ?? act.At,
            },
            s_given.Candidacy,
            "nominate",
            opinion,
            answers ?? s_answers
        );
    }

    private static Decision Issue(
        DateOnly? day = null,
        string organ = "employer-union",
        string contact = "赵工",
        World? world = null
    ) =>
        Linking.Issue(
            world ?? s_linking,
            Kaifeng.Act(day ?? new(2021, 5, 25)),
            s_link.Candidacy,
            organ,
            "l1",
            "hash",
            contact
        );
}
