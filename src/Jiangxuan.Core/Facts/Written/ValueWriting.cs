using System.Globalization;
using System.Text.Json.Nodes;

namespace Jiangxuan.Core.Facts.Written;

/// <summary>Writes a value as people write it in a file: what <see cref="ValueReader"/> reads back as the same.</summary>
internal static class ValueWriting
{
    /// <summary>The node; null is an unknown value or one that could not be read.</summary>
    public static JsonNode? Node(Value? value, FactKind kind) =>
        value switch
        {
            TextValue text => text.Text,
            NumberValue number => number.Number,
            DayValue day => day.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            MonthValue month => string.Create(CultureInfo.InvariantCulture, $"{month.Year}-{month.Month:00}"),
            YesNoValue answer => answer.Yes ? YesNoKind.Yes : YesNoKind.No,
            CodesValue several => List(several.Codes.Select(c => (JsonNode?)c)),
            FilesValue files => List(files.Files.Select(f => (JsonNode?)f.Name)),
            IdNumberValue id => new JsonObject
            {
                ["birth"] = id.Birth.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ["sex"] = id.Male ? "男" : "女",
            },
            RowsValue rows when kind is GridKind grid => new JsonObject(
                rows.Rows.Select(r => KeyValuePair.Create(RowKey(r), (JsonNode?)Row(r, grid)))
            ),
            RowsValue rows when kind is RowsKind table => List(rows.Rows.Select(r => (JsonNode?)Row(r, table))),
            _ => null,
        };

    private static string RowKey(IReadOnlyDictionary<string, Value> row) => ((TextValue)row[RowsValue.RowKey]).Text;

    private static JsonObject Row(IReadOnlyDictionary<string, Value> row, RowsKind kind) =>
        new(
            kind.Columns.Where(c => row.ContainsKey(c.Key))
                .Select(c => KeyValuePair.Create(c.Key, Node(row[c.Key], c.Kind)))
        );

    private static JsonArray List(IEnumerable<JsonNode?> items) => new([.. items]);
}
