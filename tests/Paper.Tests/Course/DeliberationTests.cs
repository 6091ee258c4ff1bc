using System.Globalization;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Facts;
using Jiangxuan.Paper.Layouts;
using Xunit;

namespace Jiangxuan.Paper.Tests.Course;

/// <summary>What judges and the leading group are handed: score summaries and meeting packs.</summary>
public sealed class DeliberationTests
{
    [Fact]
    public void Fill_the_score_summary_shows_every_judge_s_total_or_why_there_is_none()
    {
        var edition = SimulatedEdition.Of("kaifeng-2020");
        var paper = edition.Shelf.All().First(p => p.Layout.Id == "score-summary");
        var filled = paper.Fill();
        var judges = filled.Rows(new FieldPath("judges")).Select(j => j.Words(new FieldPath("name"))).ToList();
        Assert.NotEmpty(judges);
        var rows = filled.Rows(new FieldPath("persons"));
        Assert.All(
            rows,
            row =>
            {
                var marks = row.Rows(new FieldPath("marks"));
                Assert.Equal(judges, marks.Select(m => m.Words(new FieldPath("judge"))));
                Assert.All(marks, m => Assert.NotEqual("", m.Words(new FieldPath("mark"))));
                Assert.NotEqual("", row.Words(new FieldPath("score")));
            }
        );
    }

    [Fact]
    public void Fill_the_meeting_pack_says_who_gave_way_and_why()
    {
        var edition = SimulatedEdition.Of("kaifeng-2020");
        var packs = edition.Shelf.All().Where(p => p.Layout.Id == "meeting-pack").Select(p => p.Fill()).ToList();
        Assert.Contains(packs, p => p.Rows(new FieldPath("rules")).Count > 0);
        Assert.All(
            packs.SelectMany(p => p.Rows(new FieldPath("rules"))),
            rule => Assert.NotEqual("", rule.Words(new FieldPath("clause")))
        );
        var displaced = packs.SelectMany(p => p.Rows(new FieldPath("displaced"))).ToList();
        Assert.All(displaced, d => Assert.NotEqual("", d.Words(new FieldPath("reason"))));
    }

    [Theory]
    [InlineData("yueyang-2023")]
    [InlineData("lianyungang-2019")]
    public void Fill_the_meeting_pack_of_a_list_made_in_a_meeting_says_so_and_how_it_stands(string programme)
    {
        var edition = SimulatedEdition.Of(programme);
        var notice = edition.World.Notice;
        var final = edition
            .Shelf.All()
            .Where(p => p.Layout.Id == "meeting-pack")
            .Last(p =>
                Lists.IsFinal(notice, Lists.Root(notice, notice.Stage(edition.World.Get<Listing>(p.Subject).Stage)))
            );

        var filled = final.Fill();

        Assert.Contains("会议决议产生", filled.Words(new FieldPath("resolution")), StringComparison.Ordinal);
        var rules = filled.Rows(new FieldPath("rules"));
        Assert.Equal(
            notice.Tiers.Select(t => $"{t.Label}名额{Places.Of(edition.World, t)}名"),
            rules.Take(notice.Tiers.Count).Select(r => r.Words(new FieldPath("text")))
        );
        Assert.All(rules, r => Assert.NotEqual("", r.Words(new FieldPath("clause"))));
        Assert.All(
            rules.Skip(notice.Tiers.Count),
            r => Assert.Matches("^名单有[0-9]+人，.+，符合", r.Words(new FieldPath("outcome")))
        );
        var list = edition.World.Get<Listing>(final.Subject);
        var persons = filled.Rows(new FieldPath("persons"));
        Assert.Equal(
            list.Items.Select(i => $"{Lists.UnitRank(edition.World, edition.World.Get<Candidacy>(i.Candidacy))}"),
            persons.Select(p => p.Words(new FieldPath("unit.rank")))
        );
        Assert.All(persons, p => Assert.Equal("", p.Words(new FieldPath("review.rank"))));
    }

    [Fact]
    public void Fill_the_meeting_pack_of_a_ranking_has_the_rank_of_the_review_and_no_resolution()
    {
        var edition = SimulatedEdition.Of("kaifeng-2020");
        var packs = edition.Shelf.All().Where(p => p.Layout.Id == "meeting-pack").ToList();
        var (paper, filled) = packs
            .Select(p => (p, p.Fill()))
            .First(p => p.Item2.Rows(new FieldPath("rules")).Count > 0);
        Assert.Equal("", filled.Words(new FieldPath("resolution")));
        Assert.Equal(
            edition
                .World.Get<Listing>(paper.Subject)
                .Items.Select(i => $"{edition.World.Get<Candidacy>(i.Candidacy).Rank}"),
            filled.Rows(new FieldPath("persons")).Select(p => p.Words(new FieldPath("review.rank")))
        );
    }

    [Fact]
    public void Fill_the_score_summary_of_two_tracks_has_one_after_the_other_each_from_the_first_rank()
    {
        var edition = SimulatedEdition.Of("ganzhou-2024");
        var filled = edition.Shelf.All().First(p => p.Layout.Id == "score-summary").Fill();
        var rows = filled
            .Rows(new FieldPath("persons"))
            .Select(r =>
                (
                    Track: r.Words(new FieldPath("candidacy.track")),
                    Rank: int.Parse(r.Words(new FieldPath("rank")), CultureInfo.InvariantCulture)
                )
            )
            .ToList();
        Assert.Equal(["产业", "非遗"], rows.Select(r => r.Track).Distinct());
        Assert.Equal(rows.OrderBy(r => r.Track == "产业" ? 0 : 1).ThenBy(r => r.Rank), rows);
        Assert.All(rows.GroupBy(r => r.Track), track => Assert.Equal(1, track.First().Rank));
    }
}
