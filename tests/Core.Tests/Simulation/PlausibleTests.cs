using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Simulation;
using Xunit;

namespace Jiangxuan.Core.Tests.Simulation;

/// <summary>What simulated people state and judge makes sense: rules hold unless somebody is to fail, and facts agree with each other.</summary>
public sealed class PlausibleTests
{
    private static readonly Source s_source = Kaifeng.Notice.Rules[0].Source;

    [Fact]
    public void A_judgement_that_excludes_is_answered_no_and_only_turned_where_somebody_is_to_fail()
    {
        var tainted = Judged("a-tainted", "有不良记录");
        var spared = Judged("a-spared", "处分已解除");
        var notice = With(
            Must(
                "clean",
                new Not { Part = new Any { Parts = [tainted, new All { Parts = [Judged("a-sued", "涉诉"), spared] }] } }
            )
        );

        var result = Run(notice);

        Assert.Equal(20, result.World.All<Candidacy>().Count(c => c.Tier is not null));
        var judged = result
            .Entries.Select(e => e.What)
            .OfType<Concluded>()
            .Where(c => c.Judged.ContainsKey("a-tainted"))
            .ToList();
        Assert.All(judged.Where(c => c.Pass), c => Assert.False(c.Judged["a-tainted"]));
        Assert.All(judged.Where(c => c.Pass), c => Assert.False(c.Judged["a-sued"] && c.Judged["a-spared"]));
        Assert.Contains(judged, c => !c.Pass && !(c.Judged["a-tainted"] is false && !c.Judged["a-sued"]));
    }

    [Fact]
    public void Others_mostly_answer_so_that_rules_hold()
    {
        var insured = new Fact
        {
            Key = "insured",
            Label = "是否参保",
            Kind = new YesNoKind(),
            From = Supplier.Employer,
        };
        var notice = With(Must("insured", new Is { Fact = "insured", Value = "是" }));
        notice = notice with
        {
            Facts = [.. notice.Facts, insured],
            Stages =
            [
                .. notice.Stages.Select(s =>
                    s.Id == "nominate" && s is OpineStage o ? o with { Asks = [.. o.Asks, "insured"] } : s
                ),
            ],
        };

        var answers = Run(notice)
            .World.All<Candidacy>()
            .Select(c => c.Determined.GetValueOrDefault("insured")?.Value)
            .OfType<YesNoValue>()
            .ToList();

        Assert.True(answers.Count > 30, $"{answers.Count}");
        Assert.True(answers.Count(v => v.Yes) * 10 > answers.Count * 8, $"{answers.Count(v => v.Yes)}");
    }

    [Fact]
    public void Whoever_has_no_employer_works_for_himself_and_nobody_else_does()
    {
        var employment = new Fact
        {
            Key = "employment",
            Label = "就业身份",
            Kind = new ChoiceKind { Options = ["灵活就业人员", "公务员", "企业职工"] },
            From = Supplier.Applicant,
        };
        var result = Run(Asking(employment) with { Rules = [.. Kaifeng.Notice.Rules, Must("employed", Employed)] });

        var seen = new HashSet<string>();
        foreach (var candidacy in result.World.All<Candidacy>().Where(c => c.Receipt is not null))
        {
            var stated = (TextValue)Answer(result.World, candidacy, "employment")!;
            Assert.Equal(result.People[candidacy.Id].Employer is null, stated.Text == "灵活就业人员");
            seen.Add(stated.Text);
        }

        Assert.Contains("灵活就业人员", seen);
        Assert.Contains("企业职工", seen);
    }

    [Fact]
    public void Nobody_is_sent_back_for_what_is_not_asked_of_him()
    {
        var referral = new Fact
        {
            Key = "referral",
            Label = "联名推荐信",
            Kind = new FilesKind { Accept = [FileSort.Pdf] },
            From = Supplier.Applicant,
            When = new Is { Fact = "channel", Value = "self" },
        };
        var result = Run(Asking(referral));

        var returned = result.Entries.Select(e => e.What).OfType<ReturnedForCorrection>().ToList();
        Assert.Contains(returned, r => Channel(result, r) == "unit");
        Assert.All(
            returned.Where(r => r.Reasons.Any(reason => reason.Fact == "referral")),
            r => Assert.Equal("self", Channel(result, r))
        );
    }

    private static Condition Employed => new In { Fact = "employment", Values = ["企业职工", "灵活就业人员"] };

    private static string Channel(SimulationResult result, ReturnedForCorrection r) =>
        result.World.Get<Candidacy>(r.Candidacy).Channel;

    private static Value? Answer(World world, Candidacy candidacy, string fact) =>
        world
            .Notice.Form.Select(s =>
                world.Find<Section>(Section.Of(candidacy.Id, s.Key))?.Values.GetValueOrDefault(fact)
            )
            .FirstOrDefault(v => v is not null);

    private static Notice Asking(Fact fact)
    {
        var notice = Kaifeng.Notice;
        var last = notice.Form[^1];
        return notice with
        {
            Facts = [.. notice.Facts, fact],
            Form = [.. notice.Form.SkipLast(1), last with { Facts = [.. last.Facts, fact.Key] }],
        };
    }

    private static Notice With(Rule rule) => Kaifeng.Notice with { Rules = [.. Kaifeng.Notice.Rules, rule] };

    private static Rule Must(string id, Condition condition) =>
        new()
        {
            Id = id,
            Says = id,
            Strength = RuleStrength.Must,
            At = id == "employed" ? [] : ["audit"],
            Condition = condition,
            Source = s_source,
        };

    private static Judged Judged(string id, string says) =>
        new()
        {
            Id = id,
            Says = says,
            By = ["office"],
            At = ["audit"],
        };

    private static SimulationResult Run(Notice notice) =>
        Simulating.Run(notice, new SimulationOptions { Edition = "plausible", Units = Kaifeng.Units });
}
