using System.Collections.Immutable;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>What the office reads when a review cannot be closed, and what the closing carries.</summary>
public sealed class TallyingRefusalTests
{
    private const string Clause = "通知五/（三）";
    private static readonly IReadOnlyList<string> s_people = Reviewed.People;
    private static readonly World s_seated = Reviewed.Seated(Reviewed.With(r => r));
    private static readonly World s_marked = Judged(s_seated, 5);

    private static Refusal No(string sentence) => new(sentence, Clause);

    [Fact]
    public void There_is_somebody_to_rank()
    {
        var empty = s_people.Aggregate(s_marked, (w, id) => w.With(w.Get<Candidacy>(id) with { Withdrawn = "放弃" }));
        Assert.Equal(No("没有等待评审的人选。"), Close(empty));
        var met = Reviewed.With(r => r with { Ends = ReviewEnd.Resolution });
        Assert.Equal(No("“现场展示评分”以会议决议结束，没有打分和投票。"), Close(met));
    }

    [Fact]
    public void Everybody_present_on_a_persons_panel_hands_in_and_the_first_who_did_not_is_named()
    {
        Assert.Equal(No("评委评委1还没有提交评分。请催办或登记缺席后再汇总。"), Close(s_seated));
        var three = Judged(s_seated, 3);
        Assert.Equal(No("评委评委4还没有提交评分。请催办或登记缺席后再汇总。"), Close(three));
        // Marks that are saved and not handed in are owed still.
        var drafted = s_people.Aggregate(
            three,
            (all, id) => Reviewed.Do(all, w => Reviewing.Mark(w, Reviewed.Judge(4), Reviewed.Stage, id, Marks(80)))
        );
        Assert.Equal(No("评委评委4还没有提交评分。请催办或登记缺席后再汇总。"), Close(drafted));
        var absent = Reviewed.Do(three, w => Seating.Absent(w, Reviewed.Office("病假"), Reviewed.Stage, "judge4"));
        Assert.Equal(No("评委评委5还没有提交评分。请催办或登记缺席后再汇总。"), Close(absent));
        absent = Reviewed.Do(absent, w => Seating.Absent(w, Reviewed.Office("病假"), Reviewed.Stage, "judge5"));
        Assert.Null(Close(absent));
    }

