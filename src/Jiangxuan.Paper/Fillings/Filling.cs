using Jiangxuan.Paper.Layouts;

namespace Jiangxuan.Paper.Fillings;

/// <summary>What is filled into one copy of a paper (填写内容), or into one row of it.</summary>
/// <param name="entries">By the name a layout uses.</param>
/// <param name="outer">What is filled into the paper around a row; null for the paper itself.</param>
public sealed class Filling(IReadOnlyDictionary<string, Entry> entries, Filling? outer = null)
{
    /// <summary>Nothing at all: a blank form.</summary>
    public static Filling Blank { get; } = new(new Dictionary<string, Entry>());

    /// <summary>The entry; null when there is none. A row is never searched further out unless the path says so.</summary>
    public Entry? Find(FieldPath path) =>
        path.Outer && outer is not null ? outer.Find(path) : entries.GetValueOrDefault(path.Name);

    /// <summary>The words of a field; empty when there are none.</summary>
    public string Words(FieldPath path) => Find(path) is TextEntry text ? text.Text : "";

    /// <summary>The rows of a list; none when it is not one.</summary>
    public IReadOnlyList<Filling> Rows(FieldPath path) =>
        Find(path) is RowsEntry rows ? [.. rows.Rows.Select(Inside)] : [];

    /// <summary>A picture; null when there is none.</summary>
    public PictureEntry? Picture(FieldPath path) => Find(path) as PictureEntry;

    /// <summary>An empty row of this paper.</summary>
    public Filling EmptyRow() => Inside(new Dictionary<string, Entry>());

    /// <summary>The words with the fields filled in; empty when it names fields and all of them are (see <see cref="FieldText"/>).</summary>
    public string Text(FieldText? text)
    {
        if (text is null)
        {
            return "";
        }
        var parts = text.Pieces.Select(p => p.Field is null ? p.Words : Words(p.Field)).ToList();
        var named = text.Pieces.Zip(parts).Where(p => p.First.Field is { } field && !IsYear(field)).ToList();
        var empty = named.Any(p => p.First.Otherwise is null) && named.All(p => p.Second.Length == 0);
        return empty
            ? ""
            : string.Concat(text.Pieces.Zip(parts, (p, part) => part.Length > 0 ? part : p.Otherwise ?? ""));
    }

    /// <summary>What is filled into a cell: its field, or one line for each item of its list.</summary>
    public string Text(Cell cell) =>
        cell.Lines is null
            ? Text(cell.Field)
            : string.Join(
                '\n',
                Rows(cell.Lines).Take(cell.Max ?? int.MaxValue).Select(r => r.Text(cell.Field)).Where(l => l.Length > 0)
            );

    /// <summary>The edition's year is always known: beside fields that are all empty it is no reason to print anything.</summary>
    private bool IsYear(FieldPath field) => field.Name == FieldPath.Year && (field.Outer || outer is null);

    private Filling Inside(IReadOnlyDictionary<string, Entry> row) => new(row, this);
}

/// <summary>What stands under one name.</summary>
public abstract record Entry;

/// <summary>Words.</summary>
/// <param name="Text">Several paragraphs are parted by line feeds.</param>
public sealed record TextEntry(string Text) : Entry;

/// <summary>A list whose rows have names of their own.</summary>
/// <param name="Rows">In order.</param>
public sealed record RowsEntry(IReadOnlyList<IReadOnlyDictionary<string, Entry>> Rows) : Entry;

/// <summary>A picture.</summary>
/// <param name="Content">The file.</param>
/// <param name="Type"><c>image/jpeg</c> or <c>image/png</c>.</param>
public sealed record PictureEntry(ReadOnlyMemory<byte> Content, string Type) : Entry;
