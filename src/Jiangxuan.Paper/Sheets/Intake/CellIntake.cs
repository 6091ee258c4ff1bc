using System.Globalization;
using System.Text.RegularExpressions;
using Jiangxuan.Core.Facts;
using Jiangxuan.Paper.Sheets.Uploads;

namespace Jiangxuan.Paper.Sheets.Intake;

/// <summary>A cell as what its column holds: what Excel made of it is undone, or said to be lost.</summary>
/// <param name="Text">What is to be read; empty when there is nothing.</param>
/// <param name="Wrong">Why it cannot be read, in Chinese; null when it can.</param>
internal sealed partial record CellIntake(string Text, string? Wrong = null)
{
    /// <summary>From this number on Excel has lost digits.</summary>
    private const decimal Lost = 1_000_000_000_000_000m;

    /// <summary>Numbers that are days when a column of days shows them as such: 1927 to 2119.</summary>
    private const decimal EarliestDay = 10_000;
    private const decimal LatestDay = 80_000;

    private static readonly string[] Nothing = ["/", "-", "--", "—", "——", "\\", "无"];

    /// <summary>What stands in the cell of a column.</summary>
    public static CellIntake Of(ReadCell? cell, IntakeColumn column)
    {
        var text = cell?.Text.Trim() ?? "";
        return cell?.Kind switch
        {
            ReadKind.Fault => new CellIntake("", $"公式出错（{text}），请改为直接填写。"),
            ReadKind.Uncomputed => new CellIntake("", "公式没有算出结果；请用Excel打开并保存，或改为直接填写。"),
            ReadKind.Number when !decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) =>
                new CellIntake("", "这个数字无法读取，请重新填写。"),
            ReadKind.Number when Words(column) && decimal.Parse(text, CultureInfo.InvariantCulture) >= Lost =>
                new CellIntake("", Mangled),
            ReadKind.Number when Dated(column) => Day(text),
            ReadKind.Words when column.Kind is IdNumberKind && Scientific().IsMatch(text) => new CellIntake(
                "",
                Mangled
            ),
            _ when Nothing.Contains(text) && !column.Required && column.Kind is not (LineKind or ParagraphKind) =>
                new CellIntake(""),
            _ => new CellIntake(text),
        };
    }

    private const string Mangled =
        "长数字已被Excel改写，末几位丢失；请先把该列单元格格式设为“文本”，再对照证件重新填写。";

    private static bool Words(IntakeColumn column) =>
        column.Kind is IdNumberKind or LineKind or ParagraphKind or PhoneKind or JoinKind;

    private static bool Dated(IntakeColumn column) =>
        column.Kind is DayKind or MonthKind or IdPartKind { Part: not IdPart.Sex };

    private static CellIntake Day(string text) =>
        HalfMonth().IsMatch(text)
            ? new CellIntake(
                "",
                $"Excel把“{text}0”当成数字也会显示为“{text}”，分不清是1月还是10月；请写成{text[..4]}年1月或{text[..4]}年10月。"
            )
        : decimal.Parse(text, CultureInfo.InvariantCulture) is >= EarliestDay and <= LatestDay and var serial
        && DateFormats.Day(serial) is { } day
            ? new CellIntake(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        : new CellIntake(text);

    [GeneratedRegex(@"^[0-9](\.[0-9]+)?E\+[0-9]+$", RegexOptions.IgnoreCase)]
    private static partial Regex Scientific();

    [GeneratedRegex(@"^[0-9]{4}\.1$")]
    private static partial Regex HalfMonth();
}
