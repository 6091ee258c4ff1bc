using Jiangxuan.Paper.Printing.Office;
using Jiangxuan.Paper.Printing.Pdf;
using Jiangxuan.Paper.Tests.Given;
using Jiangxuan.Paper.Word;
using Xunit;

namespace Jiangxuan.Paper.Tests.Forms;

/// <summary>How many pages the papers have once printed.</summary>
public sealed class PageCountTests(Printshop shop)
{
    /// <summary>Forms of which every copy has as many pages, whatever is filled in.</summary>
    private static readonly (string Programme, string Id, int Pages)[] Fixed =
    [
        ("kaifeng-2020", "annex-1", 4),
        ("kaifeng-2020", "annex-3", 1),
        ("yueyang-2023", "annex-1", 7),
        ("lianyungang-2019", "annex-1", 2),
        ("lianyungang-2019", "certificate", 1),
    ];

    [Fact]
    public async Task Print_form_of_fixed_length_has_as_many_pages_however_much_is_filled_in()
    {
        var asked = Fixed
            .SelectMany(f => Enum.GetValues<SampleSize>().Select(s => (f.Programme, f.Id, Size: s)))
            .ToList();

        var counted = await CountAsync(asked);

        Assert.Equal(
            Fixed.SelectMany(f => Enum.GetValues<SampleSize>().Select(s => $"{f.Programme} {f.Id} {s}: {f.Pages}")),
            asked.Zip(counted, (a, pages) => $"{a.Programme} {a.Id} {a.Size}: {pages}")
        );
    }

    [Fact]
    public async Task Print_form_whose_boxes_may_grow_has_the_pages_of_the_annex_and_more_only_when_much_is_filled_in()
    {
        (string, string, SampleSize)[] asked =
        [
            ("ganzhou-2024", "annex-3", SampleSize.Blank),
            ("ganzhou-2024", "annex-3", SampleSize.Short),
            ("ganzhou-2024", "annex-3", SampleSize.Rare),
            ("ganzhou-2024", "deeds", SampleSize.Long),
            ("ganzhou-2024", "annex-3", SampleSize.Long),
        ];

        var counted = await CountAsync(asked);

        Assert.Equal([5, 5, 5, 1], counted.Take(4));
        Assert.True(counted[4] > 5);
    }

    [Fact]
    public async Task Print_official_paper_signs_on_a_page_that_has_words_of_it()
    {
        string[] ids = ["city-notice", "naming-decision", "naming-notice", "recommendation-letter"];
        SampleSize[] sizes = [SampleSize.Short, SampleSize.Rare, SampleSize.Long];
        var asked = ids.SelectMany(id => sizes.Select(size => ("lianyungang-2019", id, size))).ToList();

        foreach (var (paper, pdf) in asked.Zip(await PrintAsync(asked)))
        {
            var pages = await shop.WordsAsync(pdf);
            var signed = pages.First(p => p.Contains("附件：", StringComparison.Ordinal)).Trim();
            Assert.True(signed.IndexOf("附件：", StringComparison.Ordinal) > 4, $"{paper}: {signed}");
        }
    }

    private async Task<IReadOnlyList<int>> CountAsync(IReadOnlyList<(string, string, SampleSize)> asked)
    {
        var looking = new PdfLooking(new PdfSettings { Programs = shop.Programs, Folder = shop.Folder });
        var counts = new List<int>();
        foreach (var pdf in await PrintAsync(asked))
        {
            counts.Add((await looking.LookAsync(pdf, CancellationToken.None)).Value!.Pages);
        }
        return counts;
    }

    private async Task<IReadOnlyList<ReadOnlyMemory<byte>>> PrintAsync(
        IReadOnlyList<(string, string, SampleSize)> asked
    )
    {
        var orders = asked.Select(a => new PrintOrder($"{a}", Docx(a.Item1, a.Item2, a.Item3), SourceKind.Docx));
        var printed = await shop.Office.PrintAsync([.. orders], null, CancellationToken.None);
        return [.. printed.Select(p => p.Value)];
    }

    private static byte[] Docx(string programme, string id, SampleSize size)
    {
        var notice = Repository.Notice(programme);
        var own = Path.Combine("programmes", programme, "forms", id + ".yaml");
        var file = File.Exists(Path.Combine(Repository.Root, own))
            ? own
            : Path.Combine(LayoutFiles.Standard, id + ".yaml");
        var layout = LayoutFiles.Read(file, notice.Identity.Year);
        return DocxWriting.Of(layout, Sample.Of(notice, size, layout.About));
    }
}
