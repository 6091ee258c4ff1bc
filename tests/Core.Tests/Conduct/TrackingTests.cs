using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>Whose track is unknown, or strange to the review, is neither divided nor marked.</summary>
public sealed class TrackingTests
{
    private static readonly IReadOnlyList<string> s_people = Reviewed.People;

    [Fact]
    public void Nobody_is_divided_or_marked_while_a_track_is_unknown_to_the_review()
    {
        var world = Reviewed.InTracks();
        var stages = world.Notice.Stages.Select(s => s is ReviewStage r ? r with { Panels = 2 } : s);
        world = Reviewed.Seated(world with { Notice = world.Notice with { Stages = [.. stages] } });
        var c = world.Get<Candidacy>(s_people[1]);
        var tracks = world.Notice.Tracks!.Source.ToString();
        var unknown = world.With(c with { Determined = c.Determined.Remove("sector") });
        var none = new Refusal(
            $"{c.Name}的“产业类别”还没有核定，不能评审。请由开封工匠选树工作领导小组办公室在“资格审查”环节核定后再评审。",
            tracks
        );
        Assert.Equal(none, Seating.Divide(unknown, Reviewed.Stage).Refusal);
        Assert.Equal(none, Mark(unknown, c.Id));
        var sector = c.Determined["sector"];
        var strange = world.With(
            c with
            {
                Determined = c.Determined.SetItem("sector", sector with { Value = new TextValue("采矿业") }),
            }
        );
        var other = new Refusal(
            $"{c.Name}的“产业类别”为采矿业，本环节没有这一类的评审办法。请由开封工匠选树工作领导小组办公室在“资格审查”环节核对。",
            tracks
        );
        Assert.Equal(other, Seating.Divide(strange, Reviewed.Stage).Refusal);
        Assert.Equal(other, Mark(strange, c.Id));

        // Where no stage determines it, the office is named.
        var nobody = strange with
        {
            Notice = strange.Notice with
            {
                Stages = [.. strange.Notice.Stages.Select(s => s is QualifyStage q ? q with { Determines = [] } : s)],
            },
        };
        Assert.Equal(
            $"{c.Name}的“产业类别”为采矿业，本环节没有这一类的评审办法。请由领导小组办公室核对。",
            Mark(nobody, c.Id)!.Sentence
        );
        // A blank determination is none.
        var blank = world.With(
            c with
            {
                Determined = c.Determined.SetItem("sector", sector with { Value = new TextValue("") }),
            }
        );
        Assert.Equal(none, Mark(blank, c.Id));
    }

    private static Refusal? Mark(World world, string id) =>
        Reviewing.Mark(world, Reviewed.Judge(1), Reviewed.Stage, id, new Dictionary<string, decimal>()).Refusal;
}
