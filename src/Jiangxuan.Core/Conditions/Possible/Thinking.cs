using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conditions.Possible;

/// <summary>In which cases a condition holds or fails, found without any person's facts (条件能否成立).</summary>
/// <param name="notice">The notice.</param>
/// <param name="today">Names the day of evaluation: ages "today" are compared only where the day is the same.</param>
public sealed class Thinking(Notice notice, string today)
{
    private readonly Atoms _atoms = new(notice, today);

    /// <summary>Cases in which it holds.</summary>
    public Cases Holds(Condition condition) => Of(condition, true);

    /// <summary>Cases in which it fails.</summary>
    public Cases Fails(Condition condition) => Of(condition, false);

    /// <summary>Cases in which the rule is kept: it does not apply, or holds, or is waived.</summary>
    public Cases Kept(Rule rule)
    {
        var kept = Met(rule);
        return rule.When is null ? kept : Fails(rule.When).Or(Holds(rule.When).And(kept));
    }

    /// <summary>Cases in which the rule applies and is kept.</summary>
    public Cases KeptWhereItApplies(Rule rule) => Applies(rule).And(Met(rule));

    /// <summary>Cases in which the rule applies.</summary>
    public Cases Applies(Rule rule) => rule.When is null ? Cases.Always : Holds(rule.When);

    /// <summary>Cases in which the rule is broken.</summary>
    public Cases Broken(Rule rule)
    {
        var broken = Applies(rule).And(Fails(rule.Condition));
        return rule.WaivedBy is null ? broken : broken.And(Fails(rule.WaivedBy));
    }

    private Cases Met(Rule rule)
    {
        var met = Holds(rule.Condition);
        return rule.WaivedBy is null ? met : met.Or(Holds(rule.WaivedBy));
    }

    private Cases Of(Condition condition, bool truth) =>
        condition switch
        {
            // Found elsewhere: nothing was written.
            All { Parts.Count: 0 } or Any { Parts.Count: 0 } => Cases.Always,
            All all => truth ? Every(all.Parts, true) : Some(all.Parts, false),
            Any any => truth ? Some(any.Parts, true) : Every(any.Parts, false),
            Not not => Of(not.Part, !truth),
            _ => _atoms.Of(condition, truth),
        };

    private Cases Every(IEnumerable<Condition> parts, bool truth) =>
        parts.Aggregate(Cases.Always, (so, p) => so.And(Of(p, truth)));

    private Cases Some(IEnumerable<Condition> parts, bool truth) =>
        parts.Aggregate(new Cases([]), (so, p) => so.Or(Of(p, truth)));
}
