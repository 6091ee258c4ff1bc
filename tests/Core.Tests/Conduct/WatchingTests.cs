using System.Globalization;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Tests.Simulation;
using Xunit;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>What the state itself shows an inspector.</summary>
public sealed class WatchingTests
{
    private static readonly IReadOnlyList<string> s_people = Reviewed.People;

    /// <summary>More than 15 of a scale of 100, more than 1.5 of one of 10.</summary>
    [Theory]
    [InlineData(100, "90", "75", false)]
    [InlineData(100, "90", "74.9", true)]
    [InlineData(100, "75", "90.1", true)]
    [InlineData(10, "9", "7.5", false)]
    [InlineData(10, "9", "7.4", true)]
    public void A_total_is_far_by_its_share_of_the_scale(int scale, string usual, string odd, bool far)
    {
        var world = Marked(scale, Number(usual), Number(odd));
        var outliers = Watching.Notables(world).Where(n => n.Sort == "评分离散").ToList();
        Assert.Equal(far, outliers.Count == 1);
        if (far)
        {
            var name = world.Get<Candidacy>(s_people[0]).Name;
            Assert.Equal(
                new Notable(
                    "评分离散",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"评委1给{name}打{Number(odd):0.00}分，其余评委平均{Number(usual):0.00}分"
                    ),
                    s_people[0]
                ),
                outliers[0]
            );
        }
    }

    [Fact]
    public void Two_sheets_have_no_outlier()
    {
        var world = Marked(100, 90, 40);
        foreach (var late in world.All<Sheet>().Where(s => s.Judge is "judge3" or "judge4" or "judge5"))
        {
            world = world.With(late with { State = SheetState.Draft });
        }

        Assert.DoesNotContain(Watching.Notables(world), n => n.Sort == "评分离散");
    }

    [Fact]
    public void Recusals_absences_and_vetoes_are_shown_with_their_reasons()
    {
        var world = Reviewed.Seated(
            Reviewed.With(r =>
                r with
                {
                    Veto = new VetoRule { Says = "弄虚作假", Judges = 2 },
                }
            )
        );
        world = Reviewed.Do(
            world,
            w => Reviewing.Recuse(w, Reviewed.Judge(2, "师徒关系"), Reviewed.Stage, s_people[1])
        );
        world = Reviewed.Marks(world, 1, _ => 90, id => id == s_people[0] ? "专利不实" : null);
        world = Reviewed.Do(world, w => Seating.Absent(w, Reviewed.Office("生病"), Reviewed.Stage, "judge3"));
        var (vetoed, recused) = (world.Get<Candidacy>(s_people[0]), world.Get<Candidacy>(s_people[1]));
        Assert.Equal(
            [
                new Notable("评委缺席", "评委3：生病"),
                new Notable("评委否决", $"评委1否决{vetoed.Name}：专利不实", vetoed.Id),
                new Notable("评委回避", $"评委2回避{recused.Name}：师徒关系", recused.Id),
            ],
            Watching.Notables(world).Where(n => n.Sort.StartsWith("评委", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Exceptions_second_rounds_objections_and_changes_at_the_decision_are_shown()
    {
        var (entries, world) = (Kaifeng.Whole.Entries, Kaifeng.Whole.World);
        var shown = Watching.Notables(world);
        int Shown(string sort) => shown.Count(n => n.Sort == sort);

        Assert.Equal(world.All<Candidacy>().Sum(c => c.Justifications.Count), Shown("例外说明"));
        Assert.Equal(entries.Count(e => e.What is ObjectionFiled), Shown("异议"));
        Assert.Equal(world.All<Listing>().Count(l => l.Round > 1), Shown("多轮名单"));
        Assert.True(Shown("例外说明") > 0 && Shown("异议") > 0);

        var objection = world.All<Objection>().First(o => o.Upheld is not null);
        var person = world.Get<Candidacy>(objection.Candidacy);
        Assert.Contains(
            new Notable(
                "异议",
                $"{person.Name}：{(objection.Upheld == true ? "异议成立" : "异议不成立")}",
                person.Id,
                objection.FiledAt
            ),
            shown
        );
        Assert.Contains(
            new Notable("异议", $"{person.Name}：尚无结论", person.Id, objection.FiledAt),
            Watching.Notables(world.With(objection with { Upheld = null }))
        );
    }

    private static World Marked(int scale, decimal usual, decimal odd)
    {
        var range = new MarkRange
        {
            Min = 0,
            Max = scale,
            Step = 0.1m,
            Places = 2,
        };
        var world = Reviewed.Seated(Reviewed.With(r => r with { Marks = range }));
        for (var n = 1; n <= 5; n++)
        {
            var judge = n;
            world = Reviewed.Marks(world, n, id => judge == 1 && id == s_people[0] ? odd : usual);
        }

        return world;
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
