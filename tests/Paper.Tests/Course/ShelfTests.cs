using System.Globalization;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Quotas;
using Jiangxuan.Paper.Fillings;
using Jiangxuan.Paper.Layouts;
using Jiangxuan.Paper.Tests.Forms;
using Jiangxuan.Paper.Tests.Given;
using Jiangxuan.Paper.Word;
using Xunit;

namespace Jiangxuan.Paper.Tests.Course;

public sealed class ShelfTests
{
    /// <summary>
    /// Papers that no finished edition has: nobody is in a time of stewardship any more, and two notices know neither a local notice of
    /// the unit nor marks.
    /// </summary>
    private static readonly Dictionary<string, string[]> s_without = new()
    {
        ["lianyungang-2019"] = ["unit-notice", "score-summary", "steward-report"],
        ["yueyang-2023"] = ["unit-notice", "score-summary", "steward-report"],
        ["kaifeng-2020"] = ["steward-report"],
        ["ganzhou-2024"] = ["steward-report"],
    };

    public static TheoryData<string> Programmes => [.. Repository.Programmes];

    [Theory]
    [MemberData(nameof(Programmes))]
    public void All_of_a_finished_edition_every_paper_of_the_programme_is_ready(string programme)
    {
        var edition = SimulatedEdition.Of(programme);
        Assert.Empty(edition.Forms.Findings);
        var ready = edition.Shelf.All().Select(p => p.Layout.Id).ToHashSet();
        var missing = edition.Forms.Layouts.Select(l => l.Id).Except(ready).Order();
        Assert.Equal(s_without[programme].Order(), missing);
    }

    [Theory]
    [MemberData(nameof(Programmes))]
    public void Fill_certificates_only_for_tiers_that_have_one(string programme)
    {
        var edition = SimulatedEdition.Of(programme);
        var notice = edition.World.Notice;
        var papers = edition.Shelf.All().Where(p => p.Layout.Made is Occasion.Certificate).ToList();
        Assert.NotEmpty(papers);
        var persons = papers.Select(p => edition.World.Get<Candidacy>(p.Subject)).ToList();
        Assert.All(persons, p => Assert.True(notice.Tier(p.Tier!).Certificate));
        Assert.Equal(
            edition.World.All<Candidacy>().Count(c => c.Tier is { } t && notice.Tier(t).Certificate),
            persons.DistinctBy(p => p.Id).Count()
        );
        var filled = papers[0].Fill();
        Assert.Equal(persons[0].Certificate, filled.Words(new FieldPath("certificate.number")));
        Assert.NotNull(filled.Picture(new FieldPath("certificate.qr")));
        Assert.NotEqual("", filled.Words(new FieldPath("named.date")));
    }

    [Fact]
    public void Fill_a_public_list_says_who_and_until_when()
    {
        var edition = SimulatedEdition.Of("kaifeng-2020");
        var paper = edition.Shelf.All().First(p => p.Layout.Id == "city-notice");
        var list = edition.World.Get<Listing>(paper.Subject);
        var filled = paper.Fill();
        Assert.Equal(EditionEntries.Day(list.Period!.First), filled.Words(new FieldPath("publicity.from")));
        Assert.Equal(EditionEntries.Day(list.Period.Last), filled.Words(new FieldPath("publicity.to")));
        Assert.NotNull(list.Reach);
        Assert.Contains(
            ("受理电话和地址", list.Reach),
            filled
                .Rows(new FieldPath("publicity.channels"))
                .Select(r => (r.Words(new FieldPath("label")), r.Words(new FieldPath("text"))))
        );
        Assert.Equal(
            list.Items.Select(i => edition.World.Get<Candidacy>(i.Candidacy).Name),
            filled.Rows(new FieldPath("persons")).Select(r => r.Words(new FieldPath("name")))
        );
    }

