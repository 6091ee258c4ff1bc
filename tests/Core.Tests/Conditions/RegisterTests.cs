using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Tests.Notices;
using Xunit;
using static Jiangxuan.Core.Tests.Conditions.Answered;

namespace Jiangxuan.Core.Tests.Conditions;

/// <summary>Registers of persons: not asked, found, ended, incomplete.</summary>
public sealed class RegisterTests
{
    [Fact]
    public void Registers_and_judgements_that_were_not_asked_cannot_tell()
    {
        var register = new Register { Id = "laureates", Label = "往届开封工匠" };
        Assert.Equal("尚未核对“往届开封工匠”名册", register.Evaluate(With()).Sentence);
        var found = With() with
        {
            Registers = new Dictionary<string, RegisterAnswer> { ["laureates"] = RegisterAnswer.Yes },
        };
        Assert.Equal(Verdict.Holds, register.Evaluate(found).Verdict);
        Assert.Equal(["laureates"], register.Evaluate(With()).Missing);
    }

    private static Known Listed(bool complete, RegisterAnswer answer) =>
        With() with
        {
            Notice = Kaifeng.Notice with
            {
                Registers =
                [
                    new Core.Notices.KnownRegister
                    {
                        Id = "bans",
                        Label = "限制申报",
                        Purpose = Core.Notices.RegisterPurpose.Bans,
                        Complete = complete,
                        Source = new Core.Notices.Source { Clause = "四" },
                    },
                ],
            },
            Registers = new Dictionary<string, RegisterAnswer> { ["bans"] = answer },
        };

    [Theory]
    [InlineData(true, "2021-06-02", Verdict.Holds)]
    [InlineData(true, "2021-06-01", Verdict.Fails)]
    [InlineData(false, "2021-06-01", Verdict.CannotTell)]
    [InlineData(false, "2021-06-02", Verdict.Holds)]
    public void An_entry_that_ends_holds_until_the_day_before(bool complete, string until, Verdict verdict)
    {
        var answer = new RegisterAnswer(true, DateOnly.ParseExact(until, "yyyy-MM-dd"));
        Assert.Equal(
            verdict,
            new Register { Id = "bans" }
                .Evaluate(Listed(complete, answer))
                .Verdict
        );
    }

    [Fact]
    public void Not_being_found_in_part_of_a_list_clears_nobody()
    {
        var register = new Register { Id = "bans" };
        Assert.Equal(Verdict.Fails, register.Evaluate(Listed(true, RegisterAnswer.No)).Verdict);

        var unsure = register.Evaluate(Listed(false, RegisterAnswer.No));
        Assert.Equal(Verdict.CannotTell, unsure.Verdict);
        Assert.Contains("“限制申报”名册不全", unsure.Sentence, StringComparison.Ordinal);
    }

    /// <summary>Two rules look at the same list in two audits: each audit asks whether the person is in it after all.</summary>
    [Fact]
    public void A_list_that_is_not_whole_is_cleared_wherever_one_of_its_rules_is_looked_at()
    {
        var notice = Listed(false, RegisterAnswer.No).Notice;
        var audit = notice.Stages.OfType<Core.Notices.QualifyStage>().Single();
        var second = audit with { Id = "second-audit", By = ["leaders"] };
        var rule = notice.Rules[0] with
        {
            When = null,
            WaivedBy = null,
            Condition = new Register { Id = "bans" },
        };
        notice = notice with
        {
            Stages = [.. notice.Stages, second],
            Rules = [rule with { Id = "first", At = ["audit"] }, rule with { Id = "other", At = ["second-audit"] }],
        };
        var (judged, from) = Assert.Single(JudgedHere.All(notice));
        Assert.Equal("first", from.Id);
        Assert.Equal(["audit", "second-audit"], judged.At);
        Assert.Equal([.. audit.By, "leaders"], judged.By);
        Assert.Single(JudgedHere.In(notice, audit));
        Assert.Single(JudgedHere.In(notice, second));
        Assert.Empty(JudgedHere.In(notice, notice.Stages[0]));
    }
}
