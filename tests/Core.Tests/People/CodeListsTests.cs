using Jiangxuan.Core.People;
using Xunit;

namespace Jiangxuan.Core.Tests.People;

public sealed class CodeListsTests
{
    private static readonly CodeLists _lists = CodeLists.Official();

    [Fact]
    public void The_lists_have_the_length_of_their_standards()
    {
        Assert.Equal(Enumerable.Range(1, 56).Select(n => $"{n:00}"), _lists.Ethnicity.Items.Select(i => i.Key));
        Assert.Equal(56, _lists.Ethnicity.Items.Select(i => i.Letters).Distinct().Count());
        Assert.Equal(Enumerable.Range(1, 13).Select(n => $"{n:00}"), _lists.PoliticalStatus.Items.Select(i => i.Key));
        Assert.Equal(["1", "2", "0", "9"], _lists.Sex.Items.Select(i => i.Key));
        Assert.All(_lists.All, l => Assert.Equal(l.Items.Count, l.Items.Select(i => i.Name).Distinct().Count()));
        Assert.All(_lists.All, l => Assert.NotEmpty(l.Standard));
    }

    [Fact]
    public void Skill_levels_compare_by_ordinal_against_their_codes()
    {
        var names = _lists.SkillLevel.Items.OrderBy(i => i.Ordinal).Select(i => i.Name);
        Assert.Equal(["学徒工", "初级工", "中级工", "高级工", "技师", "高级技师", "特级技师", "首席技师"], names);
        Assert.Equal("2", _lists.SkillLevel.Named("技师")!.StandardCode);
        Assert.Equal(4, _lists.SkillLevel.Find("2")!.Ordinal);
        Assert.Null(_lists.SkillLevel.Named("大师"));
    }

    [Fact]
    public void Classes_of_technician_colleges_share_a_standard_code_and_have_no_place_in_the_order()
    {
        var senior = _lists.EducationLevel.Named("技工院校高级工班")!;
        Assert.Equal(("47", null), (senior.StandardCode, senior.Ordinal));
        Assert.True(
            _lists.EducationLevel.Named("大学专科")!.Ordinal > _lists.EducationLevel.Named("普通高中")!.Ordinal
        );
    }

    [Fact]
    public void Former_counties_lie_in_the_cities_covered_and_lead_to_counties_in_use()
    {
        var cities = _lists.County.Items.Select(c => c.Key[..4]).Distinct().ToList();
        Assert.Equal(["3607", "4306", "4102", "3207"], cities);
        Assert.Equal(
            [18, 9, 9, 6],
            cities.Select(c => _lists.County.Items.Count(i => i.Key[..4] == c && i.Key[4] != '7'))
        );
        Assert.All(_lists.FormerCounty.Items, f => Assert.Contains(f.Key[..4], cities));
        Assert.All(_lists.FormerCounty.Items, f => Assert.Null(_lists.County.Find(f.Key)));
        Assert.All(
            _lists.FormerCounty.Items.Where(f => f.Successor is not null),
            f => Assert.NotNull(_lists.County.Find(f.Successor!))
        );
    }

    [Fact]
    public void A_code_used_twice_is_not_read()
    {
        const string Once =
            """{"lists":[{"key":"k","name":"n","standard":"s","items":[{"code":"1","name":"a"},{"code":"2","name":"b"}]}]}""";
        Assert.Equal(2, CodeLists.Read(Once).All.Single().Items.Count);
        var twice = Once.Replace("\"2\"", "\"1\"", StringComparison.Ordinal);
        Assert.Throws<InvalidDataException>(() => CodeLists.Read(twice));
    }

    [Theory]
    [InlineData("1", "女", "code 1 twice")]
    [InlineData("", "女", "empty code or name")]
    [InlineData("2", "", "empty code or name")]
    public void A_broken_list_is_not_taken(string code, string name, string says)
    {
        var json = $$"""
            {"lists": [{"key": "sex", "name": "性别", "standard": "GB/T 2261.1", "items": [
                {"code": "1", "name": "男"}, {"code": "{{code}}", "name": "{{name}}"}]}]}
            """;
        Assert.Contains(says, Assert.Throws<InvalidDataException>(() => CodeLists.Read(json)).Message);
    }
}
