using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Units;

/// <summary>The unit's public notices: waiting, running, ended.</summary>
internal static class NoticeEndpoint
{
    public static async Task<IResult> Get(Desk desk, string stage, string? done)
    {
        var (room, notice) = await Open(desk, stage);
        return await Page(desk, room, notice, null, Done.Says(done));
    }

    /// <summary>The room with the notices of a stage and the objections against them.</summary>
    public static async Task<(UnitRoom Room, PubliciseStage Stage)> Open(Desk desk, string stage)
    {
        var room = await Rooms.Open(desk);
        var notice = room.StageOf<PubliciseStage>(stage);
        var lists = Lists.Rounds(room.World, stage, room.Unit).Select(l => Scope.Listing(l.Id)).ToList();
        return lists.Count == 0 ? (room, notice) : (await Rooms.Open(desk, lists.Aggregate((a, b) => a + b)), notice);
    }

    /// <summary>The page; with a form that was refused, everything typed in it kept.</summary>
    public static async Task<IResult> Page(
        Desk desk,
        UnitRoom room,
        PubliciseStage stage,
        Typed? typed,
        string? flash = null
    )
    {
        var facts = AskedFacts.Uploaded(room.Notice, stage.Asks);
        var keys = new Dictionary<string, Guid> { ["first"] = Guid.NewGuid() };
        var shots = new Dictionary<(int, string), IReadOnlyList<FileRef>>();
        foreach (var list in Lists.Rounds(room.World, stage.Id, room.Unit).Where(l => !l.Closed))
        {
            keys[$"close.{list.Round}"] = Guid.NewGuid();
            foreach (var fact in facts)
            {
                keys[$"shot.{list.Round}.{fact.Key}"] = Guid.NewGuid();
                shots[(list.Round, fact.Key)] = await ActFiles.Of(desk, list.Id, fact.Key);
            }
        }

        var page = new RazorComponentResult<NoticePage>(
            new
            {
                Room = room,
                Stage = stage,
                Keys = keys,
                Shots = shots,
                Typed = typed,
                Flash = flash,
            }
        );
        return typed is { Errors.Count: > 0 } ? page.With(StatusCodes.Status422UnprocessableEntity) : page;
    }
}
