using System.Globalization;
using System.Text;
using Jiangxuan.Paper.Programs;

namespace Jiangxuan.Paper.Tests.Given;

/// <summary>A page as it looks: grey values, 0 is black.</summary>
internal sealed record Page(int Width, int Height, byte[] Grey)
{
    /// <summary>Pixels that are darker than a value inside a part given in percent.</summary>
    internal int Ink(int left = 0, int top = 0, int right = 100, int bottom = 100, int darker = 128)
    {
        var count = 0;
        for (var y = Height * top / 100; y < Height * bottom / 100; y++)
        {
            for (var x = Width * left / 100; x < Width * right / 100; x++)
            {
                count += Grey[y * Width + x] < darker ? 1 : 0;
            }
        }
        return count;
    }

    /// <summary>The same pixels give the same word.</summary>
    internal string Look => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Grey));
}

/// <summary>Looks at PDF files with programs that are not those under test.</summary>
internal static class Pages
{
    private static readonly Limits Ample = new()
    {
        Time = TimeSpan.FromMinutes(1),
        Memory = 4L << 30,
        Output = 1L << 30,
    };

    /// <summary>The pages as pictures.</summary>
    internal static async Task<IReadOnlyList<Page>> SeenAsync(
        this Printshop shop,
        ReadOnlyMemory<byte> pdf,
        int dots = 60
    )
    {
        using var folder = shop.Desk();
        await File.WriteAllBytesAsync(folder["a.pdf"], pdf);
        await shop.RunAsync(
            folder,
            "pdftoppm",
            "-r",
            dots.ToString(CultureInfo.InvariantCulture),
            "-gray",
            "a.pdf",
            "p"
        );
        return
        [
            .. Directory
                .GetFiles(folder.Root, "p-*.pgm")
                .Order(StringComparer.Ordinal)
                .Select(f => Read(File.ReadAllBytes(f))),
        ];
    }

    /// <summary>The words, page by page.</summary>
    internal static async Task<string[]> WordsAsync(this Printshop shop, ReadOnlyMemory<byte> pdf)
    {
        using var folder = shop.Desk();
        await File.WriteAllBytesAsync(folder["a.pdf"], pdf);
        var text = await shop.RunAsync(folder, "pdftotext", "-layout", "a.pdf", "-");
        return text.Split('\f')[..^1];
    }

    /// <summary>What a program prints.</summary>
    internal static async Task<string> RunAsync(
        this Printshop shop,
        WorkFolder folder,
        string name,
        params string[] arguments
    )
    {
        var run = new ProgramRun
        {
            Program = new OutsideProgram(name, name, name),
            Arguments = arguments,
            Folder = folder.Root,
            Limits = Ample,
        };
        var ended = await run.RunAsync(shop.Programs, CancellationToken.None);
        return ended.With(0)
            ? Encoding.UTF8.GetString(ended.Output.Span)
            : throw new InvalidOperationException($"{name}: {ended.Code} {ended.Errors}");
    }

    private static Page Read(byte[] pgm)
    {
        var at = 0;
        Assert("P5", Word());
        var (width, height) = (
            int.Parse(Word(), CultureInfo.InvariantCulture),
            int.Parse(Word(), CultureInfo.InvariantCulture)
        );
        Assert("255", Word());
        return new Page(width, height, pgm[at..]);

        string Word()
        {
            var from = at;
            while (!char.IsWhiteSpace((char)pgm[at]))
            {
                at++;
            }
            return Encoding.ASCII.GetString(pgm, from, at++ - from);
        }
    }

    private static void Assert(string expected, string actual)
    {
        if (expected != actual)
        {
            throw new InvalidOperationException($"{actual} is not {expected}");
        }
    }
}
