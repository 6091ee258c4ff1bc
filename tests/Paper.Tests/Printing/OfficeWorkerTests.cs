using Jiangxuan.Core;
using Jiangxuan.Paper.Printing.Office;
using Jiangxuan.Paper.Programs;
using Jiangxuan.Paper.Tests.Given;
using Xunit;

namespace Jiangxuan.Paper.Tests.Printing;

public sealed class OfficeWorkerTests(Printshop shop)
{
    private static CancellationToken Never => CancellationToken.None;

    [Fact]
    public async Task PrintAsync_several_files_each_gets_its_own_PDF_and_progress_is_told()
    {
        var told = new List<PrintProgress>();
        string[] names = ["甲", "乙", "丙", "丁"];

        var pdfs = await shop.Office.PrintAsync(
            [.. names.Select(name => WordFile.Order(name, $"文件{name}"))],
            new Told(told.Add),
            Never
        );

        foreach (var (name, pdf) in names.Zip(pdfs))
        {
            Assert.Equal([$"文件{name}"], (await shop.WordsAsync(pdf.Value)).Select(w => w.Trim()));
        }
        Assert.Equal([1, 2, 3, 4], told.Select(t => t.Done).Order());
        Assert.Equal(
            names,
            told.Select(t => t.Name).Order(StringComparer.Ordinal).OrderBy(n => Array.IndexOf(names, n))
        );
    }

    [Fact]
    public async Task PrintAsync_requests_at_the_same_time_share_starts_and_are_not_mixed_up()
    {
        var requests = Enumerable
            .Range(1, 6)
            .Select(i => shop.Office.PrintAsync([WordFile.Order($"{i}", $"第{i}号")], null, Never));

        var pdfs = await Task.WhenAll(requests);

        for (var i = 0; i < pdfs.Length; i++)
        {
            Assert.Equal($"第{i + 1}号", (await shop.WordsAsync(pdfs[i][0].Value))[0].Trim());
        }
    }

    [Fact]
    public async Task PrintAsync_broken_file_is_reported_and_its_neighbours_are_printed()
    {
        var broken = new PrintOrder("坏文件", WordFile.Of("宋体", 12, "x")[..300], SourceKind.Docx);

        var pdfs = await shop.Office.PrintAsync(
            [WordFile.Order("前", "前"), broken, WordFile.Order("后", "后")],
            null,
            Never
        );

        Assert.False(pdfs[0].IsRefused);
        Assert.False(pdfs[2].IsRefused);
        Assert.StartsWith("“坏文件”未能生成PDF", pdfs[1].Refusal!.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PrintAsync_without_LibreOffice_says_what_to_install()
    {
        using var desk = shop.Desk();
        await using var office = new OfficeWorker(
            new InstalledPrograms(desk.Root),
            new OfficeSettings { Folder = desk.Root }
        );

        var pdf = Assert.Single(await office.PrintAsync([WordFile.Order("甲", "甲")], null, Never));

        Assert.Contains("libreoffice-writer-nogui", pdf.Refusal!.Sentence, StringComparison.Ordinal);
        Assert.Equal(OutsideProgram.LibreOffice, office.Lacks!.Program);
    }

    [Theory]
    [InlineData("hang", "超过")]
    [InlineData("crash", "未能生成PDF")]
    [InlineData("empty", "未能生成PDF")]
    [InlineData("lie", "未能生成PDF")]
    public async Task PrintAsync_bad_program_is_noticed_and_what_it_did_make_is_kept(string fault, string says)
    {
        using var desk = shop.Desk();
        IReadOnlyList<Result<ReadOnlyMemory<byte>>> pdfs;
        await using (var office = BadOffice.With(desk, shop, fault, TimeSpan.FromSeconds(2)))
        {
            pdfs = await office.PrintAsync(
                [WordFile.Order("好一", "1"), WordFile.Order("bad", "BAD"), WordFile.Order("好二", "2")],
                null,
                Never
            );
        }

        Assert.Contains(says, pdfs[1].Refusal!.Sentence, StringComparison.Ordinal);
        Assert.All([pdfs[0], pdfs[2]], pdf => Assert.False(pdf.IsRefused, pdf.Refusal?.Sentence));
        Assert.Empty(BadOffice.StillRunning(desk));
        Assert.Empty(Directory.GetDirectories(desk["office-1/runs"]));
    }

    [Fact]
    public async Task PrintAsync_given_up_ends_the_program_and_the_next_request_is_served()
    {
        using var desk = shop.Desk();
        await using var office = BadOffice.With(desk, shop, "hang", TimeSpan.FromMinutes(5));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            office.PrintAsync([WordFile.Order("bad", "BAD")], null, patience.Token)
        );
        var next = await office.PrintAsync([WordFile.Order("好", "1")], null, Never);

        Assert.False(next[0].IsRefused);
        Assert.Empty(BadOffice.StillRunning(desk));
    }

    [Fact]
    public async Task Two_workers_on_one_folder_take_a_profile_each()
    {
        using var desk = shop.Desk();
        var settings = new OfficeSettings { Folder = desk.Root };

        await using var one = new OfficeWorker(shop.Programs, settings);
        await using var two = new OfficeWorker(shop.Programs, settings);

        Assert.Equal(["office-1", "office-2"], Directory.GetDirectories(desk.Root).Select(Path.GetFileName).Order());
    }

    private sealed class Told(Action<PrintProgress> told) : IProgress<PrintProgress>
    {
        public void Report(PrintProgress value)
        {
            lock (told)
            {
                told(value);
            }
        }
    }
}
