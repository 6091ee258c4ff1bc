using System.Collections.Immutable;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>What the office reads when panels, absences and divisions do not fit.</summary>
public sealed class SeatingRefusalTests
{
    private const string Clause = "通知五/（三）";
    private static readonly IReadOnlyList<string> s_people = Reviewed.People;
    private static readonly World s_one = Reviewed.With(r => r);
    private static readonly World s_two = Reviewed.With(r => r with { Panels = 2 });

    private static Refusal No(string sentence, string? field = null) => new(sentence, Clause, field);

    [Theory]
    [InlineData(1, 4, "评审组应为5名评委，选择了4名。")]
    [InlineData(1, 5, null)]
    [InlineData(1, 6, "评审组应为5名评委，选择了6名。")]
    [InlineData(2, 9, "第2评审组应为5名评委，选择了4名。")]
    [InlineData(2, 10, null)]
    [InlineData(2, 11, "没有第3评审组，本次评审分2组。")]
    public void Exactly_the_judges_of_every_panel_are_seated(int panels, int judges, string? sentence)
    {
        var seats = Reviewed.Seats(judges, i => panels == 1 ? 1 : 1 + i / 5);
        var decision = Seating.Seat(panels == 1 ? s_one : s_two, Reviewed.Office(), Reviewed.Stage, seats);
        if (sentence is null)
        {
            var seated = Assert.IsType<PanelSeated>(decision.Happened);
            Assert.Equal(Reviewed.Stage, seated.Stage);
            Assert.Equal(seats, seated.Seats.Select(x => new Seat(x.Account, x.Name.Read<string>(), null, x.Panel)));
        }
        else
        {
            Assert.Equal(No(sentence, "seats"), decision.Refusal);
        }
    }

    [Fact]
    public void There_is_no_panel_before_the_first_and_one_seat_for_each()
    {
        var seats = Reviewed.Seats(5, _ => 1);
        Assert.Equal(
            No("没有第0评审组，本次评审分1组。", "seats"),
            Seating
                .Seat(s_one, Reviewed.Office(), Reviewed.Stage, seats.Add(new Seat("judge9", "评委9", null, 0)))
                .Refusal
        );
        Assert.Equal(
            No("评委1只能坐一个席位。", "seats"),
            Seating.Seat(s_one, Reviewed.Office(), Reviewed.Stage, seats.SetItem(4, seats[0])).Refusal
        );
    }

    [Fact]
    public void Panels_are_not_changed_once_there_is_a_sheet_of_this_review()
    {
        var world = Reviewed.Seated(s_one);
        var seats = Reviewed.Seats(5, _ => 1);
        Assert.Null(Seating.Seat(world, Reviewed.Office(), Reviewed.Stage, seats).Refusal);
        var elsewhere = world.With(
            new Sheet
            {
                Id = "x",
                Stage = "other",
                Judge = "judge1",
                Candidacy = s_people[0],
                State = SheetState.Draft,
            }
        );
        Assert.Null(Seating.Seat(elsewhere, Reviewed.Office(), Reviewed.Stage, seats).Refusal);
        var marked = Reviewed.Do(
            world,
            w => Reviewing.Mark(w, Reviewed.Judge(1), Reviewed.Stage, s_people[0], new Dictionary<string, decimal>())
        );
        Assert.Equal(
            No("已经开始打分，不能更换评审组；评委缺席请作缺席登记。"),
            Seating.Seat(marked, Reviewed.Office(), Reviewed.Stage, seats).Refusal
        );
    }

