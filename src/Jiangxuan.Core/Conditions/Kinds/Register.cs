using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conditions;

/// <summary>The person is found in a register (名册): earlier laureates, bans, talent schemes. A register not asked cannot tell.</summary>
[Kind("register")]
public sealed record Register : Condition
{
    /// <summary>Id of the register.</summary>
    [Bare]
    public required string Id { get; init; }

    /// <summary>Its name on screens; the id when not given.</summary>
    public string? Label { get; init; }

    /// <inheritdoc/>
    public override Judgement Evaluate(Known known)
    {
        bool? truth = known.Registers.TryGetValue(Id, out var found) ? found : null;
        var name = $"“{Label ?? Id}”名册";
        var says = truth switch
        {
            true => $"在{name}中",
            false => $"不在{name}中",
            null => $"尚未核对{name}",
        };
        return Judging.Leaf(truth, Id, says);
    }
}
