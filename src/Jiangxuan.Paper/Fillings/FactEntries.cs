using System.Globalization;
using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Paper.Fillings;

/// <summary>Writes the facts of a person as they stand on paper: one writer per kind of field (字段写入表格).</summary>
public static class FactEntries
{
    /// <summary>The heading of a grid's row, beside its columns.</summary>
    public const string RowName = "row";

    /// <summary>The number of a table's row from 1, beside its columns; a column of that key goes before.</summary>
    public const string NumberName = "no";

    /// <summary>Everything that is known of a person; a fact that is not asked of them is left out.</summary>
    /// <param name="known">The values.</param>
    /// <param name="opening">Opens ID number and photo.</param>
    public static Dictionary<string, Entry> Of(Known known, Opening opening)
    {
        ArgumentNullException.ThrowIfNull(known);
        var entries = new Dictionary<string, Entry>();
        foreach (var fact in known.Notice.Facts.Where(f => f.When?.Evaluate(known).Verdict is not Verdict.Fails))
        {
            if (known.Find(fact.Key) is { } value)
            {
                foreach (var (name, entry) in Write(fact.Key, fact.Kind, value, known.Notice, opening))
                {
                    entries[name] = entry;
                }
            }
        }
        foreach (var key in ReservedFacts.All)
        {
            if (known.Find(key) is TextValue id)
            {
                entries.TryAdd(key, new TextEntry(ReservedFacts.Show(key, id.Text, known.Notice)));
            }
        }
        return entries;
    }

    /// <summary>The name of one cell of a grid.</summary>
    public static string Cell(string grid, string column, string row) => $"{grid}.{column}@{row}";

    /// <summary>Whether a field of files is a picture on paper, and not the names of files.</summary>
    public static bool IsPicture(FilesKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return kind.Accept is [FileSort.Image];
    }

    /// <summary>One value under its names.</summary>
    /// <exception cref="InvalidOperationException">A kind of field has no writer.</exception>
    internal static IEnumerable<(string Name, Entry Entry)> Write(
        string key,
        FactKind kind,
        Value value,
        Notice notice,
        Opening opening
    ) =>
        (kind, value) switch
        {
            (TableKind table, RowsValue rows) => [(key, Table(table, rows, notice))],
            (GridKind grid, RowsValue rows) => Grid(key, grid, rows, notice),
            (FilesKind files, FilesValue uploaded) when IsPicture(files) => Picture(key, uploaded, opening),
            (IdNumberKind, IdNumberValue id) => [(key, new TextEntry(opening.IdNumber(id)))],
            (
                LineKind
                    or ParagraphKind
                    or ChoiceKind
                    or ChoicesKind
                    or YesNoKind
                    or DeclarationKind
                    or DayKind
                    or MonthKind
                    or NumberKind
                    or PhoneKind
                    or EmailKind
                    or DerivedKind
                    or FilesKind,
                _
            ) => [(key, new TextEntry(kind.Text(value, notice)))],
            // What could not be read stands as it was typed; an ID number typed wrongly stays hidden.
            (_, RawValue) => [(key, new TextEntry(kind.Text(value, notice)))],
            _ => throw new InvalidOperationException($"No writer for {kind.GetType().Name}."),
        };

    private static RowsEntry Table(TableKind kind, RowsValue value, Notice notice) =>
        new([
            .. value
                .Rows.Take(kind.PrintLimit ?? int.MaxValue)
                .Select((r, i) => Row(kind, r, notice, NumberName, (i + 1).ToString(CultureInfo.InvariantCulture))),
        ]);

    private static IEnumerable<(string, Entry)> Grid(string key, GridKind kind, RowsValue value, Notice notice)
    {
        var rows = new List<IReadOnlyDictionary<string, Entry>>();
        foreach (var rowKey in kind.RowKeys(notice))
        {
            var row = GridKind.Row(value, rowKey) ?? new Dictionary<string, Value>();
            var entries = Row(kind, row, notice, RowName, kind.RowLabel(rowKey));
            rows.Add(entries);
            foreach (var column in kind.Columns.Where(c => row.ContainsKey(c.Key)))
            {
                yield return (Cell(key, column.Key, rowKey), entries[column.Key]);
            }
        }
        yield return (key, new RowsEntry(rows));
    }

    private static Dictionary<string, Entry> Row(
        RowsKind kind,
        IReadOnlyDictionary<string, Value> row,
        Notice notice,
        string own,
        string word
    )
    {
        var entries = kind
            .Columns.Where(c => row.ContainsKey(c.Key))
            .ToDictionary(c => c.Key, Entry (c) => new TextEntry(c.Kind.Text(row[c.Key], notice)));
        if (kind.Columns.All(c => c.Key != own))
        {
            entries.Add(own, new TextEntry(word));
        }
        return entries;
    }

    private static IEnumerable<(string, Entry)> Picture(string key, FilesValue value, Opening opening) =>
        value.Files.Count > 0 && opening.Picture(value.Files[0]) is { } picture ? [(key, picture)] : [];
}
