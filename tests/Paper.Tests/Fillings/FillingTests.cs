using Jiangxuan.Core.Notices;
using Jiangxuan.Paper.Fillings;
using Jiangxuan.Paper.Layouts;
using Xunit;

namespace Jiangxuan.Paper.Tests.Fillings;

public sealed class FillingTests
{
    [Theory]
    [InlineData("{from}—{to}", "", "", "")]
    [InlineData("{from}—{to}", "2018年4月", "", "2018年4月—")]
    [InlineData("{from}—{to|至今}", "2018年4月", "", "2018年4月—至今")]
    [InlineData("{from}—{to|至今}", "2018年4月", "2020年1月", "2018年4月—2020年1月")]
    [InlineData("{from}—{to|至今}", "", "", "")]
    [InlineData("日期：{to|　年　月　日}", "", "", "日期：　年　月　日")]
    [InlineData("没有字段", "", "", "没有字段")]
    public void Text_prints_what_stands_for_an_empty_field_only_when_something_is_said(
        string words,
        string from,
        string to,
        string expected
    )
    {
        var filling = new Filling(
            new Dictionary<string, Entry> { ["from"] = new TextEntry(from), ["to"] = new TextEntry(to) }
        );

        Assert.Equal(expected, filling.Text(FieldText.Read(words)));
    }

    [Theory]
    [InlineData("{from|{to}}")]
    [InlineData("{from|甲|乙}")]
    [InlineData("{|甲}")]
    public void Read_refuses_words_whose_fields_cannot_be_told(string words) => Assert.Null(FieldText.Read(words));

    [Fact]
    public void Text_of_a_cell_with_lines_writes_one_line_for_each_item_up_to_the_most()
    {
        var rows = new[] { "2001年", "", "2003年", "2004年" }.Select(y => new Dictionary<string, Entry>
        {
            ["year"] = new TextEntry(y),
        });
        var filling = new Filling(
            new Dictionary<string, Entry> { ["resume"] = new RowsEntry([.. rows]), ["year"] = new TextEntry("外面") }
        );
        var cell = new Cell
        {
            Lines = new FieldPath("resume"),
            Max = 3,
            Field = FieldText.Read("{year}起"),
        };

        Assert.Equal("2001年起\n2003年起", filling.Text(cell));
        Assert.Equal("外面起", filling.Text(cell with { Lines = null }));
    }

    /// <summary>The years of somebody's honours are theirs; the edition's stands on the paper itself, and before years counted back.</summary>
    [Fact]
    public void The_year_inside_a_list_is_the_items_own()
    {
        const string Text = """
            id: t
            title: 表
            about: person
            blocks:
              - para: { text: "{year}年推荐表，{year-1}年创效{benefits.gain@{year}}" }
              - each: { of: honours, blocks: [{ para: { text: "{name}（{year}年，{/year}年申报）" } }] }
            """;
        var layout = DefinitionText<Layout>.Read("forms/t.yaml", Text, 2020).Value!;
        var filling = new Filling(
            new Dictionary<string, Entry>
            {
                ["year"] = new TextEntry("2020"),
                ["benefits.gain@2020"] = new TextEntry("7"),
                ["honours"] = new RowsEntry([
                    new Dictionary<string, Entry>
                    {
                        ["name"] = new TextEntry("技术能手"),
                        ["year"] = new TextEntry("1998"),
                    },
                    new Dictionary<string, Entry> { ["name"] = new TextEntry("工匠") },
                ]),
            }
        );
        var each = (Each)layout.Blocks![1];
        var words = ((Paragraph)each.Blocks![0]).Text;
        Assert.Equal("2020年推荐表，2019年创效7", filling.Text(((Paragraph)layout.Blocks![0]).Text));
        Assert.Equal(
            ["技术能手（1998年，2020年申报）", "工匠（年，2020年申报）"],
            filling.Rows(each.Of).Select(row => row.Text(words))
        );
        Assert.Equal("", filling.EmptyRow().Text(FieldText.Read("{name}（{/year}年）")));
        Assert.Equal("", filling.Text(FieldText.Read("{year}年{name}")));
    }
}
