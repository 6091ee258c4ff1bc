using Jiangxuan.Paper.Layouts;

namespace Jiangxuan.Paper.Templates;

/// <summary>Turns the fields of a layout into words: the placeholders that name them in a template.</summary>
/// <param name="Prefix">Before the names of a list's columns; null inside a list of a list, which no template can express.</param>
internal sealed record Named(string? Prefix)
{
    /// <summary>On the paper itself.</summary>
    public static Named Paper { get; } = new("");

    /// <summary>A block with placeholders.</summary>
    public Block Of(Block block) =>
        block switch
        {
            Paragraph para => para with { Text = Said(para.Text) },
            Blanks blanks => blanks with { Lines = [.. blanks.Lines.Select(l => l with { Field = Said(l.Field) })] },
            PictureBlock picture => new Paragraph { Text = Said(picture.Field), Align = picture.Align },
            Table table => table with { Rows = [.. table.Rows.Select(Of)] },
            Each each => each with { Blocks = [.. each.Blocks.Select(Inside(each.Of).Of)] },
            When conditional => conditional with
            {
                Blocks = [.. conditional.Blocks.Select(Of)],
                Otherwise = [.. conditional.Otherwise.Select(Of)],
            },
            _ => block,
        };

    private Row Of(Row row)
    {
        var named = row.Repeat is { } list ? Inside(list) : this;
        return row with { Cells = [.. row.Cells.Select(named.Of)] };
    }

    /// <summary>A picture is named where it will stand; a list in one cell is marked, or its row would repeat.</summary>
    private Cell Of(Cell cell) =>
        cell switch
        {
            { Photo: { } photo } => cell with { Photo = null, Label = null, Field = Said(photo) },
            { Opinion: { } opinion } => cell with
            {
                Opinion = opinion with
                {
                    Field = opinion.Field is { } field ? Said(field) : null,
                    Date = opinion.Date is { } date ? Said(date) : null,
                },
            },
            { Lines: { } lines, Field: { } field } => cell with
            {
                Field = Words($"{{{{{Placeholder.EachMark}}}}}{Inside(lines).Said(field).Pieces[0].Words}"),
            },
            { Field: { } field } => cell with { Field = Said(field) },
            _ => cell,
        };

    private Named Inside(FieldPath list) => new(Prefix is "" || list.Outer ? list.Name + "." : null);

    private FieldText Said(FieldText text) =>
        Words(string.Concat(text.Pieces.Select(p => p.Field is { } field ? Braces(field, p.Otherwise) : p.Words)));

    private FieldText Said(FieldPath path) => Words(Braces(path, null));

    /// <summary>Blank places to write into are left to the template.</summary>
    private string Braces(FieldPath path, string? otherwise)
    {
        var prefix = path.Outer ? "" : Prefix;
        var other = string.IsNullOrWhiteSpace(otherwise) ? "" : "|" + otherwise;
        return prefix is null ? "" : $"{{{{{prefix}{path.Name}{other}}}}}";
    }

    private static FieldText Words(string words) => new(words) { Pieces = [new Piece(words, null)] };
}
