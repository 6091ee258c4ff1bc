using Jiangxuan.Web.Shell;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Host;

/// <summary>No request that changes something goes on without the token of a form of this site; before the form is even read.</summary>
internal sealed class FormTokens(RequestDelegate next, IAntiforgery tokens)
{
    public async Task Invoke(HttpContext http)
    {
        if (IsSafe(http.Request.Method) || await tokens.IsRequestValidAsync(http))
        {
            await next(http);
            return;
        }

        var page = new RazorComponentResult<ExpiredPage>(new { Frame = http.Frame(), BackHref = http.ComesFrom() })
        {
            StatusCode = StatusCodes.Status400BadRequest,
        };
        await page.ExecuteAsync(http);
    }

    private static bool IsSafe(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);
}