    [Fact]
    public void An_absence_is_of_a_seated_judge_with_a_reason_once_and_before_handing_in()
    {
        var world = Reviewed.Seated(s_one);
        Assert.Equal(No("该评委不在评审组中或已登记缺席。"), Absent(world, 6).Refusal);
        Assert.Equal(No("请填写缺席原因。", "reason"), Absent(world, 1, " ").Refusal);
        var absent = Assert.IsType<JudgeAbsent>(Absent(world, 1).Happened);
        Assert.Equal(new JudgeAbsent(Reviewed.Stage, "judge1", Secret.Of("病假", "salt", "why")), absent);
        var one = Reviewed.Do(world, w => Absent(w, 1));
        Assert.Equal(No("该评委不在评审组中或已登记缺席。"), Absent(one, 1).Refusal);
        var two = Reviewed.Do(one, w => Absent(w, 2));
        Assert.Equal(No("评审组到会评委将少于法定人数3名，评审不能进行。请另行组织评审。"), Absent(two, 3).Refusal);

        var drafted = Reviewed.Do(
            world,
            w => Reviewing.Mark(w, Reviewed.Judge(1), Reviewed.Stage, s_people[0], new Dictionary<string, decimal>())
        );
        Assert.Null(Absent(drafted, 1).Refusal);
        var handed = Reviewed.Marks(world, 1, _ => 80);
        Assert.Equal(No("该评委已经提交评分，不能登记为缺席。"), Absent(handed, 1).Refusal);
        Assert.Null(Absent(handed, 2).Refusal);
    }

    [Fact]
    public void The_panel_that_falls_short_is_named()
    {
        var world = Reviewed.Seated(s_two);
        world = Reviewed.Do(Reviewed.Do(world, w => Absent(w, 6)), w => Absent(w, 7));
        Assert.Equal(
            No("第2评审组到会评委将少于法定人数3名，评审不能进行。请另行组织评审。"),
            Absent(world, 8).Refusal
        );
        Assert.Null(Absent(world, 1).Refusal);
    }

    [Fact]
    public void Persons_are_divided_where_there_are_panels_and_somebody_waits()
    {
        Assert.Equal(No("本次评审只有一个评审组，不需要分组。"), Seating.Divide(s_one, Reviewed.Stage).Refusal);
        var divided = Assert.IsType<PersonsDivided>(Seating.Divide(s_two, Reviewed.Stage).Happened);
        // Without tracks they go to the panels in turn, by id.
        Assert.Equal(
            s_people.Select((id, i) => (id, 1 + i % 2)),
            divided.Panels.Select(p => (p.Key, p.Value)).OrderBy(p => p.Key, StringComparer.Ordinal)
        );
        var after = Reviewed.Do(s_two, w => Seating.Divide(w, Reviewed.Stage));
        Assert.Equal(No("没有等待分组的人选。"), Seating.Divide(after, Reviewed.Stage).Refusal);
        Assert.Empty(Seating.Undivided(after, (ReviewStage)after.Notice.Stage(Reviewed.Stage)));

        // Whoever comes later joins the smaller panel; the others stay.
        var last = s_people[^1];
        var late = after.With(
            after.Edition with
            {
                Divided = after.Edition.Divided.SetItem(
                    Reviewed.Stage,
                    s_people.SkipLast(1).ToImmutableDictionary(id => id, _ => 1)
                ),
            }
        );
        Assert.Equal(
            [(last, 2)],
            Assert
                .IsType<PersonsDivided>(Seating.Divide(late, Reviewed.Stage).Happened)
                .Panels.Select(p => (p.Key, p.Value))
        );
    }

    [Fact]
    public void A_review_by_resolution_seats_nobody() =>
        Assert.Equal(
            No("“现场展示评分”以会议决议结束，没有打分和投票。"),
            Seating
                .Seat(
                    Reviewed.With(r => r with { Ends = ReviewEnd.Resolution }),
                    Reviewed.Office(),
                    Reviewed.Stage,
                    Reviewed.Seats(5, _ => 1)
                )
                .Refusal
        );

    private static Core.Conduct.Decision Absent(World world, int judge, string? reason = "病假") =>
        Seating.Absent(world, Reviewed.Office(reason), Reviewed.Stage, $"judge{judge}");
}
