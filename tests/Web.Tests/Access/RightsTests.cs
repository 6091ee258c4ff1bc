using Jiangxuan.Core.Conduct;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Tests.Given;
using Xunit;

namespace Jiangxuan.Web.Tests.Access;

public sealed class RightsTests
{
    private static readonly Actor _applicant = new("a1", "张三", Role.Applicant);
    private static readonly Actor _union = new("u1", "龙亭工会", Role.Unit, "county-union", "longting");
    private static readonly Actor _hr = new("u2", "龙亭人社", Role.Unit, "county-hr", "longting");
    private static readonly Actor _other = new("u3", "鼓楼工会", Role.Unit, "county-union", "gulou");
    private static readonly Actor _link = new("l1", "厂工会", Role.Employer, "employer-union");
    private static readonly Actor _judge = new("j1", "评委", Role.Judge, "judges");
    private static readonly Actor _inspector = new("i1", "纪检", Role.Inspector, "inspectors");
    private static readonly Actor _admin = new("s1", "管理员", Role.Administrator);

    private static readonly Candidacy _his = new()
    {
        Id = "c1",
        Account = "a1",
        Channel = "unit",
        Unit = "longting",
        UnitGroup = "county",
        Links = [new Link("l1", "employer-union", "hash", "赵", "谁", new DateOnly(2021, 6, 1))],
    };

    [Fact]
    public void Every_act_has_its_row() =>
        Assert.All(Enum.GetValues<AccessAct>(), act => Assert.NotEmpty(RoleTable.Of(act)));

    [Fact]
    public void Own_things_and_nobody_elses()
    {
        var subject = Subject.Of(_his);
        Assert.Null(Rights.May(_applicant, AccessAct.ReadCandidacy, subject));
        Assert.NotNull(Rights.May(_applicant with { Account = "a2" }, AccessAct.ReadCandidacy, subject));
        Assert.Null(Rights.May(_union, AccessAct.ReadCandidacy, subject));
        Assert.NotNull(Rights.May(_other, AccessAct.ReadCandidacy, subject));
        Assert.Null(Rights.May(_link, AccessAct.ReadCandidacy, subject));
        Assert.NotNull(Rights.May(_link with { Account = "l2" }, AccessAct.ReadCandidacy, subject));
    }

    [Fact]
    public void A_unit_above_reads_its_subtree_and_acts_where_it_holds_the_stage()
    {
        var town = _his with { Unit = "town", Chain = [new Rung("town", "town"), new Rung("longting", "county")] };
        Assert.Null(Rights.May(_union, AccessAct.ReadCandidacy, Subject.Of(town)));
        Assert.NotNull(Rights.May(_other, AccessAct.ReadCandidacy, Subject.Of(town)));
        Assert.NotNull(Rights.May(_union, AccessAct.EditSection, Subject.Of(town)));

        var stage = Kaifeng.Notice.Stage("unit-union");
        Assert.NotNull(Rights.May(_union, AccessAct.Opine, Subject.Of(stage, town)));
        Assert.Null(Rights.May(_union, AccessAct.Opine, Subject.Of(stage with { Groups = ["county"] }, town)));
        var below = _union with { Unit = "town" };
        Assert.NotNull(Rights.May(below, AccessAct.Opine, Subject.Of(stage with { Groups = ["county"] }, town)));
        Assert.Null(Rights.May(below, AccessAct.EditSection, Subject.Of(town)));
    }

    [Fact]
    public void An_organ_acts_in_its_stages_only()
    {
        var unionStage = Kaifeng.Notice.Stage("unit-union");
        Assert.Null(Rights.May(_union, AccessAct.Opine, Subject.Of(unionStage, _his)));
        var refusal = Rights.May(_hr, AccessAct.Opine, Subject.Of(unionStage, _his));
        Assert.Equal(unionStage.Source.ToString(), refusal!.Clause);
        Assert.Null(Rights.May(_hr, AccessAct.Opine, Subject.Of(Kaifeng.Notice.Stage("unit-hr"), _his)));
        Assert.NotNull(
            Rights.May(Kaifeng.Clerk, AccessAct.Inspect, Subject.Of(Kaifeng.Notice.Stage("unit-inspection"), _his))
        );
        Assert.Null(Rights.May(Kaifeng.Clerk, AccessAct.Audit, Subject.Of(Kaifeng.Notice.Stage("audit"), _his)));
    }

    [Fact]
    public void A_unit_ranks_its_own_list_only()
    {
        var stage = Kaifeng.Notice.Stage("unit-ranking");
        Assert.Null(Rights.May(_union, AccessAct.Rank, Subject.Of(stage, "longting")));
        Assert.NotNull(Rights.May(_union, AccessAct.Rank, Subject.Of(stage, "gulou")));
        Assert.NotNull(Rights.May(_union, AccessAct.Rank, Subject.Of(stage, Lists.City)));
    }

    [Fact]
    public void A_judge_needs_a_seat()
    {
        var live = Kaifeng.Notice.Stage("live");
        var seated = new Subject
        {
            Stage = live,
            Candidacy = _his,
            Panel = [new Seat("j1", "评委")],
        };
        Assert.Null(Rights.May(_judge, AccessAct.Score, seated));
        Assert.Null(Rights.May(_judge, AccessAct.ReadCandidacy, seated));
        Assert.NotNull(Rights.May(_judge, AccessAct.Score, seated with { Panel = [new Seat("j2", "别人")] }));
        Assert.NotNull(Rights.May(_judge, AccessAct.ReadCandidacy, Subject.Of(_his)));
        Assert.NotNull(Rights.May(_judge, AccessAct.ReadEverything, Subject.None));
    }

    [Fact]
    public void An_inspector_reads_everything_and_changes_nothing()
    {
        AccessAct[] may =
        [
            AccessAct.ReadCandidacy,
            AccessAct.ReadEverything,
            AccessAct.ReadJournal,
            AccessAct.ReadObjector,
            AccessAct.FileObjection,
        ];
        foreach (var act in Enum.GetValues<AccessAct>())
        {
            Assert.Equal(may.Contains(act), Rights.May(_inspector, act, Subject.Of(_his)) is null);
        }
    }

    [Fact]
    public void An_administrator_never_sees_a_case()
    {
        foreach (var act in Enum.GetValues<AccessAct>())
        {
            Assert.Equal(act == AccessAct.ManageAccounts, Rights.May(_admin, act, Subject.None) is null);
        }
    }

    [Fact]
    public void The_public_may_only_object()
    {
        foreach (var act in Enum.GetValues<AccessAct>())
        {
            Assert.Equal(act == AccessAct.FileObjection, Rights.May(Actors.Public, act, Subject.None) is null);
        }
    }
}
