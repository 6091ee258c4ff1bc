using System.Text.RegularExpressions;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Paper.Layouts;

/// <summary>
/// Words with fields among them, <c>{from}—{to|至今}</c>. After the stroke stands what is printed for a field without a value. When
/// no field has a value the whole is empty, unless every one of its fields says what stands for it (<c>推荐单位：{unit.name|　　}</c>).
/// </summary>
/// <param name="Written">As in the file.</param>
public sealed partial record FieldText(string Written) : IWord<FieldText>, IPlaceholders
{
    /// <inheritdoc/>
    public static string Form => "文字，其中 {字段} 处填入内容，{字段|文字} 没有内容时印后面的文字";

    /// <summary>Literal words and fields in order.</summary>
    public required IReadOnlyList<Piece> Pieces { get; init; }

    /// <summary>The fields it names.</summary>
    public IEnumerable<FieldPath> Fields => Pieces.Select(p => p.Field).OfType<FieldPath>();

    /// <inheritdoc/>
    public static FieldText? Read(string text)
    {
        var pieces = new List<Piece>();
        var at = 0;
        foreach (Match match in Field().Matches(text))
        {
            if (match.Index > at)
            {
                pieces.Add(new Piece(text[at..match.Index], null));
            }
            if (FieldPath.Read(match.Groups[1].Value) is not { } path)
            {
                return null;
            }
            pieces.Add(new Piece("", path) { Otherwise = match.Groups[2].Success ? match.Groups[2].Value : null });
            at = match.Index + match.Length;
        }
        if (at < text.Length)
        {
            pieces.Add(new Piece(text[at..], null));
        }
        return pieces.Any(p => p.Words.AsSpan().ContainsAny('{', '}')) ? null : new FieldText(text) { Pieces = pieces };
    }

    /// <inheritdoc/>
    public override string ToString() => Written;

    [GeneratedRegex(@"\{([^{}|]*)(?:\|([^{}|]*))?\}")]
    private static partial Regex Field();
}

/// <summary>Literal words, or a field.</summary>
/// <param name="Words">The words; empty for a field.</param>
/// <param name="Field">The field; null for words.</param>
public sealed record Piece(string Words, FieldPath? Field)
{
    /// <summary>What is printed while the field has no value; nothing when null.</summary>
    public string? Otherwise { get; init; }
}

/// <summary>
/// Names what is filled in, as <c>name</c>, <c>training.agreements@2020</c>, <c>unit.name</c>. It is a fact, a cell of a grid or a value
/// of the course; inside a repeated row a column of the item, and <c>/name</c> then is the paper's own.
/// </summary>
/// <param name="Name">The name, without the slash.</param>
/// <param name="Outer">Whether it began with <c>/</c>.</param>
public sealed partial record FieldPath(string Name, bool Outer = false) : IWord<FieldPath>, IPlaceholders
{
    /// <summary>The edition's year on the paper itself; inside a list the item's own column, if it has one of that key.</summary>
    public const string Year = "year";

    /// <inheritdoc/>
    public static string Form => "字段的键，如 name、career、unit.name、training.agreements@2020";

    /// <inheritdoc/>
    public static FieldPath? Read(string text)
    {
        var outer = text.StartsWith('/');
        var name = outer ? text[1..] : text;
        return Valid().IsMatch(name) ? new FieldPath(name, outer) : null;
    }

    /// <inheritdoc/>
    public override string ToString() => (Outer ? "/" : "") + Name;

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9-]*(\.[A-Za-z][A-Za-z0-9-]*)*(@[^{}@./\s]+)?$")]
    private static partial Regex Valid();
}
