using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conditions;

/// <summary>
/// The person is found in a register (名册): earlier laureates, bans, talent schemes. A register not looked into cannot tell, and
/// neither does not being found in one of which the office has not the whole list.
/// </summary>
[Kind("register")]
public sealed record Register : Condition
{
    /// <summary>Id of the register.</summary>
    [Bare, Names(Thing.Register)]
    public required string Id { get; init; }

    /// <summary>Its name in sentences; that of the register when not given.</summary>
    public string? Label { get; init; }

    /// <summary>Id of the human judgement by which an auditor clears a person of whom an incomplete register says nothing.</summary>
    public string Clearing => $"not-in-{Id}";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Looks => [Id];

    /// <inheritdoc/>
    public override Judgement Evaluate(Known known)
    {
        var register = known.Notice.Registers.FirstOrDefault(r => r.Id == Id);
        var name = $"“{Label ?? register?.Label ?? Id}”名册";
        var asked = known.Registers.TryGetValue(Id, out var answer);
        if (register is { Complete: false } && !(asked && answer!.On(known.On)))
        {
            return known.Judged.TryGetValue(Clearing, out var clear)
                ? Judging.Leaf(!clear, Clearing, clear ? $"经核实不在{name}中" : $"经核实属于{name}")
                : Judging.Leaf(null, Clearing, $"{name}不全，查无记录不能排除，须由审核人员核实");
        }
        if (!asked)
        {
            return Judging.Leaf(null, Id, $"尚未核对{name}");
        }
        if (answer!.On(known.On))
        {
            var until = answer.Until is { } end ? $"（至{DayKind.Written(end)}前有效）" : "";
            return Judging.Leaf(true, Id, $"在{name}中{until}");
        }
        var ended = answer is { Found: true, Until: { } past } ? $"（原记录到{DayKind.Written(past)}为止）" : "";
        return Judging.Leaf(false, Id, $"不在{name}中{ended}");
    }

    /// <inheritdoc/>
    public override IEnumerable<string> Faults(Scope scope) =>
        scope.Row is null ? [] : ["名册查的是人，不能写在表格的行条件里。"];
}
