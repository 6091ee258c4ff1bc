using System.Globalization;
using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Facts;

/// <summary>What the ID number says about its holder (由身份证号得出): birth or sex, so that nobody types them.</summary>
[Kind("id-part")]
public sealed record IdPartKind : DerivedKind
{
    /// <summary>Key of the ID number.</summary>
    public required string Of { get; init; }

    /// <summary>Which part.</summary>
    public required IdPart Part { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<FactReference> Rests => [new(Of)];

    /// <inheritdoc/>
    public override Value? Compute(Known known) =>
        known.Find(Of) is not IdNumberValue id
            ? null
            : Part switch
            {
                IdPart.Birth => new DayValue(id.Birth),
                IdPart.BirthMonth => new MonthValue(id.Birth.Year, id.Birth.Month),
                _ => new TextValue(id.Male ? "男" : "女"),
            };

    /// <inheritdoc/>
    public override string Text(Value value, Notice notice) =>
        value is MonthValue month
            ? string.Create(CultureInfo.InvariantCulture, $"{month.Year}年{month.Month}月")
            : base.Text(value, notice);

    /// <inheritdoc/>
    public override bool Ordered(Notice notice) => Part is not IdPart.Sex;

    /// <inheritdoc/>
    public override int? Compare(Value value, string word, Notice notice) =>
        Part is IdPart.Birth
            ? new DayKind().Compare(value, word, notice)
            : new MonthKind().Compare(value, word, notice);

    /// <summary>A birth is what the word says as a date, however it is shown.</summary>
    public override bool? Is(Value value, string word, Notice notice) =>
        Part switch
        {
            IdPart.Birth => new DayKind().Is(value, word, notice),
            IdPart.BirthMonth => new MonthKind().Is(value, word, notice),
            _ => base.Is(value, word, notice),
        };

    /// <inheritdoc/>
    public override string? Impossible(string word, Notice notice) =>
        Part is not IdPart.Sex ? Dates.Impossible(word)
        : word is "男" or "女" ? null
        : $"性别只能是“男”或“女”，不能是“{word}”。";

    /// <inheritdoc/>
    public override IEnumerable<string> Faults(Notice notice) =>
        base.Faults(notice)
            .Concat(notice.Facts.Any(f => f.Key == Of && f.Kind is not IdNumberKind) ? [$"“{Of}”不是身份证号。"] : []);
}

/// <summary>Parts of an ID number.</summary>
public enum IdPart
{
    /// <summary>出生日期.</summary>
    Birth,

    /// <summary>出生年月.</summary>
    BirthMonth,

    /// <summary>性别: 男 or 女.</summary>
    Sex,
}
