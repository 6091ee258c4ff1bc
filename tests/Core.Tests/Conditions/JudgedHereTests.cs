using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Notices;
using Xunit;
using static Jiangxuan.Core.Tests.Conditions.Small;

namespace Jiangxuan.Core.Tests.Conditions;

/// <summary>The judgements due in a stage and the answers that came in.</summary>
public sealed class JudgedHereTests
{
    private static readonly Notice Notice = Small.Notice with
    {
        Rules =
        [
            Rule("a", All(Judged("first", "office"), Judged("second", "office"), Listed("bans"), Listed("lost"))) with
            {
                WaivedBy = Judged("first", "judges"),
            },
            Rule("b", Judged("second", "judges")),
            Rule(
                "c",
                new Judged
                {
                    Id = "elsewhere",
                    Says = "别处",
                    By = ["office"],
                    At = ["apply"],
                }
            ),
        ],
        Registers = [Register("whole", "往届"), Register("bans", "限制申报", complete: false)],
    };

    private static Stage Audit => Notice.Stage("audit");

    [Fact]
    public void A_rule_asks_each_of_its_judgements_once_and_clears_the_list_that_is_not_whole()
    {
        var asked = JudgedHere.Of(Notice, Notice.Rules[0]);
        Assert.Equal(["first", "second", "not-in-bans"], asked.Select(j => j.Id));
        Assert.Equal(["认定first", "认定second", "经核实，不属于限制申报"], asked.Select(j => j.Says));
        Assert.Equal(["office"], asked[2].By);
        Assert.Equal(["audit"], asked[2].At);
    }

    [Fact]
    public void A_judgement_of_two_rules_is_asked_once_by_whoever_judges_it_in_either()
    {
        var all = JudgedHere.All(Notice);
        Assert.Equal(["first", "second", "not-in-bans", "elsewhere"], all.Select(p => p.Judged.Id));
        Assert.Equal(["a", "a", "a", "c"], all.Select(p => p.Rule.Id));
        Assert.Equal(["office", "judges"], all[1].Judged.By);
        Assert.Equal(["first", "second", "not-in-bans"], JudgedHere.In(Notice, Audit).Select(p => p.Judged.Id));
    }

    [Fact]
    public void Only_yes_and_no_are_answers_and_only_to_what_is_asked_here()
    {
        var posted = new Dictionary<string, string>
        {
            ["judged.first"] = "yes",
            ["judged.second"] = "no",
            ["judged.not-in-bans"] = "perhaps",
            ["judged.elsewhere"] = "yes",
            ["first"] = "no",
        };
        var read = JudgedHere.Read(Notice, Audit, name => posted.GetValueOrDefault(name, ""));
        Assert.Equal(
            [("first", true), ("second", false)],
            read.Select(p => (p.Key, p.Value)).OrderBy(p => p.Key, StringComparer.Ordinal)
        );
        Assert.Empty(JudgedHere.Read(Notice, Audit, _ => ""));
    }
}
