using System.Globalization;
using Jiangxuan.Core.Calendar;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>What a judge reads who may not mark, recuse or hand in.</summary>
public sealed class ReviewingRefusalTests
{
    private const string Clause = "通知五/（三）";
    private static readonly IReadOnlyList<string> s_people = Reviewed.People;
    private static readonly World s_seated = Reviewed.Seated(Reviewed.With(r => r));

    private static Refusal No(string sentence, string? field = null) => new(sentence, Clause, field);

    /// <summary>On a scale of 60 to 100 in steps of a half; an indicator of ten names and one that is not there.</summary>
    [Theory]
    [InlineData("craft", "59.5", "技能水平应在60至100分之间，最小单位0.5分，填写的是59.5。")]
    [InlineData("craft", "60", null)]
    [InlineData("craft", "60.5", null)]
    [InlineData("craft", "60.25", "技能水平应在60至100分之间，最小单位0.5分，填写的是60.25。")]
    [InlineData("presence", "100", null)]
    [InlineData("presence", "100.5", "现场展示应在60至100分之间，最小单位0.5分，填写的是100.5。")]
    [InlineData("handwriting", "80", "评分表中没有这项指标，请刷新页面。")]
    public void A_mark_is_within_the_scale_and_on_its_steps(string indicator, string mark, string? sentence)
    {
        var range = new MarkRange
        {
            Min = 60,
            Max = 100,
            Step = 0.5m,
            Places = 2,
        };
        var world = Reviewed.Seated(Reviewed.With(r => r with { Marks = range }));
        var marks = new Dictionary<string, decimal> { [indicator] = decimal.Parse(mark, CultureInfo.InvariantCulture) };
        var decision = Reviewing.Mark(world, Reviewed.Judge(2), Reviewed.Stage, s_people[1], marks);
        if (sentence is null)
        {
            var saved = Assert.IsType<MarksSaved>(decision.Happened);
            Assert.Equal((Reviewed.Stage, "judge2", s_people[1]), (saved.Stage, saved.Judge, saved.Candidacy));
            Assert.Equal(marks, saved.Marks);
            Assert.Null(saved.Veto);
        }
        else
        {
            Assert.Equal(No(sentence, indicator == "handwriting" ? null : $"m.{indicator}"), decision.Refusal);
        }
    }

    [Fact]
    public void Whoever_has_no_seat_or_is_absent_neither_marks_nor_recuses_nor_hands_in()
    {
        var absent = Reviewed.Do(s_seated, w => Seating.Absent(w, Reviewed.Office("病假"), Reviewed.Stage, "judge1"));
        All(s_seated, 6, No("您不在本次评审组中。"));
        All(absent, 1, No("您已被登记为缺席，不能打分。"));

        void All(World world, int judge, Refusal expected)
        {
            Assert.Equal(expected, Mark(world, judge).Refusal);
            Assert.Equal(expected, Recuse(world, judge).Refusal);
            Assert.Equal(expected, Submit(world, judge).Refusal);
        }
    }

