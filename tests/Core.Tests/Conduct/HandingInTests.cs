using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Xunit;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>A judge hands in all sheets at once, each whole or recused from.</summary>
public sealed class HandingInTests
{
    private const string Clause = "通知五/（三）";
    private static readonly IReadOnlyList<string> s_people = Reviewed.People;
    private static readonly World s_seated = Reviewed.Seated(Reviewed.With(r => r));
    private static readonly string[] s_indicators = ["craft", "innovation", "leadership", "results", "presence"];

    private static string Name(int i) => s_seated.Get<Candidacy>(s_people[i]).Name;

    private static Refusal No(string sentence, string? field = null) => new(sentence, Clause, field);

    /// <summary>Everybody is marked but the third, who has one mark, none, or all but the last.</summary>
    [Theory]
    [InlineData(0, 5, "技能水平")]
    [InlineData(1, 4, "创新成果")]
    [InlineData(4, 1, "现场展示")]
    public void Sheets_are_handed_in_whole_and_the_first_gap_is_named(int marked, int missing, string indicator)
    {
        var world = s_seated;
        for (var i = 0; i < s_people.Count; i++)
        {
            var some = s_indicators.Take(i == 2 ? marked : 5).ToDictionary(k => k, _ => 80m);
            if (some.Count > 0)
            {
                var id = s_people[i];
                world = Reviewed.Do(world, w => Reviewing.Mark(w, Reviewed.Judge(1), Reviewed.Stage, id, some));
            }
        }

        Assert.Equal(
            No($"{Name(2)}还有{missing}项没有打分（{indicator}）。全部打分或回避后才能提交。"),
            Submit(world, 1).Refusal
        );
        world = Reviewed.Do(world, w => Reviewing.Recuse(w, Reviewed.Judge(1, "亲属"), Reviewed.Stage, s_people[2]));
        var handed = Assert.IsType<SheetsSubmitted>(Submit(world, 1).Happened);
        Assert.Equal(s_people.Where((_, i) => i != 2), handed.Candidacies);
        Assert.Equal((Reviewed.Stage, "judge1"), (handed.Stage, handed.Judge));
    }

    [Fact]
    public void Whoever_recused_from_everybody_hands_in_nothing()
    {
        var world = s_people.Aggregate(
            s_seated,
            (all, id) => Reviewed.Do(all, w => Reviewing.Recuse(w, Reviewed.Judge(1, "回避"), Reviewed.Stage, id))
        );
        Assert.Empty(Assert.IsType<SheetsSubmitted>(Submit(world, 1).Happened).Candidacies);
    }

    private static Core.Conduct.Decision Submit(World world, int judge) =>
        Reviewing.Submit(world, Reviewed.Judge(judge), Reviewed.Stage);
}
