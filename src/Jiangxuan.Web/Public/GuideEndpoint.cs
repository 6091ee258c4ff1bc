using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Public;

/// <summary>The guide (办事指南) of an edition, made from the definition.</summary>
internal static class GuideEndpoint
{
    public static async Task<IResult> Get(Desk desk)
    {
        var world = await desk.Open(Scope.Edition);
        return new RazorComponentResult<GuidePage>(
            new
            {
                desk.Frame,
                desk.Edition,
                Closes = Deadlines.Of(world, desk.Notice.Stages.OfType<ApplyStage>().First().Id),
                desk.Now,
            }
        );
    }
}
