using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Quotas;

/// <summary>
/// The quota of one recommending unit (名额) as an answering object: how many it may recommend, and why not these. Persons on earlier,
/// frozen lists of the unit who are still in the course count; whoever withdrew or failed has freed the place.
/// </summary>
public sealed record UnitQuota
{
    private UnitQuota(Unit unit, UnitGroup group, int? max) => (Unit, Group, Max) = (unit, group, max);

    /// <summary>The unit.</summary>
    public Unit Unit { get; }

    /// <summary>Its group.</summary>
    public UnitGroup Group { get; }

    /// <summary>Fewest persons, in principle; null = the notice names no number.</summary>
    public int? Min => Group.Min;

    /// <summary>Most persons, inclusive, without extra places; null = no upper bound.</summary>
    public int? Max { get; }

    /// <summary>Number beyond which every list is refused, extra places included; null = none.</summary>
    public int? Ceiling => Group.Strength == RuleStrength.Must ? Max + Group.Extra.Sum(e => e.Count) : null;

    /// <summary>The bounds in words: <c>2–5</c>, <c>5</c>, <c>不超过5</c>, <c>不限</c>.</summary>
    public string Words =>
        (Min, Max) switch
        {
            (null, null) => "不限",
            ({ } min, null) => $"不少于{min}",
            ({ } min, { } max) when min < max => $"{min}–{max}",
            ({ } min, { } max) when min == max => $"{max}",
            (_, { } max) => $"{(Group.Strength == RuleStrength.Must ? "" : "原则上")}不超过{max}",
        } + (Group.Extra.Count > 0 ? $"，可另推{Group.Extra.Sum(e => e.Count)}" : "");

    /// <summary>The quota of a unit. Throws when its group, or the measure its group's formula looks at, is not there.</summary>
    public static UnitQuota Of(Notice notice, Unit unit)
    {
        ArgumentNullException.ThrowIfNull(notice);
        ArgumentNullException.ThrowIfNull(unit);
        var group = notice.UnitGroups.Single(g => g.Id == unit.Group);
        int? max =
            group.MaxOf.TryGetValue(unit.Id, out var own) ? own
            : group.Formula is { } formula ? formula.Places(unit.Measures[formula.Of])
            : group.Max;
        return new UnitQuota(unit, group, max);
    }

    /// <summary>Why these persons are too many whatever reason is given; null = they are not. Asked already of a draft.</summary>
    public Refusal? MayDraft(IReadOnlyList<Nominee> nominees)
    {
        var over = Over(nominees);
        return over.Short > 0 && Group.Strength == RuleStrength.Must ? TooMany(over) : null;
    }

    /// <summary>Why the unit may not recommend these persons, all its lists together; null = it may.</summary>
    /// <param name="nominees">Everybody on its lists who is still in the course.</param>
    /// <param name="reason">The written reason, if one is given.</param>
    public Refusal? MayRecommend(IReadOnlyList<Nominee> nominees, string? reason)
    {
        if (MayDraft(nominees) is { } no)
        {
            return no;
        }

        if (!string.IsNullOrWhiteSpace(reason))
        {
            return null;
        }

        var over = Over(nominees);
        return nominees.Count == 0 ? Why("没有选择任何人选即为放弃推荐，请写明理由。")
            : over.Counted < Min ? Why($"名额下限为{Min}名，现有{over.Counted}名。少于下限请写明理由。")
            : over.Short > 0
                ? Why($"原则上最多推荐{Max}名，现有{over.Counted}名，超出{over.Short}名。确需超出请写明理由。")
            : over.Free is { } extra
                ? Why($"名额为{Max}名，现有{over.Counted}名，须使用“{extra.Says}”的名额，请写明理由。", extra.Source)
            : null;
    }

    private Refusal Why(string sentence, Source? source = null) =>
        new(sentence, (source ?? Group.Source).ToString(), "reason");

    private Refusal TooMany(Overrun over)
    {
        var also = over.Places > 0 ? $"（另可使用“{over.Names}”{over.Places}名）" : "";
        return new Refusal(
            $"超出名额：{Unit.Name}最多推荐{Max}名{also}，现有{over.Counted}名。请减少{over.Short}名。",
            Group.Source.ToString(),
            "order"
        );
    }

    /// <summary>How far the persons are over the bound once the extra places are given to those they are for, as many as possible.</summary>
    private Overrun Over(IReadOnlyList<Nominee> nominees)
    {
        var counted = nominees.Where(n => n.Counts).ToList();
        var conditional = Group.Extra.Where(e => e.When is not null).ToList();
        var places = Matching.Most(
            counted.Count,
            conditional.SelectMany(e => Enumerable.Repeat(e, e.Count)).ToList(),
            (person, extra) => counted[person].Fits(extra.Id)
        );
        var beyond = Math.Max(0, counted.Count - (Max ?? counted.Count) - places);
        var free = Group.Extra.Where(e => e.When is null).ToList();
        var used = Math.Min(beyond, free.Sum(e => e.Count));
        var names = string.Join("、", Group.Extra.Where(e => e.When is null || places > 0).Select(e => e.Says));
        return new Overrun(
            counted.Count,
            beyond - used,
            used > 0 ? free[0] : null,
            places + free.Sum(e => e.Count),
            names
        );
    }

    /// <param name="Counted">Persons that count.</param>
    /// <param name="Short">Persons without a place.</param>
    /// <param name="Free">The extra place for anybody that is used; null = none is.</param>
    /// <param name="Places">Extra places that could be used.</param>
    /// <param name="Names">What they are called.</param>
    private sealed record Overrun(int Counted, int Short, ExtraPlaces? Free, int Places, string Names);
}
