using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Tests.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Facts;

/// <summary>How definitions point at an answer.</summary>
public sealed class FactReferenceTests
{
    [Theory]
    [InlineData("name", "name", null, null)]
    [InlineData("honours.name", "honours", "name", null)]
    [InlineData("benefits.gain@2020", "benefits", "gain", "2020")]
    public void A_reference_is_read_and_written_alike(string text, string key, string? column, string? row)
    {
        Assert.Equal(new FactReference(key, column, row), FactReference.Read(text));
        Assert.Equal(text, new FactReference(key, column, row).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(".name")]
    [InlineData("honours.")]
    [InlineData("honours.name.year")]
    [InlineData("honours@2020")]
    [InlineData("@2020")]
    [InlineData("benefits.gain@")]
    [InlineData("benefits.gain@2020@2021")]
    public void Anything_else_is_none(string text) => Assert.Null(FactReference.Read(text));

    [Fact]
    public void It_finds_its_kind_or_none()
    {
        FactKind? Kind(string text) => FactReference.Read(text)!.Kind(Kaifeng.Notice);
        Assert.IsType<LineKind>(Kind("name"));
        Assert.IsType<NumberKind>(Kind("benefits.gain"));
        Assert.Null(Kind("nobody"));
        Assert.Null(Kind("nobody.gain"));
        Assert.Null(Kind("benefits.loss"));
        Assert.Null(Kind("name.gain"));
    }

    [Fact]
    public void Cells_come_in_the_order_of_the_rows_and_only_those_there_are()
    {
        var rows = new RowsValue([
            new Dictionary<string, Value> { ["name"] = new TextValue("劳动模范") },
            new Dictionary<string, Value> { ["kind"] = new TextValue("工匠") },
            new Dictionary<string, Value> { ["name"] = new TextValue("技术能手") },
        ]);
        Value? Find(string key) => key == "honours" ? rows : null;
        Assert.Equal("劳动模范；技术能手", new FactReference("honours", "name").Text(Kaifeng.Notice, Find));
        Assert.Same(rows, Assert.Single(new FactReference("honours").Values(Find)));
        Assert.Empty(new FactReference("name").Values(Find));
        Assert.Empty(new FactReference("contests", "name").Values(Find));
        Assert.Equal("", new FactReference("nobody").Text(Kaifeng.Notice, Find));
    }

    [Fact]
    public void Values_are_equal_by_what_they_hold()
    {
        var (a, b) = (Fields.Row("甲", 2000), Fields.Row("甲", 2001));
        Assert.NotEqual(new RowsValue([a]), new RowsValue([b]));
        Assert.NotEqual(new RowsValue([a]), new RowsValue([a, a]));
        Assert.NotEqual(
            new RowsValue([a]),
            new RowsValue([new Dictionary<string, Value> { ["name"] = new TextValue("甲") }])
        );
        Assert.Equal(new RowsValue([a]), new RowsValue([Fields.Row("甲", 2000)]));
        Assert.NotEqual(new CodesValue(["甲"]), new CodesValue(["乙"]));
        Assert.NotEqual(new FilesValue([Fields.Pdf]), new FilesValue([]));
        Assert.False(new RowsValue([]).Equals(null) || new CodesValue([]).Equals(null));
        Assert.False(new FilesValue([]).Equals(null));
    }
}
