using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Simulation.Policies;

/// <summary>Rewards are paid some at a time, each instalment as soon as it falls due, each payment with its voucher.</summary>
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

        var due = city.In(stage.Id)
            .SelectMany(c => Afterwards.Unpaid(city.Notice, (RewardStage)stage, c).Select(i => (Person: c, Part: i)))
            .Where(p => Rewarding.Due(city.World, p.Person, p.Part) is not { } from || from <= city.Day)
            .Take(PerDay);
        foreach (var (c, part) in due)
        {
            _vouchers++;
            city.Do(
                city.Cast.OfCity(stage),
                $"发放{c.Name}的{part.Label}",
                (w, act) => Rewarding.Pay(w, act, c.Id, stage.Id, part.Id, act.Day, $"{act.Day.Year}-{_vouchers:0000}")
            );
        }
    }
}
