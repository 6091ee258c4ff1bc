using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Facts;

/// <summary>Several codes of a list (多选).</summary>
[Kind("choices")]
public sealed record ChoicesKind : FactKind
{
    /// <summary>Code list of the definition.</summary>
    [Names(Thing.Scale)]
    public string? Scale { get; init; }

    /// <summary>The codes themselves, for a list used once.</summary>
    public IReadOnlyList<string>? Options { get; init; }

    /// <summary>Most codes that may be chosen.</summary>
    public int? Max { get; init; }

    /// <summary>The codes to choose from, in order.</summary>
    public IReadOnlyList<string> Codes(Notice notice) => ScaleCodes.Of(Scale, Options, notice);

    /// <inheritdoc/>
    public override Reading Read(Posted posted, string name, Field field)
    {
        var given = posted.All(name).Select(t => t.Trim()).Where(t => t.Length > 0).Distinct().ToList();
        if (given.Count == 0)
        {
            return Texts.Nothing;
        }
        var codes = Codes(field.Notice);
        return given.FirstOrDefault(g => !codes.Contains(g)) is { } unknown
            ? Texts.Raw(string.Join('、', given), name, $"{field.Label}没有“{unknown}”这个选项，请重新选择。")
            : Texts.Read(new CodesValue([.. codes.Where(given.Contains)]), this, name, field);
    }

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(Value value, string name, Field field)
    {
        var codes = Codes(field.Notice);
        if (value is not CodesValue chosen || chosen.Codes.Any(c => !codes.Contains(c)))
        {
            yield return new Problem(name, $"{field.Label}含有名单以外的选项，请重新选择。");
        }
        else if (chosen.Codes.Count > Max)
        {
            yield return new Problem(name, $"{field.Label}最多选{Max}项，现选了{chosen.Codes.Count}项。");
        }
    }

    /// <inheritdoc/>
    public override string Text(Value value, Notice notice) =>
        value is CodesValue chosen ? string.Join('、', chosen.Codes) : Texts.Of(value);

    /// <summary>Whether the word is among the codes chosen.</summary>
    public override bool? Is(Value value, string word, Notice notice) =>
        value is CodesValue chosen ? chosen.Codes.Contains(word) : null;

    /// <inheritdoc/>
    public override string? Impossible(string word, Notice notice) => ScaleCodes.Impossible(word, Codes(notice));

    /// <inheritdoc/>
    public override IEnumerable<string> Faults(Notice notice) => ScaleCodes.Faults(Scale, Options);
}
