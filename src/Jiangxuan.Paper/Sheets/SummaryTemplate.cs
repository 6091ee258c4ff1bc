using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Paper.Fillings;
using Jiangxuan.Paper.Layouts;

namespace Jiangxuan.Paper.Sheets;

/// <summary>
/// The empty summary a unit fills in and uploads (空白汇总表): the heads of the notice, cells of words where Excel would spoil a number,
/// lists to choose from, and a word on how each cell is filled in.
/// </summary>
public static class SummaryTemplate
{
    /// <summary>Rows with rules, ready to be filled in; more may be added.</summary>
    private const int Rows = 20;

    /// <summary>The table; it is written without rows.</summary>
    /// <param name="layout">The summary's layout: title, lines, paper.</param>
    /// <param name="notice">The notice.</param>
    /// <param name="filling">What is known already: edition, unit.</param>
    public static SheetTable Of(Layout layout, Notice notice, Filling filling)
    {
        ArgumentNullException.ThrowIfNull(layout);
        var plain = layout with { Workbook = layout.Workbook! with { Columns = [] } };
        var table = SummarySheet.Of(plain, notice, filling).Table;
        return table with
        {
            Columns =
            [
                table.Columns[0],
                .. table.Columns.Skip(1).Zip(notice.Summary, (head, column) => Asking(head, column, notice)),
            ],
            MinRows = Rows,
        };
    }

    private static SheetColumn Asking(SheetColumn head, SummaryColumn column, Notice notice) =>
        column.Fact?.Kind(notice) is { } kind
            ? head with
            {
                Choices = Choices(kind, notice),
                Prompt = Prompt(kind),
                Width = Width(kind),
            }
            : head with
            {
                Columns = [.. head.Columns.Zip(column.Columns, (h, c) => Asking(h, c, notice))],
            };

    private static IReadOnlyList<string> Choices(FactKind kind, Notice notice) =>
        kind switch
        {
            ChoiceKind choice => choice.Codes(notice),
            YesNoKind or HoldsKind => [YesNoKind.Yes, YesNoKind.No],
            IdPartKind { Part: IdPart.Sex } => ["男", "女"],
            _ => [],
        };

    private static string? Prompt(FactKind kind) =>
        kind switch
        {
            IdNumberKind => "填18位身份证号。本列已设为文本，请不要改成数字格式。",
            PhoneKind => "填11位手机号，或带区号的座机号。",
            IdPartKind { Part: not IdPart.Sex } or MonthKind => "写到月，如1983年6月。",
            DayKind => "写到日，如1983年6月5日。",
            NumberKind or CountKind or SumKind => "只填数字。",
            AgeKind => "只填周岁数，应与身份证号相符。",
            LineKind line => $"最多{line.Max}个字。",
            ParagraphKind { Max: { } max } => $"{max}字以内。",
            ChoicesKind => "几项之间用顿号隔开。",
            JoinKind joined when joined.Between.Trim().Length == 0 => "各项之间空一格。",
            JoinKind joined => $"各项之间用“{joined.Between.Trim()}”隔开。",
            _ => null,
        };

    private static int? Width(FactKind kind) =>
        kind switch
        {
            IdNumberKind => 20,
            PhoneKind => 13,
            IdPartKind { Part: not IdPart.Sex } or MonthKind => 11,
            DayKind => 14,
            JoinKind => 20,
            LineKind line => line.Max > 40 ? 24 : 12,
            ParagraphKind or TableKind => 36,
            _ => null,
        };
}
