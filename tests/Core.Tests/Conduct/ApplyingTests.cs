using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Tests.Simulation;
using Xunit;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>Beginning, filling, submitting, mending.</summary>
public sealed class ApplyingTests
{
    private static readonly DateOnly s_day = new(2021, 5, 25);

    [Fact]
    public void An_account_begins_once()
    {
        var world = Kaifeng.Before((_, e) => e.What is Submitted);
        var c = world.All<Candidacy>().First();
        Assert.Contains(
            "已经有一份申报",
            Applying.Begin(world, Kaifeng.Act(s_day), "new", c.Account, c.Channel, c.Unit).Refusal!.Sentence
        );
        Assert.Null(Applying.Begin(world, Kaifeng.Act(s_day), "new", "somebody", c.Channel, c.Unit).Refusal);
    }

    [Fact]
    public void A_person_submits_once_whatever_the_account()
    {
        var world = Kaifeng.Before((w, e) => e.What is Submitted && w.All<Candidacy>().Any(c => c.Receipt is not null));
        var first = world.All<Candidacy>().First(c => c.Receipt is not null);
        var entry = Kaifeng.Whole.Entries.First(e =>
            e.What is Submitted s && world.Get<Candidacy>(s.Candidacy).Receipt is null
        );
        var second = ((Submitted)entry.What).Candidacy;
        var act = Kaifeng.Act(Kaifeng.DayOf(entry));
        Assert.Null(Submit(world, act, second).Refusal);

        var basics = Knowing
            .Answers(world, second, "basics")
            .SetItem("idNumber", Knowing.Answers(world, first.Id, "basics")["idNumber"]);
        var saved = Applying.Save(world, act, second, "basics", basics).Happened!;
        var refusal = Submit(world.Apply(Entry.Of("kaifeng-2020", act, saved)), act, second).Refusal;
        Assert.Equal("f.idNumber", refusal!.Field);
        Assert.Contains("只能申报一次", refusal.Sentence);
    }

    /// <summary>Lianyungang's form has no number of identity: whoever is refused must not be told of one.</summary>
    [Fact]
    public void Without_an_ID_number_the_same_name_birth_and_phone_are_named()
    {
        var world = Kaifeng.Before((w, e) => e.What is Submitted && w.All<Candidacy>().Any(c => c.Receipt is not null));
        world = world with
        {
            Notice = world.Notice with
            {
                Form = [.. world.Notice.Form.Select(s => s with { Facts = [.. s.Facts.Where(f => f != "idNumber")] })],
            },
        };
        var (first, other) = (
            world.All<Candidacy>().First(c => c.Receipt is not null),
            world.All<Candidacy>().First(c => c.Receipt is null)
        );
        var act = Kaifeng.Act(s_day);
        foreach (var section in world.Notice.Form)
        {
            var saved = Applying.Save(world, act, other.Id, section.Key, Knowing.Answers(world, first.Id, section.Key));
            world = world.Apply(Entry.Of("kaifeng-2020", act, saved.Happened!));
        }

        var key = ((Submitted)Submit(world, act, other.Id).Happened!).PersonKey;
        // What tells persons apart is kept under a key: a bare hash of a name and a phone could be guessed back.
        Assert.StartsWith($"#{first.Name}|", key);
        world = world.With(first with { PersonKey = key });
        var refusal = Submit(world, act, other.Id).Refusal!;
        Assert.Equal("f.name", refusal.Field);
        Assert.Contains("联系电话都相同", refusal.Sentence);
        Assert.DoesNotContain("身份证", refusal.Sentence);
    }

