using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Simulation.Policies;

/// <summary>A few candidates a day are shown to the public.</summary>
internal sealed class ShowcasePolicy : Policy
{
    private const int PerDay = 5;

    /// <inheritdoc/>
    public override void Work(SimulatedCity city, Stage stage)
    {
        var showcase = (ShowcaseStage)stage;
        foreach (var c in city.In(stage.Id).Take(city.Works ? PerDay : 0))
        {
            var asked = Asked.Answers(city, city.Of(c), showcase.Asks);
            city.Do(
                city.Cast.OfCity(stage),
                $"登记{c.Name}的宣传情况",
                (w, act) => Clearing.Shown(w, act, c.Id, stage.Id, $"在{showcase.Media}刊发事迹报道一篇。", asked)
            );
        }
    }
}
