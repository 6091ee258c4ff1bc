using System.Collections.Immutable;
using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Tests.Simulation;
using Xunit;
using Decision = Jiangxuan.Core.Conduct.Decision;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>What an applicant reads who may not hand in, and what handing in carries.</summary>
public sealed class SubmittingTests
{
    private const string Clause = "通知五/（一）";
    private static readonly Entry s_entry = Kaifeng.Whole.Entries.First(e => e.What is Submitted);
    private static readonly World s_before = Kaifeng.Before((_, e) => e.Id == s_entry.Id);
    private static readonly string s_id = ((Submitted)s_entry.What).Candidacy;
    private static readonly string[] s_consents = ["review", "checks", "publication"];

    [Fact]
    public void What_is_missing_is_counted_and_the_first_is_named_with_its_field()
    {
        Assert.Equal(
            new Refusal("还有1处需要填写或修改，例如：请填写工作单位。请逐项补充后再提交。", Clause, "f.employer"),
            Submit(Saved("basics", b => b.Remove("employer"))).Refusal
        );
        Assert.Equal(
            new Refusal("还有2处需要填写或修改，例如：请填写工作单位。请逐项补充后再提交。", Clause, "f.employer"),
            Submit(Saved("basics", b => b.Remove("post").Remove("employer"))).Refusal
        );
        // A sentence that is whole already gets no second stop.
        Assert.Equal(
            new Refusal(
                "还有1处需要填写或修改，例如：课题成果应在 0 到 999 项之间，现为 1000。请逐项补充后再提交。",
                Clause,
                "f.projects"
            ),
            Submit(Saved("innovation", b => b.SetItem("projects", new NumberValue(1000)))).Refusal
        );
        // What may be left out, or is derived, is not missing.
        Assert.Null(Submit(Saved("skills", b => b.Remove("title"))).Refusal);
        Assert.Equal(
            [("basics", "f.post")],
            Submitting
                .Problems(Saved("basics", b => b.Remove("post")), s_id, Kaifeng.DayOf(s_entry))
                .Select(p => (p.Section, p.Problem.Id))
        );
    }

    [Fact]
    public void What_is_asked_only_of_some_is_missing_only_of_them()
    {
        // A story is asked of whoever applies as a special talent.
        World Talent(bool yes) =>
            Saved("awards", a => a.SetItem("specialTalent", new YesNoValue(yes)).Remove("specialTalentStory"));
        Assert.Equal("f.specialTalentStory", Submit(Talent(true)).Refusal!.Field);
        Assert.NotEqual("f.specialTalentStory", Submit(Talent(false)).Refusal?.Field);
    }

    [Theory]
    [InlineData(0, "review")]
    [InlineData(1, "checks")]
    [InlineData(2, "publication")]
    public void Every_consent_is_ticked(int ticked, string missing)
    {
        var text = s_before.Notice.Consents.Single(c => c.Id == missing).Text;
        Assert.Equal(
            new Refusal($"请阅读并勾选：{text}", null, $"consent.{missing}"),
            Submit(s_before, s_consents[..ticked]).Refusal
        );
    }

    [Fact]
    public void One_person_hands_in_once_whoever_has_withdrawn_aside()
    {
        var key = ((Submitted)Submit(s_before).Happened!).PersonKey;
        var other = s_before.Get<Candidacy>(s_id) with { Id = "other" };
        var twice = s_before.With(other with { PersonKey = key });
        Assert.Equal(
            new Refusal(
                "该身份证号在本届已经提交过申报，同一人只能申报一次。如不是本人提交，请联系推荐单位核实。",
                Clause,
                "f.idNumber"
            ),
            Submit(twice).Refusal
        );
        Assert.Null(Submit(s_before.With(other with { PersonKey = key, Withdrawn = "另有安排" })).Refusal);
        Assert.Null(Submit(s_before.With(s_before.Get<Candidacy>(s_id) with { PersonKey = key })).Refusal);

        // Without a number of identity: name, birth and phone, hashed under a key.
        var sections = s_before.Notice.Form.Select(f => f with { Facts = [.. f.Facts.Where(k => k != "idNumber")] });
        var plain = Saved("basics", b => b.SetItem("name", new TextValue("李 四")).Remove("idNumber")) with
        {
            Notice = s_before.Notice with { Form = [.. sections] },
        };
        var phone = ((TextValue)Knowing.Answers(plain, s_id, "basics")["phone"]).Text;
        Assert.Equal($"#李四||{phone}", Assert.IsType<Submitted>(Submit(plain).Happened).PersonKey);
        Assert.Equal(
            new Refusal(
                "姓名、出生日期、联系电话都相同的人在本届已经提交过申报，同一人只能申报一次。如不是本人提交，请联系推荐单位核实。",
                Clause,
                "f.name"
            ),
            Submit(plain.With(other with { PersonKey = $"#李四||{phone}" })).Refusal
        );
    }

