using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Facts;

/// <summary>One code of a list (单选).</summary>
[Kind("choice")]
public sealed record ChoiceKind : FactKind
{
    /// <summary>Code list of the definition.</summary>
    [Names(Thing.Scale)]
    public string? Scale { get; init; }

    /// <summary>The codes themselves, for a list used once.</summary>
    public IReadOnlyList<string>? Options { get; init; }

    /// <summary>The codes to choose from, in order.</summary>
    public IReadOnlyList<string> Codes(Notice notice) => ScaleCodes.Of(Scale, Options, notice);

    /// <inheritdoc/>
    public override Reading Read(Posted posted, string name, Field field)
    {
        if (Texts.Given(posted, name) is not { } text)
        {
            return Texts.Nothing;
        }
        return Codes(field.Notice).Contains(text)
            ? new Reading(new TextValue(text), [])
            : Texts.Raw(text, name, $"{field.Label}没有“{text}”这个选项，请重新选择。");
    }

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(Value value, string name, Field field)
    {
        if (value is not TextValue text || !Codes(field.Notice).Contains(text.Text))
        {
            yield return new Problem(name, $"{field.Label}没有“{Texts.Of(value)}”这个选项，请重新选择。");
        }
    }

    /// <inheritdoc/>
    public override string Text(Value value, Notice notice) => Texts.Of(value);

    /// <inheritdoc/>
    public override bool Ordered(Notice notice) =>
        Scale is not null && (notice.Unread.Contains(Scale) || ScaleCodes.Find(Scale, notice) is { Ordinal: true });

    /// <inheritdoc/>
    public override int? Compare(Value value, string word, Notice notice)
    {
        var codes = Codes(notice).ToList();
        var (mine, other) = (codes.IndexOf(Texts.Of(value)), codes.IndexOf(word));
        return value is not TextValue || mine < 0 || other < 0 ? null : mine.CompareTo(other);
    }

    /// <inheritdoc/>
    public override string? Impossible(string word, Notice notice) => ScaleCodes.Impossible(word, Codes(notice));

    /// <inheritdoc/>
    public override IEnumerable<string> Faults(Notice notice) => ScaleCodes.Faults(Scale, Options);
}
