using System.Text;
using Jiangxuan.Core.Selection;
using Xunit;

namespace Jiangxuan.Core.Tests.Selection;

/// <summary>
/// What an office reads of a pool: three persons, two of one industry of which at most half may be on the list, the first a head of an
/// enterprise, of whom in principle none should be.
/// </summary>
public sealed class PoolAnswerTests
{
    private static readonly string Pool = PoolReadingTests.Good.Replace(
        "\"strength\": \"must\"}],",
        "\"strength\": \"must\"},\n  {\"id\": \"heads\", \"predicate\": {\"head\": true}, \"op\": \"atMost\", \"count\": 0, \"strength\": \"in-principle\"}],",
        StringComparison.Ordinal
    );

    private const string Shown = """
          1. 甲
          2. 丙
        """;

    private const string Passed = """
        排名在前而没有列入的：
          乙：pillar：名单已有1人，上限50%×2=1人（rules[0]）。
        构成规则：
          pillar：名单有1人，上限50%×2=1人，符合。
          heads：名单有1人，上限0人，不符合。
        原则性规则：
          若原则性规则作为硬性规则，名单改为：列入乙，不列入甲，共2人。
        """;

    private const string Order = """
        并列的排序：
          得分同为95.5，按“years”排序：甲 ＞ 乙。
        """;

    [Fact]
    public void A_list_is_shown_with_who_was_passed_over_and_what_the_soft_rule_would_change() =>
        Assert.Equal($"名单共2人。\n{Shown}\n{Passed}\n{Order}", Said(Pool));

    [Fact]
    public void Fewer_than_the_places_are_explained() =>
        Assert.Equal(
            $"""
            名单共2人。
            {Shown}
            名额未满：
              符合全部规则的名单最多2人，空缺1个名额；不执行“pillar”（rules[0]）时名单可以更长。
            {Passed}
            {Order}
            """,
            Said(Pool.Replace("\"seats\": 2, \"exact\": true", "\"seats\": 3, \"exact\": false"))
        );

    [Fact]
    public void Without_a_list_every_smallest_way_out_is_named() =>
        Assert.Equal(
            $"""
            已证明没有符合全部规则的名单。
            可以这样处理（由领导小组选择）：
              不执行“pillar”（rules[0]），即可排出名单。
              “pillar”（rules[0]）多1人，即可排出名单。
              符合全部规则的名单最多2人，比名额少1人。
            {Order}
            """,
            Said(Pool.Replace("\"seats\": 2", "\"seats\": 3"))
        );

    [Fact]
    public void A_tie_that_no_order_parts_stops_at_a_decision() =>
        Assert.Equal(
            """
            有1组并列须先作出决定。
            须先决定的并列：
              乙、甲得分同为95.5，先后决定谁能列入名单，已定的排序办法分不出先后，须由领导小组决定并记录理由。
            """,
            Said(Pool.Replace("[\"years\"]", "[]"))
        );

    [Fact]
    public void A_file_that_cannot_be_read_says_how_much_is_wrong()
    {
        var answer = PoolAnswer.To(Read(Pool.Replace("\"atMost\"", "7")));
        Assert.Equal(["读不了输入，共2处。"], PoolText.Lines(answer));
        Assert.Equal(["rules[0].op", "rules[1].op"], answer.Findings!.Select(f => f.Path));
    }

    private static string Said(string text) =>
        string.Join('\n', PoolText.Lines(PoolAnswer.To(Selecting.Propose(Read(text).Pool!))));

    private static PoolReading Read(string text) => PoolReading.Read("p.json", Encoding.UTF8.GetBytes(text));
}
