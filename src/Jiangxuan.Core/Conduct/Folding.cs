namespace Jiangxuan.Core.Conduct;

/// <summary>Small moves shared by the entries' folds.</summary>
internal static class Folding
{
    /// <summary>Changes a candidacy and writes down where it stands afterwards.</summary>
    public static World Change(this World world, string candidacy, Func<Candidacy, Candidacy> change)
    {
        var changed = change(world.Get<Candidacy>(candidacy));
        var stands = Standing.Of(world.Notice, changed);
        return world.With(changed with { Stands = stands.Count == 0 ? Standing.Ended : string.Join(',', stands) });
    }

    /// <summary>Gives a stage's outcome to a candidacy.</summary>
    public static Candidacy Ends(this Candidacy candidacy, string stage, Outcome outcome) =>
        candidacy with
        {
            Outcomes = candidacy.Outcomes.SetItem(stage, outcome),
        };
}
