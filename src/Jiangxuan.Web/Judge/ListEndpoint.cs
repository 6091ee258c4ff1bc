using Jiangxuan.Web.Host;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Judges;

/// <summary>The judge's list of persons.</summary>
internal static class ListEndpoint
{
    public static async Task<IResult> Get(Desk desk, string stage)
    {
        var review = await Review.Open(desk, stage);
        return new RazorComponentResult<ListPage>(
            new
            {
                desk.Frame,
                Review = review,
                Done = desk.Http.Request.Query["done"].ToString(),
            }
        );
    }
}
