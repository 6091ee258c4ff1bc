namespace Jiangxuan.Web.Host;

/// <summary>Small moves on results.</summary>
public static class Answering
{
    /// <summary>The same page under another status.</summary>
    public static IResult With(this IResult result, int status) => new WithStatus(result, status);

    private sealed class WithStatus(IResult result, int status) : IResult, IStatusCodeHttpResult
    {
        public int? StatusCode => status;

        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = status;
            return result.ExecuteAsync(httpContext);
        }
    }
}
