using System.Diagnostics;
using Jiangxuan.Core.Facts;
using Jiangxuan.Paper.Codes;
using Jiangxuan.Paper.Photos;
using Jiangxuan.Paper.Printing.Pdf;
using Jiangxuan.Paper.Tests.Given;
using Xunit;

namespace Jiangxuan.Paper.Tests.Fuzz;

/// <summary>
/// Spoilt PDF files and pictures get an answer, whatever is wrong with them. <c>JIANGXUAN_FUZZ_OUTSIDE</c> says how many go through
/// the outside programs, <c>JIANGXUAN_FUZZ</c> how many through our own readers, <c>JIANGXUAN_FUZZ_FROM</c> the first.
/// </summary>
public sealed class HostileUploadTests(Printshop shop)
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(150);
    private static readonly PhotoHint Hint = new()
    {
        WidthMm = 35,
        HeightMm = 49,
        Background = "红",
    };
    private static readonly int From = Spoilt.Setting("JIANGXUAN_FUZZ_FROM", 1);

    [Fact]
    public async Task Outside_programs_every_spoilt_file_gets_an_answer_in_time()
    {
        var (taken, refused) = (0, 0);
        var seeds = await SeedsAsync();
        for (var number = From; number < From + Spoilt.Setting("JIANGXUAN_FUZZ_OUTSIDE", 12); number++)
        {
            var (isPdf, seed) = seeds[number % seeds.Count];
            var file = Spoilt.By(number, seed);
            var watch = Stopwatch.StartNew();
            var well = isPdf ? await PdfAsync(file) : await PictureAsync(file, number);
            Assert.True(watch.Elapsed < Most, $"number {number} took {watch.Elapsed}");
            _ = well ? taken++ : refused++;
        }
        // Files that all fail, or none, would try nothing.
        Assert.True(taken > 0 && refused > 0, $"{taken} taken, {refused} refused");
    }

    [Fact]
    public async Task PictureHeader_every_spoilt_picture_is_read_or_not_and_never_breaks()
    {
        var seeds = (await SeedsAsync()).Where(s => !s.IsPdf).Select(s => s.File).ToList();
        var (read, not, careless) = (0, 0, 0);
        for (var number = From; number < From + Spoilt.Setting("JIANGXUAN_FUZZ", 20_000); number++)
        {
            var file = Spoilt.By(number, seeds[number % seeds.Count]);
            var head = PictureHeader.Read(file);
            _ = head is null ? not++ : read++;
            Assert.True(head is null or { Width: > 0, Height: > 0, Turn: >= 1 and <= 8, Channels: >= 1 and <= 4 });
            careless += BreaksCareless(file) ? 1 : 0;
        }
        Assert.True(read > 0 && not > 0);
        // The same files break a reader that trusts lengths: they do reach what is guarded.
        Assert.NotEqual(0, careless);
    }

    private async Task<bool> PdfAsync(byte[] file)
    {
        var look = await new PdfLooking(shop.Pdf()).LookAsync(file, CancellationToken.None);
        if (look.IsRefused)
        {
            Assert.EndsWith("。", look.Refusal.Sentence, StringComparison.Ordinal);
            return false;
        }
        // What was taken can be worked with, or is refused then.
        var joined = await new PdfJoining(shop.Pdf()).JoinAsync([file, PdfFiles.Plain("Z")], CancellationToken.None);
        Assert.True(joined.IsRefused || joined.Value.Span.StartsWith("%PDF-"u8));
        return true;
    }

    private async Task<bool> PictureAsync(byte[] file, int number)
    {
        var look = await new PhotoLooking(shop.Programs, shop.Folder).LookAsync(file, Hint, CancellationToken.None);
        if (number % 8 == 3)
        {
            await new CodeReading(shop.Programs, shop.Folder).ReadAsync(file, CancellationToken.None);
        }
        return look.Warnings.All(w => w.Fault is not PhotoFault.Unreadable);
    }

    private async Task<List<(bool IsPdf, byte[] File)>> SeedsAsync()
    {
        var png = Pictures.Portrait(207, 290, Pictures.Red);
        var jpeg = await shop.JpegAsync(png);
        var plain = PdfFiles.Plain("A", "B", "C");
        var packed = await shop.QpdfAsync(plain, "--object-streams=generate", "a.pdf", "b.pdf");
        return [(true, plain), (false, jpeg), (true, packed), (false, png), (false, Pictures.Turned(jpeg, 6))];
    }

    /// <summary>Walks over the segments of a JPEG without asking whether they are there.</summary>
    private static bool BreaksCareless(byte[] file)
    {
        try
        {
            for (var at = 2; file[at + 1] is not (0xC0 or 0xDA); at += 2 + file[at + 2] * 256 + file[at + 3]) { }
            return false;
        }
        catch (IndexOutOfRangeException)
        {
            return true;
        }
    }
}