    [Theory]
    [MemberData(nameof(Programmes))]
    public void Fill_lists_by_tier_have_everybody_of_the_list(string programme)
    {
        var edition = SimulatedEdition.Of(programme);
        var papers = edition.Shelf.All().Where(p => p.Layout.Made is Occasion.CityNotice or Occasion.Naming).ToList();
        Assert.NotEmpty(papers);
        Assert.All(
            papers,
            p =>
                Assert.Equal(
                    edition.World.Get<Listing>(p.Subject).Items.Count,
                    p.Fill().Rows(new FieldPath("tiers")).Sum(t => t.Rows(new FieldPath("persons")).Count)
                )
        );
    }

    [Fact]
    public void A_payment_list_printed_again_says_who_was_paid_where_the_others_sign()
    {
        var edition = SimulatedEdition.Of("lianyungang-2019");
        var paid = 0;
        var half = edition.Before((_, e) => e.What is Rewarded && ++paid > 3);
        var paper = half
            .Shelf.Payments()
            .First(p => p.Fill().Rows(new FieldPath("persons")).Any(r => r.Words(new FieldPath("remark")).Length > 0));
        var persons = paper.Fill().Rows(new FieldPath("persons"));
        var said = persons.Select(r => r.Words(new FieldPath("remark"))).Where(r => r.Length > 0).ToList();

        Assert.InRange(said.Count, 1, persons.Count - 1);
        var rows = DocxFiles.Rows(DocxWriting.Of(paper.Layout, paper.Fill()));
        Assert.All(said, s => Assert.Contains(rows, r => r.EndsWith($"|{s}", StringComparison.Ordinal)));
    }

    [Fact]
    public void Of_a_later_round_of_a_ranking_has_its_letter_though_the_round_before_was_reported()
    {
        var edition = SimulatedEdition.Of("kaifeng-2020");
        var notice = edition.World.Notice;
        var report = notice.Stages.OfType<RecommendStage>().Single(s => s.Of is not null);
        var reported = edition.World.All<Listing>().First(l => l.Stage == report.Id && l.Items.Count > 0);
        var first = edition.World.Get<Listing>(Listing.Of(report.Of!, reported.Holder, 1));
        var newcomer = edition
            .World.All<Candidacy>()
            .First(c => c.Unit == reported.Holder && reported.Items.All(i => i.Candidacy != c.Id));
        var later = first with
        {
            Id = Listing.Of(report.Of!, reported.Holder, 2),
            Round = 2,
            Items = [new ListItem(newcomer.Id, 1)],
        };

        Assert.Empty(edition.Shelf.Of(first));
        Assert.Contains(edition.Shelf.Of(later), p => p.Layout.Id == "recommendation-letter");
    }

    [Fact]
    public void Fill_a_letter_reports_the_polls_of_those_who_were_polled_and_of_nobody_else()
    {
        var edition = SimulatedEdition.Of("kaifeng-2020");
        var letters = edition.Shelf.All().Where(p => p.Layout.Id == "recommendation-letter").ToList();
        var both = new HashSet<bool>();
        foreach (var letter in letters)
        {
            var says = letter.Fill().Words(new FieldPath("poll"));
            foreach (
                var person in edition
                    .World.Get<Listing>(letter.Subject)
                    .Items.Select(i => edition.World.Get<Candidacy>(i.Candidacy))
            )
            {
                var polled = person.Determined.GetValueOrDefault("pollPresent")?.Value as NumberValue;
                both.Add(polled is not null);
                Assert.Equal(polled is not null, says.Contains($"{person.Name}，", StringComparison.Ordinal));
                Assert.True(
                    polled is null || says.Contains($"日，{polled.Number:0}人参加，", StringComparison.Ordinal),
                    says
                );
            }
        }
        Assert.Equal(2, both.Count);
        Assert.All(
            SimulatedEdition.Of("ganzhou-2024").Shelf.All().Where(p => p.Layout.Id == "recommendation-letter").Take(3),
            p => Assert.Equal("", p.Fill().Words(new FieldPath("poll")))
        );
    }

