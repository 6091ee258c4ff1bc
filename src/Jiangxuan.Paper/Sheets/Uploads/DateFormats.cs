using System.Globalization;
using System.Text.RegularExpressions;

namespace Jiangxuan.Paper.Sheets.Uploads;

/// <summary>Which styles show a number as a day or a month.</summary>
internal sealed partial class DateFormats
{
    /// <summary>Excel's own formats of days, and among them those that show no day.</summary>
    private static readonly HashSet<int> Days = [14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 56, 58];
    private static readonly HashSet<int> Months = [17, 27, 36, 50, 52, 57];
    private static readonly DateOnly Zero = new(1899, 12, 30);

    /// <summary>Days by which the other calendar of Excel begins later.</summary>
    private const int Later = 1462;

    private readonly List<Shape> _styles = [];
    private readonly bool _from1904;

    private DateFormats(bool from1904) => _from1904 = from1904;

    private enum Shape
    {
        None,
        Day,
        Month,
    }

    /// <summary>Those of the part of styles.</summary>
    public static DateFormats Read(BookFile file, string? part, bool from1904)
    {
        var formats = new DateFormats(from1904);
        var own = new Dictionary<int, string>();
        using var xml = part is null ? null : file.Xml(part);
        var inside = false;
        while (xml?.Read() == true)
        {
            if (xml.LocalName == "cellXfs")
            {
                inside = xml.NodeType is System.Xml.XmlNodeType.Element && !xml.IsEmptyElement;
            }
            else if (xml.LocalName == "numFmt" && Number(xml.GetAttribute("numFmtId")) is { } id)
            {
                own[id] = xml.GetAttribute("formatCode") ?? "";
            }
            else if (inside && xml.LocalName == "xf" && xml.NodeType is System.Xml.XmlNodeType.Element)
            {
                formats._styles.Add(Of(Number(xml.GetAttribute("numFmtId")) ?? 0, own));
            }
        }
        return formats;
    }

    /// <summary>The day or month a number of that style shows; null when it shows a number, or no day of the calendar.</summary>
    public string? Shown(decimal number, int style)
    {
        var shape = style >= 0 && style < _styles.Count ? _styles[style] : Shape.None;
        return shape is Shape.None || Day(number + (_from1904 ? Later : 0)) is not { } day
            ? null
            : day.ToString(shape is Shape.Day ? "yyyy-MM-dd" : "yyyy-MM", CultureInfo.InvariantCulture);
    }

    /// <summary>The day of a number; null when there is none.</summary>
    public static DateOnly? Day(decimal number) =>
        number is >= 1 and < 2_958_466
            // Excel believes in 29 February 1900; before it its days are one off.
            ? Zero.AddDays((int)decimal.Floor(number) + (number < 60 ? 1 : 0))
            : null;

    private static Shape Of(int id, Dictionary<int, string> own)
    {
        if (!own.TryGetValue(id, out var code))
        {
            return Days.Contains(id) ? Shape.Day
                : Months.Contains(id) ? Shape.Month
                : Shape.None;
        }
        var signs = Literal().Replace(code, "").ToLowerInvariant().Replace("general", "", StringComparison.Ordinal);
        return !signs.Contains('y', StringComparison.Ordinal) ? Shape.None
            : signs.Contains('d', StringComparison.Ordinal) ? Shape.Day
            : Shape.Month;
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(
        """
            "[^"]*"|\[[^\]]*\]|\\.
            """
    )]
    private static partial Regex Literal();
}
