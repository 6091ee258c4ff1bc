using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Xunit;
using Decision = Jiangxuan.Core.Conduct.Decision;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>What the office reads when it revokes or bans and may not, and what is recorded when it may.</summary>
public sealed class RevokingTests
{
    private const string Clause = "通知六/（四）";
    private static readonly World s_end = LongCourse.Whole.World;
    private static readonly Candidacy s_honoured = s_end.All<Candidacy>().First(c => c.Tier is not null);
    private static readonly DateOnly s_today = new(2021, 7, 1);

    [Fact]
    public void An_honour_is_taken_back_on_a_ground_with_the_document_of_who_approves()
    {
        var named = Afterwards.NamedOn(s_end, s_honoured)!.Value;
        var none = s_end with { Notice = s_end.Notice with { Revocation = null } };
        Assert.Equal(new Refusal("通知没有规定撤销称号的情形。"), Revoke(none, named).Refusal);
        var other = s_end.All<Candidacy>().First(c => c.Tier is null);
        Assert.Equal(new Refusal($"{other.Name}没有称号。", Clause), Revoke(s_end, named, who: other.Id).Refusal);
        Assert.Equal(new Refusal("请选择撤销所依据的情形。", Clause, "ground"), Revoke(s_end, named, "rumour").Refusal);
        Assert.Equal(new Refusal("请填写查明的情况。", Clause, "text"), Revoke(s_end, named, text: " ").Refusal);
        Assert.Equal(
            new Refusal("请填写开封工匠选树工作领导小组的文号。", Clause, "document"),
            Revoke(s_end, named, document: " ").Refusal
        );
        var alone = s_end with
        {
            Notice = s_end.Notice with { Revocation = s_end.Notice.Revocation! with { ApprovedBy = null } },
        };
        Assert.Equal(
            new Refusal("请填写开封工匠选树工作领导小组办公室的文号。", Clause, "document"),
            Revoke(alone, named, document: " ").Refusal
        );
        Assert.Equal(
            new Refusal("撤销日期不能晚于今天。", Clause, "on"),
            Revoke(s_end, named.AddDays(1), today: named).Refusal
        );
        Assert.Equal(
            new Refusal($"命名日为{named:yyyy年M月d日}，撤销日期不能早于命名。", Clause, "on"),
            Revoke(s_end, named.AddDays(-1), today: named).Refusal
        );
        var late = named.AddMonths(24);
        Assert.Equal(
            new Refusal(
                $"命名日为{named:yyyy年M月d日}，撤销限于命名后24个月内，{late:yyyy年M月d日}已超过期限。",
                Clause,
                "on"
            ),
            Revoke(s_end, late).Refusal
        );
        Assert.Null(Revoke(s_end, late.AddDays(-1)).Refusal);
        var revoked = Assert.IsType<HonourRevoked>(Revoke(s_end, named, text: " 查实 ", document: " 1号 ").Happened);
        Assert.Equal(
            new HonourRevoked(s_honoured.Id, "fraud", Secret.Of("查实", "salt", "text"), "1号", named, true, 5000m),
            revoked
        );
        var after = s_end.Apply(Entry.Of("long", LongCourse.Act(named), revoked));
        Assert.Equal(new Refusal($"{s_honoured.Name}的称号已经撤销。", Clause), Revoke(after, named).Refusal);
        var bare = s_end.With(s_honoured with { Certificate = null });
        Assert.False(((HonourRevoked)Revoke(bare, named).Happened!).Certificate);
    }

    [Fact]
    public void A_ban_is_on_a_ground_of_somebody_known_and_longer_than_any_before()
    {
        var world = LongCourse.Before((_, e) => e.What is Concluded { Stage: "audit" });
        var c = world.All<Candidacy>().First(p => p.Stands == "audit");
        Decision Ban(World w, string ban = "false-materials", string text = " 造假 ") =>
            Revoking.Ban(w, LongCourse.Act(s_today), c.Id, ban, text);
        Assert.Equal(new Refusal("请选择限制申报所依据的情形。", null, "ban"), Ban(world, "rumour").Refusal);
        Assert.Equal(new Refusal("请填写查明的情况。", Clause, "text"), Ban(world, text: " ").Refusal);
        Assert.Equal(
            new Refusal("申报还没有提交过，无从认定是谁，不能限制申报。", Clause),
            Ban(world.With(c with { PersonKey = "" })).Refusal
        );
        var until = new DateOnly(2024, 7, 1);
        var banned = new Banned(
            c.Id,
            "false-materials",
            c.PersonKey,
            until,
            "audit",
            Secret.Of("造假", "salt", "text")
        );
        Assert.Equal(banned, Ban(world).Happened);
        var longer = new Refusal($"{c.Name}已被限制申报，期限不短于这一次。", Clause);
        Assert.Equal(longer, Ban(Listed(c.PersonKey, null)).Refusal);
        Assert.Equal(longer, Ban(Listed(c.PersonKey, until)).Refusal);
        Assert.Equal(banned, Ban(Listed(c.PersonKey, until.AddDays(-1))).Happened);
        Assert.Equal(banned, Ban(Listed("other", null)).Happened);

        // Whoever has left, or is named, loses no stage; an advisory one ends nobody, so that the next does.
        Assert.Null(((Banned)Ban(world.With(c with { Withdrawn = "本人放弃" })).Happened!).Ends);
        Assert.Null(((Banned)Ban(world.With(c with { Tier = "craftsman" })).Happened!).Ends);
        var advisory = SeveralTiers.Changed(world.Notice, s => s.Id == "audit" ? s with { Advisory = true } : s);
        Assert.Equal("clearance", ((Banned)Ban(world with { Notice = advisory }).Happened!).Ends);

        World Listed(string person, DateOnly? end) =>
            world.With(
                world.Edition with
                {
                    Registers = world.Edition.Registers.SetItem("bans", [new RegisterEntry(person, end)]),
                }
            );
    }

    private static Decision Revoke(
        World world,
        DateOnly on,
        string ground = "fraud",
        string text = "查实",
        string document = "1号",
        DateOnly? today = null,
        string? who = null
    ) => Revoking.Revoke(world, LongCourse.Act(today ?? on), who ?? s_honoured.Id, ground, text, document, on);
}
