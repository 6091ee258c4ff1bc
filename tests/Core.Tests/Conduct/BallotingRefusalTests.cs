using System.Collections.Immutable;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>What a ballot may not say, word for word, and what is kept of one that is cast.</summary>
public sealed class BallotingRefusalTests
{
    private const string Clause = "通知五/（三）";
    private static readonly IReadOnlyList<string> s_people = Reviewed.People;

    [Fact]
    public void A_ballot_is_kept_with_everybody_on_it_the_chosen_in_order_of_id_each_once_and_vetoes()
    {
        var world = Voting(new BallotRule { Choose = 2 }, veto: true);
        world = Reviewed.Do(world, w => Reviewing.Recuse(w, Reviewed.Judge(1, "亲属"), Reviewed.Stage, s_people[3]));
        var cast = (BallotCast)Cast(world, [s_people[2], s_people[0], s_people[2]], (s_people[1], " 不实 ")).Happened!;
        Assert.Equal((Reviewed.Stage, "judge1"), (cast.Stage, cast.Judge));
        Assert.Equal(s_people.Where((_, i) => i != 3), cast.Listed);
        Assert.Equal([s_people[0], s_people[2]], cast.Chosen);
        Assert.Equal([KeyValuePair.Create(s_people[1], "不实")], cast.Vetoes.Said());
    }

    [Fact]
    public void Strangers_marks_a_second_ballot_and_unfounded_vetoes_are_refused()
    {
        var world = Voting(new BallotRule { Choose = 2 });
        Assert.Equal(
            new Refusal("您不在本次评审组中。", Clause),
            Balloting
                .Cast(world, Reviewed.Judge(9), Reviewed.Stage, [], ImmutableDictionary<string, string>.Empty)
                .Refusal
        );
        Assert.Equal(
            new Refusal("本环节以打分结束，没有投票。", Clause),
            Cast(Reviewed.Seated(Reviewed.With(r => r)), []).Refusal
        );
        var foreign = new Refusal("选了不在您选票上的人选，请刷新页面。", Clause, "chosen");
        Assert.Equal(foreign, Cast(world, [s_people[0], "c0004"]).Refusal);
        Assert.Equal(foreign, Cast(world, [s_people[0]], ("c0004", "不实")).Refusal);
        Assert.Equal(
            new Refusal("本次评审没有规定否决。", Clause, "veto"),
            Cast(world, [], (s_people[0], "不实")).Refusal
        );
        Assert.Equal(
            new Refusal("请填写否决的理由。", Clause, "veto"),
            Cast(Voting(new BallotRule(), veto: true), [], (s_people[1], "不实"), (s_people[0], " ")).Refusal
        );
        var done = Reviewed.Do(world, w => Cast(w, [s_people[0]]));
        Assert.Equal(new Refusal("选票上没有人选，或您已经投票。", Clause), Cast(done, [s_people[0]]).Refusal);
    }

    public static TheoryData<int?, bool, int, string?> Numbers =>
        new()
        {
            { 2, true, 1, "应选2名，选了1名。" },
            { 2, true, 2, null },
            { 2, true, 3, "应选2名，选了3名。" },
            { 2, false, 0, null },
            { 2, false, 2, null },
            { 2, false, 3, "最多选2名，选了3名。" },
            { null, false, 30, null },
            // Exactly as many as there are, where there are fewer.
            { 31, true, 30, null },
            { 31, true, 29, "应选30名，选了29名。" },
        };

    [Theory]
    [MemberData(nameof(Numbers))]
    public void As_many_are_chosen_as_the_rule_says(int? choose, bool exactly, int chosen, string? sentence)
    {
        Assert.Equal(30, s_people.Count);
        var world = Voting(new BallotRule { Choose = choose, Exactly = exactly });
        Assert.Equal(
            sentence is null ? null : new Refusal(sentence, Clause, "chosen"),
            Cast(world, [.. s_people.Take(chosen)]).Refusal
        );
    }

    [Fact]
    public void The_rule_is_told_in_words()
    {
        string Rule(BallotRule? rule) =>
            Balloting.Rule((ReviewStage)Reviewed.With(r => r with { Ballot = rule }).Notice.Stage(Reviewed.Stage));
        Assert.Equal("应选20名", Rule(new BallotRule { Choose = 20, Exactly = true }));
        Assert.Equal("最多选20名", Rule(new BallotRule { Choose = 20 }));
        Assert.Equal("人数不限", Rule(new BallotRule()));
        Assert.Equal("人数不限", Rule(null));
    }

    [Fact]
    public void A_ballot_waits_until_the_tracks_of_all_on_it_are_determined()
    {
        var tracks = Reviewed.InTracks();
        var world = Reviewed.Seated(
            tracks with
            {
                Notice = tracks.Notice with
                {
                    Stages =
                    [
                        .. tracks.Notice.Stages.Select(s =>
                            s is ReviewStage r ? Reviewed.Ballot(r, new BallotRule()) : s
                        ),
                    ],
                },
            }
        );
        Assert.Null(Cast(world, [s_people[0]]).Refusal);
        var c = world.Get<Candidacy>(s_people[4]);
        Assert.Equal(
            new Refusal(
                $"{c.Name}的“产业类别”还没有核定，不能评审。请由开封工匠选树工作领导小组办公室在“资格审查”环节核定后再评审。",
                world.Notice.Tracks!.Source.ToString()
            ),
            Cast(world.With(c with { Determined = c.Determined.Remove("sector") }), [s_people[0]]).Refusal
        );
    }

    private static World Voting(BallotRule rule, bool veto = false) =>
        Reviewed.Seated(
            Reviewed.With(r =>
                Reviewed.Ballot(r, rule) with
                {
                    Veto = veto ? new VetoRule { Says = "弄虚作假", Judges = 2 } : null,
                }
            )
        );

    private static Core.Conduct.Decision Cast(
        World world,
        IReadOnlyCollection<string> chosen,
        params (string Id, string Why)[] vetoes
    ) => Balloting.Cast(world, Reviewed.Judge(1), Reviewed.Stage, chosen, vetoes.ToDictionary(v => v.Id, v => v.Why));
}
