using System.Globalization;
using System.Text;

namespace Jiangxuan.Paper.Printing.Archives;

/// <summary>Names for files in an archive that every system can unpack (文件命名): safe, not too long, and no two the same.</summary>
public static class ArchiveNames
{
    private const int MostBytes = 180;
    private const string Illegal = "\\/:*?\"<>|";
    private static readonly string[] Reserved = ["CON", "PRN", "AUX", "NUL", "COM", "LPT", "CONIN$", "CONOUT$"];

    /// <summary>A name for each wish, in order.</summary>
    /// <param name="wishes">What each is to be called.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<NameWish> wishes)
    {
        var safe = wishes.Select(w => Safe(w.Name)).ToList();
        var homonyms = safe.Select(Same).GroupBy(n => n).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        var taken = new HashSet<string>();
        var names = new List<string>();
        foreach (var (wish, plain) in wishes.Zip(safe))
        {
            var apart =
                homonyms.Contains(Same(plain)) && wish.Apart.Length > 0 ? Safe($"{plain}（{wish.Apart}）") : plain;
            var name = apart;
            for (var i = 2; !taken.Add(Same(name)); i++)
            {
                name = $"{apart}（{i.ToString(CultureInfo.InvariantCulture)}）";
            }
            names.Add(name);
        }
        return names;
    }

    /// <summary>The same words as one part of a path; never empty, never a way out of the folder.</summary>
    public static string Safe(string words)
    {
        var name = new StringBuilder();
        foreach (var rune in words.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (Encoding.UTF8.GetByteCount(name.ToString()) + rune.Utf8SequenceLength > MostBytes)
            {
                break;
            }
            name.Append(IsLegal(rune) ? rune.ToString() : "_");
        }
        // Windows drops dots and blanks at the end; in front they hide a file or lead out of its folder.
        var trimmed = name.ToString().Trim(' ', '.', '　');
        var stem = trimmed
            .Split('.')[0]
            .TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ' ')
            .ToUpperInvariant();
        return trimmed.Length == 0 ? "未命名"
            : Reserved.Contains(stem) ? $"_{trimmed}"
            : trimmed;
    }

    /// <summary>Control characters and those that turn the direction of writing or are not seen make a name lie.</summary>
    private static bool IsLegal(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.Surrogate
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
            )
        && (!rune.IsAscii || !Illegal.Contains((char)rune.Value, StringComparison.Ordinal))
        && rune != Rune.ReplacementChar;

    private static string Same(string name) => name.ToUpperInvariant();
}

/// <summary>What a file is to be called.</summary>
/// <param name="Name">By the pattern of the notice, with the candidate's name.</param>
/// <param name="Apart">What tells homonyms apart: the unit.</param>
public sealed record NameWish(string Name, string Apart);