    [Fact]
    public void Whom_no_panel_marks_is_named()
    {
        var world = Reviewed.Seated(Reviewed.With(r => r with { Panels = 2 }));
        Assert.Equal(No($"{Name(0)}还没有分到评审组，请先分组。"), Close(world));
        Assert.Equal(
            No($"{Name(0)}还没有分到评审组，请领导小组办公室先分组。"),
            Reviewing.Mark(world, Reviewed.Judge(1), Reviewed.Stage, s_people[0], Marks(80)).Refusal
        );
        world = Reviewed.Do(world, w => Seating.Divide(w, Reviewed.Stage));
        Assert.Equal(
            No($"{Name(1)}由第2评审组评审，您在第1评审组。"),
            Reviewing.Mark(world, Reviewed.Judge(1), Reviewed.Stage, s_people[1], Marks(80)).Refusal
        );
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void Too_few_sheets_name_the_person_and_the_number(int recused, bool ranked)
    {
        var world = s_seated;
        for (var n = 1; n <= 5; n++)
        {
            var judge = n;
            if (n <= recused)
            {
                world = Reviewed.Do(
                    world,
                    w => Reviewing.Recuse(w, Reviewed.Judge(judge, "亲属"), Reviewed.Stage, s_people[0])
                );
            }

            foreach (var id in s_people.Skip(n <= recused ? 1 : 0))
            {
                world = Reviewed.Do(
                    world,
                    w => Reviewing.Mark(w, Reviewed.Judge(judge), Reviewed.Stage, id, Marks(80))
                );
            }

            world = Reviewed.Do(world, w => Reviewing.Submit(w, Reviewed.Judge(judge), Reviewed.Stage));
        }

        var no = No($"{Name(0)}：有效评分2份，少于规定的3份，不能排名；请补评，或由领导小组研究决定并记录。");
        Assert.Equal(ranked ? null : no, Close(world));
    }

    [Fact]
    public void Votes_that_count_are_recorded_first()
    {
        var source = new Source { Clause = "附件2" };
        World Voted(Portion? weight) => Changed(r => Reviewed.Voted(r, weight, source));
        Assert.Equal(
            new Refusal("“网络投票”计入总分，还没有登记投票结果。", "通知附件2"),
            Close(Voted(Portion.Percent(20)))
        );
        Assert.Null(Close(Voted(null)));
        // Somebody who came after the votes were recorded has none.
        var votes = s_people.Skip(1).ToDictionary(id => id, _ => 5L);
        var world = Voted(Portion.Percent(20));
        var edition = world.Edition;
        var some = world.With(
            edition with
            {
                Votes = edition.Votes.SetItem(
                    OutsideVotes.Of(Reviewed.Stage, "online"),
                    new OutsideVotes("平台", votes.ToImmutableDictionary())
                ),
            }
        );
        var missing = Close(some)!;
        Assert.Contains("网络投票", missing.Sentence, StringComparison.Ordinal);
        Assert.Equal(Clause, missing.Clause);
    }

    [Fact]
    public void A_rule_that_cannot_rank_is_told_with_the_clause()
    {
        Assert.Equal(No("有效评分份数的下限为0，至少应为1，请更正。"), Close(Changed(r => r with { Quorum = 0 })));
        var short_ = Close(Changed(r => r with { Indicators = [.. r.Indicators.Skip(1)], TieBreak = [] }))!;
        Assert.Contains("70%", short_.Sentence, StringComparison.Ordinal);
        Assert.Equal(Clause, short_.Clause);
    }

    [Fact]
    public void The_results_are_rounded_ranked_and_without_a_track_where_there_is_none()
    {
        var closed = Assert.IsType<ReviewClosed>(Tallying.Close(s_marked, Reviewed.Office(), Reviewed.Stage).Happened);
        Assert.Equal(Reviewed.Stage, closed.Stage);
        Assert.Equal(
            s_people.Select((id, i) => (id, 90m - i, i + 1, (string?)null)),
            closed.Results.Select(r => (r.Candidacy, r.Score, r.Rank, r.Track))
        );
        Assert.Empty(closed.Out);
        Assert.Null(closed.Moved);
    }

    [Fact]
    public void A_veto_is_told_with_each_reason_once_and_only_of_sheets_handed_in()
    {
        var rule = new VetoRule { Says = "弄虚作假", Judges = 2 };
        var world = Reviewed.Seated(Reviewed.With(r => r with { Veto = rule }));
        for (var n = 1; n <= 5; n++)
        {
            var judge = n;
            world = Reviewed.Marks(
                world,
                n,
                _ => 90,
                id =>
                    id != s_people[0] ? null
                    : judge == 3 ? "专利不实"
                    : judge < 3 ? "论文不实"
                    : null
            );
        }

        var gone = Assert.Single(
            Assert.IsType<ReviewClosed>(Tallying.Close(world, Reviewed.Office(), Reviewed.Stage).Happened).Out
        );
        Assert.Equal(
            new ReviewOut(
                s_people[0],
                true,
                Secret.Of("3名评委认定否决（规定2名即否决）：论文不实；专利不实", "salt", $"out/{s_people[0]}"),
                Clause
            ),
            gone
        );
    }

    private static string Name(int i) => s_seated.Get<Candidacy>(s_people[i]).Name;

    private static Dictionary<string, decimal> Marks(decimal mark) =>
        new[] { "craft", "innovation", "leadership", "results", "presence" }.ToDictionary(k => k, _ => mark);

    private static World Judged(World world, int judges) =>
        Enumerable
            .Range(1, judges)
            .Aggregate(world, (w, n) => Reviewed.Marks(w, n, id => 90 - s_people.TakeWhile(p => p != id).Count()));

    private static World Changed(Func<ReviewStage, ReviewStage> review) =>
        s_marked with
        {
            Notice = SeveralTiers.Changed(s_marked.Notice, s => s is ReviewStage r ? review(r) : s),
        };

    private static Refusal? Close(World world) => Tallying.Close(world, Reviewed.Office(), Reviewed.Stage).Refusal;
}
