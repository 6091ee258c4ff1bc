using System.Xml.Linq;
using Jiangxuan.Paper.Fillings;
using Jiangxuan.Paper.Layouts;

namespace Jiangxuan.Paper.Templates;

/// <summary>
/// Repeats what names the columns of a list: a row of a table all of whose fields do, which eats the blank rows below it; otherwise
/// the paragraph. What each copy is filled from is noted beside it.
/// </summary>
internal sealed class Repeating(FieldNames names, Filling filling)
{
    private readonly Dictionary<XElement, Filling> _rows = [];

    /// <summary>What a paragraph is filled from: an item of a list, or the paper.</summary>
    public Filling Of(XElement paragraph) => _rows.GetValueOrDefault(paragraph, filling);

    /// <summary>Writes out every list of a part.</summary>
    public void Run(XElement root)
    {
        foreach (var row in root.Descendants(Wml.Row).ToList())
        {
            if (ListOf(row.Own(), rows: true) is { } list)
            {
                Row(row, filling.Rows(list));
            }
        }
        foreach (var paragraph in root.Descendants(Wml.Paragraph).Where(p => !_rows.ContainsKey(p)).ToList())
        {
            if (ListOf([paragraph], rows: false) is { } list)
            {
                Paragraph(paragraph, filling.Rows(list));
            }
        }
    }

    /// <summary>The one list that all fields of the paragraphs belong to; null when there is none or they differ.</summary>
    private FieldPath? ListOf(IReadOnlyList<XElement> paragraphs, bool rows)
    {
        var placeholders = paragraphs.SelectMany(p => Placeholder.In(p.Says())).ToList();
        if (rows && placeholders.Any(p => p.IsMark))
        {
            return null;
        }
        var lists = placeholders
            .Where(p => !p.IsMark)
            .Select(p => p.Path is { } path ? TemplateField.Find(path, names)?.List : null)
            .Distinct()
            .ToList();
        return rows ? (lists is [{ } only] ? only : null) : lists.OfType<FieldPath>().FirstOrDefault();
    }

    private void Row(XElement row, IReadOnlyList<Filling> items)
    {
        Eat(row, items.Count - 1);
        var last = row;
        for (var i = 1; i < items.Count; i++)
        {
            var copy = Copy(row);
            foreach (
                var merge in copy.Descendants(Wml.VerticalMerge).Where(m => m.Attribute(Wml.Value) is not null).ToList()
            )
            {
                Continue(merge);
            }
            last.AddAfterSelf(copy);
            last = copy;
            Note(copy.Own(), items[i]);
        }
        Note(row.Own(), items.Count > 0 ? items[0] : filling.EmptyRow());
    }

    private void Paragraph(XElement paragraph, IReadOnlyList<Filling> items)
    {
        var last = paragraph;
        for (var i = 1; i < items.Count; i++)
        {
            var copy = Copy(paragraph);
            last.AddAfterSelf(copy);
            last = copy;
            Note([copy], items[i]);
        }
        Note([paragraph], items.Count > 0 ? items[0] : filling.EmptyRow());
    }

    private void Note(IEnumerable<XElement> paragraphs, Filling item)
    {
        foreach (var paragraph in paragraphs)
        {
            _rows[paragraph] = item;
        }
    }

    /// <summary>Takes away as many of the blank rows that follow as are filled now.</summary>
    private static void Eat(XElement row, int most)
    {
        var cells = row.Elements(Wml.Cell).Count();
        var blank = row.ElementsAfterSelf()
            .TakeWhile(e => e.Name == Wml.Row && e.Elements(Wml.Cell).Count() == cells && IsBlank(e))
            .Take(Math.Max(0, most))
            .ToList();
        blank.ForEach(b => b.Remove());
    }

    private static bool IsBlank(XElement row) =>
        row.Descendants(Wml.Text).All(t => string.IsNullOrWhiteSpace(t.Value))
        && !row.Descendants(Wml.Drawing).Any()
        && !row.Descendants(Wml.Picture).Any();

    /// <summary>A copy without what may stand only once in a document.</summary>
    private static XElement Copy(XElement element)
    {
        var copy = new XElement(element);
        foreach (var id in copy.DescendantsAndSelf().Attributes(Wml.ParagraphId).ToList())
        {
            id.Remove();
        }
        copy.Descendants().Where(e => e.Name == Wml.BookmarkStart || e.Name == Wml.BookmarkEnd).Remove();
        return copy;
    }

    /// <summary>A label beside the first row goes on beside its copies, and is not said again.</summary>
    private static void Continue(XElement merge)
    {
        merge.Attribute(Wml.Value)!.Remove();
        foreach (var text in merge.Around(Wml.Cell)!.Descendants(Wml.Text))
        {
            text.Value = "";
        }
    }
}
