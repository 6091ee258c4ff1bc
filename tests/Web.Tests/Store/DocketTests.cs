using Jiangxuan.Core;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Web.Store;
using Jiangxuan.Web.Tests.Given;
using Xunit;
using Decision = Jiangxuan.Core.Conduct.Decision;

namespace Jiangxuan.Web.Tests.Store;

public sealed class DocketTests(Database database) : IClassFixture<Database>
{
    [Fact]
    public async Task A_committed_act_is_there_for_the_next_reader_with_its_entry()
    {
        var office = await OpenedEdition.Open(database, "commit");
        await office.Begins("c1");
        var act = Kaifeng.Act(reason: "补录");
        var after = await office.Happens(Scope.Candidacy("c1"), Kaifeng.Submitted("c1", "张三", "p1", act.Salt), act);

        var world = await office.Docket.Open(office.Edition, Scope.Candidacy("c1"));
        var candidacy = world.Get<Candidacy>("c1");
        Assert.Equal("张三", candidacy.Name);
        Assert.Equal(2, candidacy.Version);
        Assert.Equal(Json.Canonical(after.Get<Candidacy>("c1")), Json.Canonical(candidacy));

        var entries = await office.Journal.Of(office.Edition, "c1").ToListAsync();
        Assert.Equal(["candidacy.opened", "candidacy.submitted"], entries.Select(e => Journal.KindOf(e.What)));
        Assert.Equal("补录", entries[1].Reason);
        Assert.Equal("张三", ((Submitted)entries[1].What).Name.Read<string>());
        Assert.DoesNotContain("张三", entries[1].Canonical(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_act_stores_nothing()
    {
        var office = await OpenedEdition.Open(database, "refused");
        var docketed = await office.Docket.Commit(
            office.Edition,
            Kaifeng.Act(),
            Scope.Edition,
            _ => new Refusal("已经截止。", "通知六")
        );
        Assert.Equal("已经截止。", Assert.IsType<Docketed.Refused>(docketed).Refusal.Sentence);
        Assert.Single(await office.Journal.All(office.Edition).ToListAsync());
    }

    [Fact]
    public async Task The_same_key_acts_once_and_answers_what_was_done_then()
    {
        var office = await OpenedEdition.Open(database, "replay");
        var act = Kaifeng.Act();
        await office.Happens(Scope.OfAccount("a"), new CandidacyOpened("c1", "a", "unit", "longting"), act);

        var again = await office.Docket.Commit(
            office.Edition,
            act,
            Scope.OfAccount("a"),
            _ => new CandidacyOpened("c2", "a", "unit", "longting")
        );
        var then = Assert.IsType<Docketed.Replayed>(again).Entry;
        Assert.Equal("c1", ((CandidacyOpened)then.What).Candidacy);
        Assert.Null((await office.Everything()).Find<Candidacy>("c2"));
    }

    [Fact]
    public async Task The_same_key_sent_many_times_at_once_acts_once()
    {
        var office = await OpenedEdition.Open(database, "storm");
        await office.Begins("c1");
        var act = Kaifeng.Act(reason: "误点");
        var all = await Task.WhenAll(
            Enumerable
                .Range(0, 12)
                .Select(_ =>
                    office.Docket.Commit(
                        office.Edition,
                        act,
                        Scope.Candidacy("c1"),
                        _ => new Withdrawn("c1", Secret.Of("误点", "s", "why"))
                    )
                )
        );
        Assert.Single(all.OfType<Docketed.Committed>());
        Assert.Equal(11, all.OfType<Docketed.Replayed>().Count());
    }

    [Fact]
    public async Task A_stale_page_is_told_and_shown_what_is_there_now()
    {
        var office = await OpenedEdition.Open(database, "stale");
        await office.Begins("c1");
        var seen = Expect.Of<Candidacy>("c1", 1);
        var first = await office.Docket.Commit(
            office.Edition,
            Kaifeng.Act(),
            Scope.Candidacy("c1"),
            _ => Kaifeng.Submitted("c1", "张三", "p-stale"),
            seen
        );
        Assert.IsType<Docketed.Committed>(first);

        var second = await office.Docket.Commit(
            office.Edition,
            Kaifeng.Act(),
            Scope.Candidacy("c1"),
            _ => new Withdrawn("c1", Secret.Of("改主意", "s", "why")),
            seen
        );
        var current = (Candidacy)Assert.IsType<Docketed.Stale>(second).Current;
        Assert.Equal(2, current.Version);
        Assert.Null((await office.Everything()).Get<Candidacy>("c1").Withdrawn);
    }

    [Fact]
    public async Task A_decision_that_changes_what_was_not_loaded_is_a_mistake_that_is_named()
    {
        var office = await OpenedEdition.Open(database, "scope");
        await office.Begins("c1");
        await office.Happens(
            Scope.Section("c1", "basics"),
            new SectionSaved("c1", "basics", System.Collections.Immutable.ImmutableDictionary<string, Secret>.Empty)
        );
        // The section exists, but this scope does not bring it.
        var e = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            office.Docket.Commit(
                office.Edition,
                Kaifeng.Act(),
                Scope.OfAccount("a-c1"),
                _ => new SectionSaved(
                    "c1",
                    "basics",
                    System.Collections.Immutable.ImmutableDictionary<string, Secret>.Empty
                )
            )
        );
        Assert.Contains("Section c1/basics", e.Message, StringComparison.Ordinal);
        Assert.Equal(1, (await office.Everything()).Get<Section>("c1/basics").Version);
    }

    [Fact]
    public async Task A_second_candidacy_of_the_same_person_is_refused_although_the_decision_cannot_see_the_first()
    {
        var office = await OpenedEdition.Open(database, "person");
        await office.Begins("c1");
        await office.Begins("c2");
        await office.Happens(Scope.Candidacy("c1"), Kaifeng.Submitted("c1", "张三", "same"));
        Decision Submit(World _) => Kaifeng.Submitted("c2", "张三", "same");
        var refused = await office.Docket.Commit(office.Edition, Kaifeng.Act(), Scope.Candidacy("c2"), Submit);
        Assert.Contains(
            "同一身份证号",
            Assert.IsType<Docketed.Refused>(refused).Refusal.Sentence,
            StringComparison.Ordinal
        );

        // Once the first is withdrawn the second may come.
        await office.Happens(Scope.Candidacy("c1"), new Withdrawn("c1", Secret.Of("重报", "s", "why")));
        var now = await office.Docket.Commit(office.Edition, Kaifeng.Act(), Scope.Candidacy("c2"), Submit);
        Assert.IsType<Docketed.Committed>(now);
    }

    [Fact]
    public async Task The_applicant_is_told_in_the_same_act()
    {
        var office = await OpenedEdition.Open(database, "told");
        await office.Begins("told1");
        await office.Happens(Scope.Candidacy("told1"), Kaifeng.Submitted("told1", "张三", "p-told"));
        var inbox = new Inbox(database.Databases, new Clock(Kaifeng.Start));
        var letter = Assert.Single(await inbox.Latest(Kaifeng.City, "a-told1"));
        Assert.Equal("申报已提交", letter.Title);
        Assert.Contains("KF2020-told1", letter.Body, StringComparison.Ordinal);
        Assert.Equal(1, await inbox.Unread(Kaifeng.City, "a-told1"));
        await inbox.Read(Kaifeng.City, "a-told1", letter.Id);
        Assert.Equal(0, await inbox.Unread(Kaifeng.City, "a-told1"));
    }
}
