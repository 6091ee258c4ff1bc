using Jiangxuan.Core.Notices;
using Jiangxuan.Paper.Fillings;
using Jiangxuan.Paper.Layouts;
using Jiangxuan.Paper.Printing.Office;
using Jiangxuan.Paper.Tests.Forms;
using Jiangxuan.Paper.Tests.Given;
using Jiangxuan.Paper.Word;
using Xunit;

namespace Jiangxuan.Paper.Tests.Word;

public sealed class OverflowLookingTests(Printshop shop)
{
    private const string Box =
        "- table: { width: 100, rows: [{ height: 20, exact: true, cells: [{ field: \"{employer}\", shrink: 9, align: left }] }] }";

    [Fact]
    public void Of_a_box_of_fixed_height_tells_field_and_measure_once_it_is_full()
    {
        Assert.Empty(Of(Box, ("employer", Words(100))));

        var overflow = Assert.Single(Of(Box, ("employer", Words(250))));

        Assert.Equal(("工作单位", 9m, 250), (overflow.Field, overflow.Size, overflow.Fitting + overflow.Beyond));
        // 98 mm hold 30 characters of 9 points, 19 mm four lines.
        Assert.Equal(120, overflow.Fitting);
        Assert.Empty(Of(Box, ("employer", Words(overflow.Fitting))));
        Assert.Equal("“工作单位”放不进表格：缩到9磅仍约有130字印不出来，请压缩到约120字。", overflow.Sentence);
    }

    [Fact]
    public void Of_a_row_that_grows_tells_nothing() =>
        Assert.Empty(Of(Box.Replace("exact: true, ", "", StringComparison.Ordinal), ("employer", Words(900))));

    [Fact]
    public void Of_an_opinion_keeps_the_room_for_signature_and_seal()
    {
        const string Opinion =
            "- table: { width: 80, rows: [{ height: 40, exact: true, cells: [{ opinion: { field: \"{opinion.audit}\", sign: 签字, stamp: （盖章）, date: 　年　月　日 } }] }] }";

        var overflow = Assert.Single(Of(Opinion, ("opinion.audit", Words(500))));

        Assert.Contains("意见", overflow.Field, StringComparison.Ordinal);
        var alone = Assert.Single(
            Of(
                Opinion.Replace(", sign: 签字, stamp: （盖章）, date: 　年　月　日", "", StringComparison.Ordinal),
                ("opinion.audit", Words(500))
            )
        );
        Assert.True(overflow.Fitting < alone.Fitting);
    }

    [Fact]
    public void Of_a_list_names_the_row_or_the_list()
    {
        const string Rows =
            "- table: { width: 60, rows: [{ height: 6, exact: true, repeat: resume, cells: [{ field: \"{what}\", size: 10 }] }, { height: 10, exact: true, cells: [{ lines: resume, field: \"{what}\", shrink: 8 }] }] }";
        var rows = new RowsEntry([
            .. new[] { "车工", Words(80) }.Select(w => new Dictionary<string, Entry> { ["what"] = new TextEntry(w) }),
        ]);

        var found = OverflowLooking.Of(
            Layout(Rows),
            Repository.Notice("lianyungang-2019"),
            new Filling(new Dictionary<string, Entry> { ["resume"] = rows })
        );

        Assert.Equal(2, found.Count);
        Assert.Matches("^主要经历第2行：.+$", found[0].Field);
        Assert.Equal("主要经历", found[1].Field);
    }

    [Theory]
    [MemberData(nameof(ReviewedGridTests.Annexes), MemberType = typeof(ReviewedGridTests))]
    public void Of_the_annexes_with_a_usual_filling_tells_nothing(string programme, string file)
    {
        var notice = Repository.Notice(programme);
        var layout = LayoutFiles.Read(file, notice.Identity.Year);

        foreach (var size in new[] { SampleSize.Blank, SampleSize.Short, SampleSize.Rare })
        {
            Assert.Empty(OverflowLooking.Of(layout, notice, Sample.Of(notice, size, layout.About)));
        }
    }

    [Fact]
    public async Task Print_what_is_told_is_cut_and_what_is_not_is_printed()
    {
        var full = Words(250);
        var fitting = Assert.Single(Of(Box, ("employer", full))).Fitting;
        string[] texts = [full[..(fitting - 1)] + "尾", full[..^1] + "尾"];

        var printed = await shop.Office.PrintAsync(
            [
                .. texts.Select(
                    (t, i) =>
                        new PrintOrder($"{i}", DocxWriting.Of(Layout(Box), Filled(("employer", t))), SourceKind.Docx)
                ),
            ],
            null,
            CancellationToken.None
        );

        var said = new List<bool>();
        foreach (var pdf in printed)
        {
            said.Add((await shop.WordsAsync(pdf.Value)).Any(p => p.Contains('尾', StringComparison.Ordinal)));
        }
        Assert.Equal([true, false], said);
    }

    private static IReadOnlyList<Overflow> Of(string blocks, params (string, string)[] fields) =>
        OverflowLooking.Of(Layout(blocks), Repository.Notice("kaifeng-2020"), Filled(fields));

    private static Filling Filled(params (string Name, string Text)[] fields) =>
        new(fields.ToDictionary(f => f.Name, Entry (f) => new TextEntry(f.Text)));

    private static string Words(int length) => new('字', length);

    private static Layout Layout(string blocks)
    {
        var reading = DefinitionText<Layout>.Read(
            "forms/t.yaml",
            $"id: t\ntitle: 表\nabout: person\nblocks:\n{blocks}\n",
            2020
        );
        Assert.Empty(reading.Findings);
        return reading.Value!;
    }
}