    [Fact]
    public void What_was_handed_in_or_recused_from_is_said_as_such()
    {
        var recused = Reviewed.Do(s_seated, w => Recuse(w, 1));
        Assert.Equal(No("您已对此人选申请回避，不能打分。"), Mark(recused, 1).Refusal);
        Assert.Null(Mark(recused, 2).Refusal);
        var sheet = recused.Get<Sheet>(Sheet.Of(Reviewed.Stage, "judge1", s_people[0]));
        Assert.Equal((SheetState.Recused, "师徒"), (sheet.State, sheet.Reason));

        var handed = Reviewed.Marks(s_seated, 1, _ => 80);
        Assert.Equal(No("评分已经提交并锁定，不能修改。"), Mark(handed, 1).Refusal);
        Assert.Equal(No("评分已经提交并锁定，不能修改。"), Recuse(handed, 1).Refusal);
        Assert.Equal(No("您的评分已经提交。"), Submit(handed, 1).Refusal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void A_recusal_says_why(string? reason) =>
        Assert.Equal(No("请填写回避原因。", "reason"), Recuse(s_seated, 1, reason).Refusal);

    [Fact]
    public void A_veto_stands_on_a_rule_and_a_reason()
    {
        var rule = new VetoRule { Says = "弄虚作假", Judges = 1 };
        var world = Reviewed.Seated(Reviewed.With(r => r with { Veto = rule }));
        Assert.Equal(No("本次评审没有规定否决。", "veto"), Mark(s_seated, 1, "不实").Refusal);
        Assert.Equal(No("请填写否决的理由。", "veto"), Mark(world, 1, " ").Refusal);
        Assert.Equal("不实", Assert.IsType<MarksSaved>(Mark(world, 1, " 不实 ").Happened).Veto!.Read<string>());
        Assert.Null(Assert.IsType<MarksSaved>(Mark(world, 1).Happened).Veto);
    }

    [Fact]
    public void Marks_do_not_go_with_ballots_nor_with_a_resolution()
    {
        var ballot = Reviewed.Seated(Reviewed.With(r => Reviewed.Ballot(r, new BallotRule())));
        Assert.Equal(No("本环节以投票结束，没有打分。"), Mark(ballot, 1).Refusal);
        Assert.Equal(No("本环节以投票结束，请在选票上选择后提交。"), Submit(ballot, 1).Refusal);
        var met = Reviewed.With(r => r with { Ends = ReviewEnd.Resolution });
        var no = No("“现场展示评分”以会议决议结束，没有打分和投票。");
        Assert.Equal(no, Mark(met, 1).Refusal);
        Assert.Equal(no, Recuse(met, 1).Refusal);
        Assert.Equal(no, Submit(met, 1).Refusal);
    }

    [Fact]
    public void Judges_mark_from_the_first_instant_to_the_last()
    {
        var opens = new DateTimeOffset(2021, 6, 20, 9, 0, 0, Shanghai.Offset);
        var closes = new DateTimeOffset(2021, 6, 23, 0, 0, 0, Shanghai.Offset);
        var world = s_seated.With(
            s_seated.Edition with
            {
                Opens = s_seated.Edition.Opens.SetItem(Reviewed.Stage, opens),
                Closes = s_seated.Edition.Closes.SetItem(Reviewed.Stage, closes),
            }
        );
        Assert.Equal(No("“现场展示评分”自2021年6月20日起办理，现在还不能办理。"), At(opens.AddSeconds(-1)));
        Assert.Null(At(opens));
        Assert.Null(At(closes.AddSeconds(-1)));
        Assert.Equal(
            No(
                "“现场展示评分”已于2021年6月22日24时截止，不能再办理。已保存的内容仍然保留；如需延期，请联系领导小组办公室。"
            ),
            At(closes)
        );

        Refusal? At(DateTimeOffset at) =>
            Reviewing
                .Mark(
                    world,
                    Reviewed.Judge(1) with
                    {
                        At = at,
                    },
                    Reviewed.Stage,
                    s_people[0],
                    new Dictionary<string, decimal>()
                )
                .Refusal;
    }

    [Fact]
    public void Whoever_left_the_review_is_marked_no_more()
    {
        var c = s_seated.Get<Candidacy>(s_people[0]);
        var gone = s_seated.With(c with { Withdrawn = "个人原因" });
        Assert.Equal(
            No($"{c.Name}的申报已撤回，不能办理“现场展示评分”。请刷新页面核对当前进度。"),
            Mark(gone, 1).Refusal
        );
        Assert.DoesNotContain(
            Reviewing.Before(gone, "judge1", (ReviewStage)gone.Notice.Stage(Reviewed.Stage)),
            b => b.Id == c.Id
        );
    }

    private static Core.Conduct.Decision Mark(World world, int judge, string? veto = null) =>
        Reviewing.Mark(
            world,
            Reviewed.Judge(judge),
            Reviewed.Stage,
            s_people[0],
            new Dictionary<string, decimal>(),
            veto
        );

    private static Core.Conduct.Decision Recuse(World world, int judge, string? reason = "师徒") =>
        Reviewing.Recuse(world, Reviewed.Judge(judge, reason), Reviewed.Stage, s_people[0]);

    private static Core.Conduct.Decision Submit(World world, int judge) =>
        Reviewing.Submit(world, Reviewed.Judge(judge), Reviewed.Stage);
}