    [Fact]
    public void Fill_the_payment_list_sums_what_is_paid()
    {
        var edition = SimulatedEdition.Of("yueyang-2023");
        var papers = edition.Shelf.Payments().ToList();
        Assert.Equal(2, papers.Count);
        foreach (var filled in papers.Select(p => p.Fill()))
        {
            var due = filled
                .Rows(new FieldPath("persons"))
                .Sum(r => decimal.Parse(r.Words(new FieldPath("reward.due")), CultureInfo.InvariantCulture));
            Assert.Equal(filled.Words(new FieldPath("payments.total")), due.ToString(CultureInfo.InvariantCulture));
            Assert.True(due > 0);
        }
    }

    [Fact]
    public void Of_a_laureate_in_stewardship_the_yearly_report_is_ready_and_names_the_duties()
    {
        var edition = SimulatedEdition.Of("ganzhou-2024");
        var notice = edition.World.Notice;
        var steward = notice.Stages.OfType<StewardStage>().First();
        var before = edition.Before((_, e) => e.What is ReportFiled);
        var laureate = before.World.All<Candidacy>().First(c => Standing.In(notice, c, steward.Id));
        var paper = before.Shelf.Of(laureate).Single(p => p.Layout.Id == "steward-report");
        Assert.Equal(
            notice.Stewardship.Single(s => s.Id == steward.Of).Duties,
            paper.Fill().Rows(new FieldPath("steward.items")).Select(r => r.Words(new FieldPath("label")))
        );
    }

    [Fact]
    public void Fill_a_letter_says_from_whom_to_whom_and_how_many()
    {
        var edition = SimulatedEdition.Of("kaifeng-2020");
        var paper = edition.Shelf.All().First(p => p.Layout.Id == "recommendation-letter");
        var unit = edition.World.Edition.Unit(edition.World.Get<Listing>(paper.Subject).Holder);
        var filled = paper.Fill();
        Assert.Equal(unit.Name, filled.Words(new FieldPath("unit.name")));
        Assert.Equal(
            UnitQuota.Of(edition.World.Notice, unit).Max,
            int.Parse(filled.Words(new FieldPath("quota.places")), CultureInfo.InvariantCulture)
        );
        Assert.NotEqual("", filled.Words(new FieldPath("recipient")));
        Assert.NotEqual("", filled.Words(new FieldPath("publicity.from")));
        Assert.Matches("^[0-9]+个工作日$|^[0-9]+天$", filled.Words(new FieldPath("publicity.days")));
    }

    [Fact]
    public void All_has_the_letter_of_a_government_only_for_units_of_counties()
    {
        var edition = SimulatedEdition.Of("ganzhou-2024");
        string GroupOf(string list) => edition.World.Edition.Unit(edition.World.Get<Listing>(list).Holder).Group;
        var papers = edition
            .Shelf.All()
            .Where(p => p.Layout is { About: About.List, Made: Occasion.Recommendation })
            .ToLookup(p => p.Layout.Id, p => GroupOf(p.Subject));

        Assert.NotEmpty(papers["government-letter"]);
        Assert.All(papers["government-letter"], g => Assert.Equal("county", g));
        Assert.Contains("municipal", papers["recommendation-letter"]);
    }

    [Fact]
    public void Fill_an_objection_never_names_who_objected()
    {
        var edition = SimulatedEdition.Of("kaifeng-2020");
        var paper = edition.Shelf.All().First(p => p.Layout.Id == "objection-finding");
        var objection = edition.World.Get<Objection>(paper.Subject);
        var filled = paper.Fill();
        Assert.Equal(objection.Text, filled.Words(new FieldPath("objection.text")));
        Assert.DoesNotContain(CourseField.All, f => f.Name is "objection.by" or "objection.objector");
    }
}
