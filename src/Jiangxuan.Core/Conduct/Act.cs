using Jiangxuan.Core.Calendar;

namespace Jiangxuan.Core.Conduct;

/// <summary>Closed set of roles (角色).</summary>
public enum Role
{
    /// <summary>申报人.</summary>
    Applicant,

    /// <summary>所在单位, by a link.</summary>
    Employer,

    /// <summary>推荐单位工作人员.</summary>
    Unit,

    /// <summary>领导小组办公室工作人员.</summary>
    Office,

    /// <summary>评委.</summary>
    Judge,

    /// <summary>领导小组.</summary>
    Leader,

    /// <summary>纪检监察: reads everything, changes nothing.</summary>
    Inspector,

    /// <summary>系统管理员: accounts, never cases.</summary>
    Administrator,

    /// <summary>社会公众, not signed in.</summary>
    Public,
}

/// <summary>Who acts (经办人).</summary>
/// <param name="Account">Account id; for a link, the link's id; for the public, <c>public</c>.</param>
/// <param name="Name">Name shown in the journal.</param>
/// <param name="Role">Role in which the act is done.</param>
/// <param name="Organ">Organ of the definition the person belongs to, if any.</param>
/// <param name="Unit">Recommending unit the person belongs to, if any.</param>
public sealed record Actor(string Account, string Name, Role Role, string? Organ = null, string? Unit = null);

/// <summary>A request to change something: who, when, why, under which key. Given once per posted form.</summary>
/// <param name="Key">Idempotency key; the same key never acts twice. It becomes the entry's id.</param>
/// <param name="Actor">Who.</param>
/// <param name="At">When, with the zone of Shanghai.</param>
/// <param name="Salt">Random text (simulation: seeded) from which the salts of personal values are derived.</param>
/// <param name="Reason">Why, when a reason is due.</param>
public sealed record Act(string Key, Actor Actor, DateTimeOffset At, string Salt, string? Reason = null)
{
    /// <summary>The day of the act in Shanghai.</summary>
    public DateOnly Day => Shanghai.DayOf(At);
}

/// <summary>What a decision function answers: what happened, or why not.</summary>
public readonly record struct Decision
{
    /// <summary>What happened; null when refused.</summary>
    public Happened? Happened { get; private init; }

    /// <summary>Why not; null when something happened.</summary>
    public Refusal? Refusal { get; private init; }

    /// <summary>Yes.</summary>
    public static implicit operator Decision(Happened happened) => new() { Happened = happened };

    /// <summary>No.</summary>
    public static implicit operator Decision(Refusal refusal) => new() { Refusal = refusal };
}
