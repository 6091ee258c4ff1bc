using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using Naming = Jiangxuan.Core.Conduct.Deciding.Naming;

namespace Jiangxuan.Core.Simulation.Policies;

/// <summary>The laureates are named by a numbered decision once everybody of the list is through.</summary>
internal sealed class NamePolicy : Policy
{
    /// <inheritdoc/>
    public override void Work(SimulatedCity city, Stage stage)
    {
        var name = (NameStage)stage;
        var ready = city.In(stage.Id);
        if (ready.Count == 0 || !city.Works || !Settled.Before(city, stage))
        {
            return;
        }

        var places = Places.Of(city.World, Places.Tiers(city.Notice, name));
        city.Do(
            city.Cast.OfCity(stage),
            "命名",
            (w, act) =>
                Naming.Name(w, act, stage.Id, $"{city.Notice.Identity.Honor}命名〔{city.Day.Year}〕1号", act.Day),
            ready.Count < places ? "其余人选不符合构成比例，本届不再增补" : null
        );
    }
}