    [Fact]
    public void A_binding_rule_on_ones_own_facts_blocks_until_it_is_contested()
    {
        var own = new Is { Fact = "frontLine", Value = "是" };
        var world = Saved("basics", b => b.SetItem("frontLine", new YesNoValue(false)));
        var refusal = Submit(Ruled(world, own)).Refusal!;
        Assert.Equal(
            new Refusal(
                "不符合条件：须为一线职工。“是否为企业生产一线在职职工”为“否”。如认为判断有误，请在资格核对页说明理由后再提交，由审查人员决定。",
                "通知三"
            ),
            refusal
        );
        var c = world.Get<Candidacy>(s_id);
        var said = c.Justifications.SetItem("front", new Justification("证明有误", "本人"));
        Assert.Null(Submit(Ruled(world.With(c with { Justifications = said }), own)).Refusal);
        // Neither a rule in principle, nor one that holds, nor one on a fact that somebody else determined, nor one of another stage blocks.
        Assert.Null(Submit(Ruled(world, own, RuleStrength.InPrinciple)).Refusal);
        Assert.Null(Submit(Ruled(world, new Not { Part = own })).Refusal);
        Assert.Null(Submit(Ruled(world, own, at: "audit")).Refusal);
        var by = new Supplied(new YesNoValue(false), Supplier.Office, "办公室", s_entry.At);
        Assert.Null(
            Submit(Ruled(world.With(c with { Determined = c.Determined.SetItem("frontLine", by) }), own)).Refusal
        );
    }

    [Fact]
    public void Handing_in_carries_the_receipt_the_person_and_the_consents_in_order()
    {
        var made = Assert.IsType<Submitted>(Submit(s_before, ["review", "publication", "checks"]).Happened);
        var basics = Knowing.Answers(s_before, s_id, "basics");
        Assert.Equal(s_id, made.Candidacy);
        Assert.Equal(((IdNumberValue)basics["idNumber"]).Hash, made.PersonKey);
        Assert.Equal(Secret.Of(((TextValue)basics["name"]).Text, "salt", "name"), made.Name);
        Assert.Equal(Secret.Of(((TextValue)basics["employer"]).Text, "salt", "employer"), made.Employer);
        Assert.Equal(["checks", "publication", "review"], made.Consents);
        Assert.Matches("^KF2020-[2-9A-HJ-NP-Z]{7}$", made.Receipt);
        var again = s_before.With(s_before.Get<Candidacy>(s_id) with { Receipt = "KF2020-1" });
        Assert.Equal("KF2020-1", Assert.IsType<Submitted>(Submit(again).Happened).Receipt);
    }

    [Fact]
    public void Nobody_hands_in_after_the_last_day() =>
        Assert.Equal(
            new Refusal(
                "“申报”已于2021年6月11日24时截止，逾期视为放弃。已填内容仍然保留，可以查看；如确有特殊情况，请联系推荐单位。",
                Clause
            ),
            Submitting.Submit(s_before, Kaifeng.Act(new(2021, 6, 12), hour: 0), s_id, s_consents, Hash).Refusal
        );

    private static World Ruled(
        World world,
        Condition condition,
        RuleStrength strength = RuleStrength.Must,
        string? at = null
    ) =>
        world with
        {
            Notice = world.Notice with
            {
                Rules =
                [
                    new Rule
                    {
                        Id = "front",
                        Source = world.Notice.Rules.Single(r => r.Id == "front-line").Source,
                        Strength = strength,
                        Says = "须为一线职工",
                        Condition = condition,
                        At = at is null ? [] : [at],
                    },
                ],
            },
        };

    private static World Saved(
        string section,
        Func<ImmutableDictionary<string, Value>, ImmutableDictionary<string, Value>> change
    )
    {
        var stored = s_before.Get<Section>(Section.Of(s_id, section));
        return s_before.With(stored with { Values = change(stored.Values) });
    }

    private static Decision Submit(World world, IReadOnlyCollection<string>? consents = null) =>
        Submitting.Submit(world, Kaifeng.Act(Kaifeng.DayOf(s_entry)), s_id, consents ?? s_consents, Hash);

    private static string Hash(string text) => $"#{text}";
}
