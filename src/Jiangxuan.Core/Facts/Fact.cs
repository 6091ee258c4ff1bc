using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Facts;

/// <summary>A fact of the edition, declared once and referred to by key everywhere (字段).</summary>
public sealed record Fact
{
    /// <summary>English key.</summary>
    public required string Key { get; init; }

    /// <summary>Label as the city's form has it.</summary>
    public required string Label { get; init; }

    /// <summary>Its kind with the kind's own settings.</summary>
    [Flatten]
    public required FactKind Kind { get; init; }

    /// <summary>Who supplies it.</summary>
    public required Supplier From { get; init; }

    /// <summary>Whether the judges may not see it.</summary>
    public bool Restricted { get; init; }

    /// <summary>Whether it may be left empty (选填).</summary>
    public bool Optional { get; init; }

    /// <summary>Asked only when this holds.</summary>
    public Condition? When { get; init; }

    /// <summary>One sentence beside the field.</summary>
    public string? Hint { get; init; }

    /// <summary>Whether it is printed on a form or table of the notice; if not, the screen says why it is asked.</summary>
    public string? AskedFor { get; init; }

    /// <summary>Where it comes from.</summary>
    public Source? Source { get; init; }
}

/// <summary>Who supplies a fact.</summary>
public enum Supplier
{
    /// <summary>申报人.</summary>
    Applicant,

    /// <summary>所在单位.</summary>
    Employer,

    /// <summary>推荐单位.</summary>
    Unit,

    /// <summary>领导小组办公室.</summary>
    Office,

    /// <summary>评委.</summary>
    Judge,

    /// <summary>A register of earlier laureates, bans, talent schemes.</summary>
    Register,

    /// <summary>Computed from other facts.</summary>
    Derived,
}

/// <summary>An ordinal or plain code list (代码表); the order is from low to high.</summary>
public sealed record Scale
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Its codes from low to high; the code is what is shown.</summary>
    public required IReadOnlyList<string> Codes { get; init; }

    /// <summary>Whether the order means something (等级).</summary>
    public bool Ordinal { get; init; }
}

/// <summary>A value with its supplier and time; a later determination overrides an earlier claim, both stay in the journal.</summary>
/// <param name="Value">The value.</param>
/// <param name="From">Who supplied it.</param>
/// <param name="By">Name of the person who did.</param>
/// <param name="At">When.</param>
public sealed record Supplied(Value Value, Supplier From, string By, DateTimeOffset At);
