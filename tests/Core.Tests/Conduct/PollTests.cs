using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>A poll behind an opinion, and registers with an end.</summary>
public sealed class PollTests
{
    private static readonly World s_waiting = LongCourse.Before((_, e) => e.What is OpinionGiven { Stage: "nominate" });

    private static readonly OpinionGiven s_given = (OpinionGiven)
        LongCourse.Whole.Entries.First(e => e.What is OpinionGiven { Stage: "nominate" }).What;

    private static Refusal? Give(Poll poll, decimal present, decimal agreed, bool agree = true)
    {
        var notice = s_waiting.Notice with
        {
            Stages =
            [
                .. s_waiting.Notice.Stages.Select(s =>
                    s is OpineStage { Id: "nominate" } o ? o with { Poll = poll } : s
                ),
            ],
        };
        var answers = s_given
            .Answers.Known<Value>()
            .SetItem("pollPresent", new NumberValue(present))
            .SetItem("pollFor", new NumberValue(agreed));
        var opinion = s_given.AsGiven() with { Agree = agree };
        var act = LongCourse.Act(opinion.On);
        return Opining
            .Give(s_waiting with { Notice = notice }, act, s_given.Candidacy, "nominate", opinion, answers)
            .Refusal;
    }

    private static Poll Of(string? atLeast = null, string? moreThan = null) =>
        new()
        {
            Present = "pollPresent",
            For = "pollFor",
            AtLeast = atLeast is null ? null : Portion.Read(atLeast),
            MoreThan = moreThan is null ? null : Portion.Read(moreThan),
        };

    [Fact]
    public void Two_thirds_are_counted_exactly()
    {
        Assert.Null(Give(Of(atLeast: "2/3"), 30, 20));
        var few = Give(Of(atLeast: "2/3"), 31, 20);
        Assert.Contains("没有达到2/3", few!.Sentence);
        Assert.Contains("五/（一）", few.Clause);
    }

    [Fact]
    public void A_majority_must_be_exceeded()
    {
        Assert.Contains("没有超过1/2", Give(Of(moreThan: "1/2"), 30, 15)!.Sentence);
        Assert.Null(Give(Of(moreThan: "1/2"), 31, 16));
    }

    [Fact]
    public void Disagreeing_needs_no_poll_and_more_than_all_is_no_count()
    {
        Assert.Null(Give(Of(moreThan: "1/2"), 30, 1, agree: false));
        Assert.Contains("请核对", Give(Of(moreThan: "1/2"), 30, 31)!.Sentence);
    }

    [Fact]
    public void A_ban_that_has_ended_bans_nobody()
    {
        var person = s_waiting.Get<Candidacy>(s_given.Candidacy);
        var banned = s_waiting.With(
            s_waiting.Edition with
            {
                Registers = s_waiting.Edition.Registers.SetItem(
                    "bans",
                    [new RegisterEntry(person.PersonKey, new DateOnly(2021, 6, 1))]
                ),
            }
        );
        Verdict On(DateOnly day) =>
            new Register { Id = "bans" }
                .Evaluate(Knowing.Of(banned, person, day))
                .Verdict;
        Assert.Equal(Verdict.Holds, On(new(2021, 5, 31)));
        Assert.Equal(Verdict.Fails, On(new(2021, 6, 1)));
    }

    [Fact]
    public void Not_being_in_a_list_of_which_a_part_is_known_tells_nothing()
    {
        var person = s_waiting.Get<Candidacy>(s_given.Candidacy);
        World With(params RegisterEntry[] entries) =>
            s_waiting.With(
                s_waiting.Edition with
                {
                    Registers = s_waiting.Edition.Registers.SetItem("schemes", [.. entries]),
                }
            );
        Verdict In(World world) =>
            new Register { Id = "schemes" }
                .Evaluate(Knowing.Of(world, person, new(2021, 6, 1)))
                .Verdict;
        Assert.Equal(Verdict.CannotTell, In(With()));
        Assert.Equal(Verdict.Holds, In(With(new RegisterEntry(person.PersonKey))));
        Assert.Equal(Verdict.CannotTell, In(s_waiting));
    }
}
