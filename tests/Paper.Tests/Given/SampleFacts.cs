using System.Globalization;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Paper.Fillings;

namespace Jiangxuan.Paper.Tests.Given;

/// <summary>Every fact of a notice for a made-up person.</summary>
public sealed class SampleFacts(Notice notice, SampleSize size)
{
    public Dictionary<string, Entry> Of(int person)
    {
        var entries = new Dictionary<string, Entry>();
        foreach (var fact in notice.Facts)
        {
            switch (fact.Kind)
            {
                case GridKind grid:
                    foreach (var cell in Cells(fact.Key, grid))
                    {
                        entries[cell.Key] = cell.Value;
                    }
                    break;
                case TableKind table:
                    entries[fact.Key] = Rows(table);
                    break;
                case FilesKind { Photo: not null }:
                    entries[fact.Key] = SamplePicture.Photo;
                    break;
                default:
                    entries[fact.Key] = new TextEntry(Text(fact.Key, fact.Kind, person));
                    break;
            }
        }
        return entries;
    }

    private IEnumerable<KeyValuePair<string, Entry>> Cells(string key, GridKind grid) =>
        from row in grid.RowKeys(notice)
        from column in grid.Columns
        select KeyValuePair.Create<string, Entry>(
            $"{key}.{column.Key}@{row}",
            new TextEntry(Text(column.Key, column.Kind, 0))
        );

    private RowsEntry Rows(TableKind table)
    {
        var count = size switch
        {
            SampleSize.Many => table.Max,
            SampleSize.Long => 8,
            _ => 2,
        };
        return new RowsEntry([.. Enumerable.Range(0, count).Select(i => Row(table, i))]);
    }

    private Dictionary<string, Entry> Row(TableKind table, int row) =>
        table
            .Columns.Where(c => !(c.Optional && row == 0))
            .ToDictionary(c => c.Key, c => (Entry)new TextEntry(Text(c.Key, c.Kind, row)));

    private string Text(string key, FactKind kind, int number) =>
        key switch
        {
            "name" when kind is LineKind { Max: <= 30 } => SampleWords.Name(size, number),
            "sex" => number % 2 == 0 ? "女" : "男",
            "witness" or "contactPerson" => SampleWords.Name(SampleSize.Short, number + 3),
            _ => kind switch
            {
                LineKind line => Line(line.Max, key),
                ParagraphKind paragraph => size is SampleSize.Long
                    ? SampleWords.OfLength(paragraph.Target ?? paragraph.Max ?? 300, size)
                    : SampleWords.Sentence(size),
                ChoiceKind choice => Code(choice),
                NumberKind { Min: >= 1900 } => (2011 + number % 8).ToString(CultureInfo.InvariantCulture),
                NumberKind => (size is SampleSize.Long ? 120 : number + 2).ToString(CultureInfo.InvariantCulture),
                MonthKind => $"{2004 + number % 15}.{1 + number % 12:00}",
                DayKind => $"{1998 + number % 20}年{1 + number % 12}月{1 + number % 28}日",
                IdNumberKind => SampleWords.IdNumber(number),
                IdPartKind => $"{1975 + number % 20}年{1 + number % 12}月",
                PhoneKind => "13800000000",
                EmailKind => size is SampleSize.Long ? "a.rather.long.address@mail.example.com" : "someone@example.com",
                YesNoKind => "是",
                AgeKind => "42",
                SumKind or CountKind => "12",
                _ => size is SampleSize.Long ? SampleWords.OfLength(60, size) : "数控车工高级技师",
            },
        };

    private string Line(int max, string key) =>
        size is SampleSize.Long ? SampleWords.OfLength(max, size)
        : SampleWords.ByKey.TryGetValue(key, out var words) && words.Length <= max ? words
        : max < 8 ? "一等"
        : "市职业技能竞赛车工第二名";

    private string Code(ChoiceKind choice)
    {
        var codes = choice.Codes(notice);
        var ordinal = notice.Scales.FirstOrDefault(s => s.Id == choice.Scale)?.Ordinal ?? false;
        return size is SampleSize.Long ? codes.MaxBy(c => c.Length)! : codes[ordinal ? codes.Count / 2 : 0];
    }
}