    [Fact]
    public void Whoever_was_refused_does_not_withdraw_to_apply_anew()
    {
        var failed = Kaifeng
            .Whole.World.All<Candidacy>()
            .First(c => c.Outcomes.Values.Any(o => o.Result is StageResult.Failed));
        var refusal = Applying.Withdraw(Kaifeng.Whole.World, Kaifeng.Act(s_day, "重新申报"), failed.Id).Refusal!;
        Assert.Contains("未通过，已经结束，不能撤回", refusal.Sentence);
        Assert.NotNull(refusal.Clause);
        var left = Kaifeng
            .Whole.World.All<Candidacy>()
            .First(c => c.Outcomes.Values.Any(o => o.Result is StageResult.NotListed));
        Assert.Null(Applying.Withdraw(Kaifeng.Whole.World, Kaifeng.Act(s_day, "另有安排"), left.Id).Refusal);
    }

    [Fact]
    public void A_consent_that_is_not_ticked_is_named()
    {
        var (world, entry, id) = BeforeSubmission();
        var refusal = Submitting.Submit(world, Kaifeng.Act(Kaifeng.DayOf(entry)), id, [], Hash).Refusal;
        Assert.StartsWith("consent.", refusal!.Field);
    }

    [Fact]
    public void A_missing_answer_is_named_with_its_field()
    {
        var (world, entry, id) = BeforeSubmission();
        var act = Kaifeng.Act(Kaifeng.DayOf(entry));
        var without = Knowing.Answers(world, id, "basics").Remove("name");
        var saved = Applying.Save(world, act, id, "basics", without).Happened!;
        Assert.Equal("f.name", Submit(world.Apply(Entry.Of("kaifeng-2020", act, saved)), act, id).Refusal!.Field);
    }

    [Fact]
    public void A_returned_application_is_mended_and_goes_on_where_it_was()
    {
        var entry = Kaifeng.Whole.Entries.First(e =>
            e.What is ReturnedForCorrection r
            && Kaifeng.Whole.Entries.Count(x => x.What is Submitted s && s.Candidacy == r.Candidacy) == 2
        );
        var returned = (ReturnedForCorrection)entry.What;
        var world = Kaifeng.Before((_, e) => e.Id == entry.Id);
        var before = world.Get<Candidacy>(returned.Candidacy);
        world = world.Apply(entry);
        Assert.Equal("apply", world.Get<Candidacy>(returned.Candidacy).Stands);
        Assert.Null(Applying.MayEdit(world, Kaifeng.Act(returned.Until, hour: 23), returned.Candidacy));
        var late = Applying.MayEdit(world, Kaifeng.Act(returned.Until.AddDays(1), hour: 0), returned.Candidacy);
        Assert.Contains("补正期限已于", late!.Sentence);

        var act = Kaifeng.Act(returned.Until);
        var again = world.Apply(Entry.Of("kaifeng-2020", act, Submit(world, act, returned.Candidacy).Happened!));
        var now = again.Get<Candidacy>(returned.Candidacy);
        Assert.Equal(before.Receipt, now.Receipt);
        Assert.Equal(before.Stands, now.Stands);
        Assert.Null(now.Returned);
    }

    [Fact]
    public void Receipts_of_two_editions_of_one_notice_differ()
    {
        var (world, entry, id) = BeforeSubmission();
        var act = Kaifeng.Act(Kaifeng.DayOf(entry));
        var other = world with
        {
            Docs = world.Docs.SetItem((typeof(Edition), "kaifeng-2020"), world.Edition with { Id = "kaifeng-2020-b" }),
        };
        string Receipt(World w) => ((Submitted)Submit(w, act, id).Happened!).Receipt;
        Assert.NotEqual(Receipt(world), Receipt(other));
        Assert.Matches("^KF2020-[2-9A-HJ-NP-Z]{7}$", Receipt(world));
    }

    private static (World World, Entry Entry, string Candidacy) BeforeSubmission()
    {
        var entry = Kaifeng.Whole.Entries.First(e => e.What is Submitted);
        return (Kaifeng.Before((_, e) => e.Id == entry.Id), entry, ((Submitted)entry.What).Candidacy);
    }

    private static Core.Conduct.Decision Submit(World world, Act act, string id) =>
        Submitting.Submit(world, act, id, [.. world.Notice.Consents.Select(c => c.Id)], Hash);

    private static string Hash(string text) => $"#{text}";
}
