using Jiangxuan.Core.Conduct;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Papers;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Units;

/// <summary>The unit's papers (文书打印): its ranked summary, letter and public list, and the forms of its people.</summary>
internal static class PapersEndpoint
{
    public static async Task<IResult> Get(Desk desk, EditionPapers papers, Press press)
    {
        var room = await Rooms.Open(desk);
        var shelf = papers.Of(desk, room.World);
        return new RazorComponentResult<PapersPage>(
            new
            {
                Room = room,
                Lists = room.World.All<Listing>().Where(l => l.Holder == room.Unit).SelectMany(shelf.Of).ToList(),
                Persons = room
                    .Candidacies.Where(c => c.Receipt is not null)
                    .SelectMany(c => shelf.ToHandIn(c))
                    .ToList(),
                press.LacksPdf,
            }
        );
    }
}
