using Jiangxuan.Core.Notices;
using Jiangxuan.Paper.Fillings;
using Jiangxuan.Paper.Layouts;
using Jiangxuan.Paper.Tests.Forms;
using Jiangxuan.Paper.Tests.Given;
using Xunit;

namespace Jiangxuan.Paper.Tests.Fillings;

public sealed class FactsFileTests
{
    private static readonly Notice _notice = Repository.Notice("kaifeng-2020");

    [Fact]
    public void Read_person_gives_facts_course_and_the_number_in_clear()
    {
        var filling = new Filling(
            Good(
                About.Person,
                """
                {"facts": {"name": "张三", "idNumber": "990101198005170015", "photo": "p.png"},
                 "course": {"unit.name": "示例区总工会", "opinion.unit-hr": "同意。"}}
                """
            )
        );

        Assert.Equal("990101198005170015", Words(filling, "idNumber"));
        Assert.Equal("男", Words(filling, "sex"));
        Assert.Equal("示例区总工会", Words(filling, "unit.name"));
        Assert.Equal("同意。", Words(filling, "opinion.unit-hr"));
        Assert.NotNull(filling.Picture(new FieldPath("photo")));
    }

    [Fact]
    public void Read_list_numbers_the_persons_and_puts_them_under_their_titles()
    {
        var filling = new Filling(
            Good(
                About.List,
                """
                {"persons": [{"facts": {"name": "张三"}, "course": {"candidacy.tier": "甲等", "marks": [{"judge": "评委一", "mark": "90"}]}},
                             {"facts": {"name": "李四"}, "course": {"candidacy.tier": "乙等"}},
                             {"facts": {"name": "王五"}, "course": {"candidacy.tier": "甲等"}}],
                 "course": {"unit.name": "示例区总工会", "judges": [{"name": "评委一"}]}}
                """
            )
        );

        var persons = filling.Rows(new FieldPath("persons"));
        Assert.Equal(["1 张三", "2 李四", "3 王五"], persons.Select(p => p.Text(FieldText.Read("{no} {name}"))));
        Assert.Equal("90", Words(persons[0].Rows(new FieldPath("marks"))[0], "mark"));
        Assert.Equal("3", Words(filling, "count"));
        var tiers = filling.Rows(new FieldPath("tiers"));
        Assert.Equal(
            ["甲等 2 张三　王五", "乙等 1 李四"],
            tiers.Select(t => t.Text(FieldText.Read("{title} {count} {names}")))
        );
    }

    [Theory]
    [InlineData(About.Person, """{"facts": {"nmae": "张三"}}""", "是不是“name”？")]
    [InlineData(About.Person, """{"course": {"unit.nme": "甲"}}""", "是不是“unit.name”？")]
    [InlineData(About.Person, """{"course": {"name": "张三"}}""", "请写在 facts 里")]
    [InlineData(About.Person, """{"course": {"materials": "甲"}}""", "应写成列表")]
    [InlineData(About.Person, """{"course": {"rank": [1]}}""", "应写一个值")]
    [InlineData(About.Person, """{"course": {"print.code": "甲"}}""", "是图片")]
    [InlineData(About.Person, """{"course": []}""", "应写成“字段: 值”的对象")]
    [InlineData(About.List, """{"person": []}""", "是不是“persons”？")]
    [InlineData(About.List, """{"persons": {}}""", "应写成列表")]
    [InlineData(About.List, """{"persons": [{"facts": {"idNumber": "1"}}]}""", "应为18位")]
    [InlineData(About.List, "[]", "这里应写成对象")]
    [InlineData(About.Person, "{", "不符合 JSON")]
    public void Read_what_is_written_wrongly_is_found(About about, string text, string says)
    {
        var entries = Read(about, text, out var findings);

        Assert.Null(entries);
        Assert.Contains(findings, f => f.Sentence.Contains(says, StringComparison.Ordinal) && f.File == "f.json");
    }

    private static Dictionary<string, Entry> Good(About about, string text)
    {
        var entries = Read(about, text, out var findings);
        Assert.Empty(findings);
        return entries!;
    }

    private static Dictionary<string, Entry>? Read(About about, string text, out IReadOnlyList<Finding> findings) =>
        FactsFile.Read("f.json", text, _notice, about, n => n == "p.png" ? SamplePicture.Photo : null, out findings);

    private static string Words(Filling filling, string name) => filling.Words(new FieldPath(name));
}
