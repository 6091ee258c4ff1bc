using Jiangxuan.Core.Notices;
using Naming = Jiangxuan.Core.Conduct.Deciding.Naming;

namespace Jiangxuan.Core.Simulation.Policies;

/// <summary>Prizes are paid some at a time, each with its voucher.</summary>
internal sealed class RewardPolicy : Policy
{
    private const int PerDay = 8;
    private int _vouchers;

    /// <inheritdoc/>
    public override void Work(SimulatedCity city, Stage stage)
    {
        if (!city.Works)
        {
            return;
        }

        foreach (var c in city.In(stage.Id).Take(PerDay))
        {
            _vouchers++;
            city.Do(
                city.Cast.OfCity(stage),
                $"发放{c.Name}的奖金",
                (w, act) => Naming.Pay(w, act, c.Id, stage.Id, act.Day, $"{act.Day.Year}-{_vouchers:0000}")
            );
        }
    }
}
