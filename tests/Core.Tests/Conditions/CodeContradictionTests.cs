using Jiangxuan.Core.Conditions;
using Xunit;
using static Jiangxuan.Core.Tests.Conditions.Small;
using static Jiangxuan.Core.Tests.Conditions.Together;

namespace Jiangxuan.Core.Tests.Conditions;

/// <summary>Codes, words, rows and answers that can, and that cannot, hold together.</summary>
public sealed class CodeContradictionTests
{
    [Fact]
    public void Codes_are_used_up()
    {
        Never(Eq("colour", "红"), Eq("colour", "绿"));
        Never(In("colour", "红", "绿"), Not(Eq("colour", "红")), Not(Eq("colour", "绿")));
        Never(Not(In("colour", "红", "绿", "蓝")));
        Can(Not(In("colour", "红", "绿")));
        Never(Eq("atWork", "是"), Eq("atWork", "否"));
        Never(Not(In("merited", "是", "否")));
        Never(Eq("sex", "男"), Eq("sex", "女"));
        Never(Not(In("sex", "男", "女")));
        Can(Eq("sex", "男"));
        Can(Eq("sex", "女"));
        Never(Not(In("channel", "unit", "self")));
        Can(Not(Eq("channel", "unit")));
        Never(Not(In("unitGroup", "county", "industry", "organs")));
        Can(Not(In("unitGroup", "county", "industry")));
        Never(Least("level", "技师"), Most("level", "高级工"));
        Never(Not(Between("level", "高级工", "技师")), In("level", "高级工", "技师"));
        Can(Not(Between("level", "高级工", "技师")), Least("level", "高级技师"));
        Can(Not(Between("level", "高级工", "技师")), Most("level", "中级工"));
    }

    [Theory]
    [InlineData("name")]
    [InlineData("phone")]
    [InlineData("email")]
    [InlineData("unit")]
    public void Free_words_are_one_of_some_or_none_of_some(string fact)
    {
        Never(Eq(fact, "甲"), Eq(fact, "乙"));
        Never(Eq(fact, "甲"), Not(Eq(fact, "甲")));
        Can(Not(In(fact, "甲", "乙")), In(fact, "乙", "丙"));
        Never(Not(Eq(fact, "甲")), Not(Eq(fact, "乙")), In(fact, "甲", "乙"));
        Can(Not(Eq(fact, "甲")), Not(Eq(fact, "乙")));
        Can(In(fact, "甲", "乙"), In(fact, "乙", "丙"));
    }

    [Fact]
    public void Of_several_codes_each_may_stand_beside_another()
    {
        Can(Eq("awards", "甲"), Eq("awards", "乙"));
        Never(Eq("awards", "甲"), Not(Eq("awards", "甲")));
        Never(In("awards", "甲", "乙"), Not(Eq("awards", "甲")), Not(Eq("awards", "乙")));
        Can(In("awards", "甲", "乙"), Not(Eq("awards", "甲")));
        Never(Not(In("awards", "甲", "乙")), Eq("awards", "甲"));
        Never(Not(In("awards", "甲", "乙")), Eq("awards", "乙"));
        Can(Not(In("awards", "甲", "乙")), Eq("awards", "丙"));
    }

    [Fact]
    public void A_table_has_no_more_rows_than_it_takes()
    {
        Never(Rows("honours", null, 4));
        Can(Rows("honours", null, 3));
        Never(Not(Rows("honours", null, atMost: 3)));
        Never(Rows("grid", null, 3));
        Can(Rows("grid", null, 2));
        Can(Rows("honours", null, 2), Rows("grid", null, atMost: 1));
        Never(Rows("honours", null, 2), Rows("honours", null, atMost: 1));
        Never(Not(Rows("honours", null, 2)), Not(Rows("honours", null, atMost: 1)));
    }

    [Fact]
    public void Two_counts_meet_only_when_they_count_the_same_rows()
    {
        Condition[] which =
        [
            Eq("kind", "工匠"),
            In("kind", "工匠", "能手"),
            Least("year", "2000"),
            Most("year", "2000"),
        ];
        foreach (var where in which)
        {
            Never(Rows("honours", where, 2), Rows("honours", where, atMost: 1));
            Can(Rows("honours", where, atMost: 0), Rows("honours", null, 1));
            foreach (var other in which.Where(o => o != where))
            {
                Can(Rows("honours", where, 2), Rows("honours", other, atMost: 1));
            }
        }
        Can(Rows("honours", Eq("kind", "工匠"), 2), Rows("honours", Eq("kind", "能手"), atMost: 1));
        Never(Rows("honours", In("kind", "工匠", "能手"), 2), Rows("honours", In("kind", "能手", "工匠"), atMost: 1));
    }

    [Fact]
    public void Something_is_there_or_it_is_not()
    {
        Never(Exists("name"), Not(Exists("name")));
        Can(Exists("name"), Not(Exists("phone")));
        Never(Not(Exists("honours")), Rows("honours", null, 1));
        Never(Exists("honours"), Rows("honours", null, atMost: 0));
        Can(Exists("honours"), Rows("honours", null, atMost: 1));
        Can(Not(Exists("honours")), Rows("honours", null, atMost: 0));
        Can(Not(Exists("honours")), Rows("grid", null, 1));
    }

    [Fact]
    public void A_judgement_and_a_register_answer_yes_or_no()
    {
        Never(Judged("a", "office"), Not(Judged("a", "office")));
        Can(Judged("a", "office"), Not(Judged("b", "office")));
        Never(Listed("a"), Not(Listed("a")));
        Can(Listed("a"), Not(Listed("b")));
        Can(Listed("a"), Not(Judged("a", "office")));
    }
}
