using Jiangxuan.Core.Notices;
using Jiangxuan.Paper.Fillings;
using Jiangxuan.Paper.Layouts;

namespace Jiangxuan.Paper.Templates;

/// <summary>What a placeholder of a template names: a field of the paper, or a column of one of its lists.</summary>
/// <param name="List">The list; null for a field of the paper.</param>
/// <param name="Field">The field, in a row of the list when there is one.</param>
/// <param name="Shape">What stands under it.</param>
internal sealed record TemplateField(FieldPath? List, FieldPath Field, EntryShape Shape)
{
    /// <summary>Finds it; null when there is no such field, or it is a whole list.</summary>
    public static TemplateField? Find(FieldPath path, FieldNames names)
    {
        if (names.Find(path) is { } own)
        {
            return own.Shape is EntryShape.Rows ? null : new TemplateField(null, path, own.Shape);
        }
        for (var dot = path.Name.LastIndexOf('.'); dot > 0; dot = path.Name.LastIndexOf('.', dot - 1))
        {
            var (list, column) = (new FieldPath(path.Name[..dot]), FieldPath.Read(path.Name[(dot + 1)..]));
            if (column is not null && names.Find(list) is { Inside: { } row } && row.Find(column) is { } name)
            {
                return name.Shape is EntryShape.Rows ? null : new TemplateField(list, column, name.Shape);
            }
        }
        return null;
    }

    /// <summary>Why nothing can be found under that name, in Chinese, with the nearest name there is.</summary>
    public static string Unknown(string written, FieldNames names)
    {
        if (FieldPath.Read(written) is { } path && names.Find(path) is { Inside: { } inside })
        {
            return $"“{written}”是列表，请写它的某一项，如 {written}.{inside.All.First().Name}。";
        }
        var all = names.All.SelectMany(n =>
            n.Inside is null ? [n.Name] : n.Inside.All.Where(i => i.Inside is null).Select(i => $"{n.Name}.{i.Name}")
        );
        return $"没有“{written}”这个字段。{Naming.DidYouMean(written, all)}";
    }
}
