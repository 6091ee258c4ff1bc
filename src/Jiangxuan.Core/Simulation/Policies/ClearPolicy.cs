using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Simulation.Policies;

/// <summary>The authorities that are asked answer some days later, without objection.</summary>
internal sealed class ClearPolicy : Policy
{
    private const int Answers = 60;

    /// <inheritdoc/>
    public override void Work(SimulatedCity city, Stage stage)
    {
        var clear = (ClearStage)stage;
        foreach (var c in city.In(stage.Id))
        {
            var pressing = OpinePolicy.Pressing(city, stage, c);
            if (pressing || city.Works && city.Chance.Chance(Answers))
            {
                var actor =
                    stage.Level == Level.Unit
                        ? city.Cast.OfUnit(city.Notice, city.UnitOf(stage, c), stage)
                        : city.Cast.OfCity(stage);
                var asked = Asked.Answers(city, city.Of(c), clear.Asks);
                city.Do(
                    actor,
                    $"登记{c.Name}的复函",
                    (w, act) => Clearing.Answer(w, act, c.Id, stage.Id, true, "经核查，未发现不宜推荐的情形。", asked)
                );
            }
        }
    }
}
