using System.Security.Cryptography;
using System.Text;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Shell;
using Jiangxuan.Web.Store;

namespace Jiangxuan.Web.Units;

/// <summary>Opens the room of the clerk's own unit; there is no other.</summary>
internal static class Rooms
{
    /// <summary>The unit's candidacies and lists, and what the page needs besides.</summary>
    public static async Task<UnitRoom> Open(Desk desk, Scope? more = null)
    {
        var unit = desk.Actor.Unit ?? throw Desk.Forbidden("您的账号没有绑定推荐单位，请联系系统管理员。");
        var scope = Scope.OfUnit(unit);
        var world = await desk.Open(more is null ? scope : scope + more);
        if (world.Edition.Units.All(u => u.Id != unit))
        {
            throw Desk.Forbidden("您的单位不在本届推荐单位名册里，请联系领导小组办公室。");
        }

        return new UnitRoom
        {
            Frame = desk.Frame,
            Edition = desk.Edition,
            World = world,
            Actor = desk.Actor,
            Now = desk.Now,
        };
    }

    /// <summary>The room with one candidacy and its answers: 404 when there is none, 403 when it is another unit's.</summary>
    public static async Task<(UnitRoom Room, Candidacy Candidacy)> Open(Desk desk, string candidacy)
    {
        var room = await Open(desk, Scope.Candidacy(candidacy));
        var found = room.World.Find<Candidacy>(candidacy) ?? throw Desk.Missing("没有这份申报。");
        return Rights.May(desk.Actor, AccessAct.ReadCandidacy, Subject.Of(found)) is { } no
            ? throw Desk.Forbidden(no.Sentence)
            : (room, found);
    }

    /// <summary>A stage of the unit; 404 when it is none.</summary>
    public static T StageOf<T>(this UnitRoom room, string id)
        where T : Stage =>
        room.Stages.OfType<T>().FirstOrDefault(s => s.Id == id) ?? throw Desk.Missing("本单位没有这个环节。");

    /// <summary>Stops with 403 and the reason when the clerk may not.</summary>
    public static void Demand(this UnitRoom room, AccessAct act, Subject subject)
    {
        if (room.NotMine(act, subject) is { } no)
        {
            throw Desk.Forbidden(no);
        }
    }

    /// <summary>A further act of the same form: its key follows from the form's, so that a repeated post repeats nothing.</summary>
    public static Act Further(this Act act, string what) =>
        act with
        {
            Key = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{act.Key}/{what}")).AsSpan(0, 16)).ToString("D"),
            Salt = $"{act.Salt}/{what}",
            Reason = null,
        };

    /// <summary>The refusal as an error of the page, with its clause.</summary>
    public static FormError Error(this Core.Refusal refusal, string? field = null) =>
        new(
            field ?? refusal.Field ?? "",
            refusal.Clause is null ? refusal.Sentence : $"{refusal.Sentence}（{refusal.Clause}）"
        );

    /// <summary>What was typed, shown again because it was refused.</summary>
    public static Typed Again(this Posting posting, string form, params FormError[] errors) =>
        new(form, posting, errors);
}
