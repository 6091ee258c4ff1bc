using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Facts.Written;

/// <summary>One acceptable value of a kind, always the same, to show how it is written (填写样例).</summary>
internal static class Sampling
{
    /// <summary>The sample; null for derived kinds, which nobody writes.</summary>
    public static Value? Of(FactKind kind, string label, Notice notice) =>
        kind switch
        {
            LineKind line => new TextValue(Cut($"示例{label}", line.Max)),
            ParagraphKind text => new TextValue(Cut($"示例{label}", text.Max ?? 20)),
            ChoiceKind choice => new TextValue(choice.Codes(notice)[choice.Ordered(notice) ? ^1 : 0]),
            ChoicesKind several => new CodesValue([several.Codes(notice)[0]]),
            YesNoKind => new YesNoValue(true),
            DeclarationKind => new YesNoValue(true),
            DayKind day => new DayValue(Day(day, notice)),
            MonthKind => new MonthValue(notice.Identity.Announced.Year - 1, 9),
            NumberKind { Unit: "年" } year => new NumberValue(
                Math.Clamp(notice.Identity.Announced.Year - 2, year.Min, year.Max)
            ),
            NumberKind number => new NumberValue(Math.Clamp(1, number.Min, number.Max)),
            IdNumberKind => new IdNumberValue("", "", "", new DateOnly(1980, 5, 17), true),
            PhoneKind => new TextValue("13800000000"),
            EmailKind => new TextValue("name@example.com"),
            TableKind table => new RowsValue([Row(table, notice)]),
            GridKind grid => new RowsValue([
                .. grid.RowKeys(notice)
                    .Select(k => new Dictionary<string, Value>(Row(grid, notice))
                    {
                        [RowsValue.RowKey] = new TextValue(k),
                    }),
            ]),
            FilesKind files => new FilesValue([
                .. Enumerable
                    .Range(1, files.Min)
                    .Select(n => new FileRef("", $"{label}{(files.Min > 1 ? n : "")}.{Ending(files)}", "", 0)),
            ]),
            _ => null,
        };

    private static Dictionary<string, Value> Row(RowsKind kind, Notice notice) =>
        kind
            .Columns.Select(c => (c.Key, Value: Of(c.Kind, c.Label, notice)))
            .Where(c => c.Value is not null)
            .ToDictionary(c => c.Key, c => c.Value!);

    private static DateOnly Day(DayKind kind, Notice notice)
    {
        var day = notice.Identity.Announced;
        return day < kind.Min ? kind.Min.Value
            : day > kind.Max ? kind.Max.Value
            : day;
    }

    private static string Cut(string text, int max) => text.Length <= max ? text : text[..max];

    private static string Ending(FilesKind kind) =>
        kind.Accept[0] switch
        {
            FileSort.Image => "jpg",
            FileSort.Pdf => "pdf",
            FileSort.Office => "docx",
            _ => "mp4",
        };
}
