using Jiangxuan.Core.Conduct;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Tests.Given;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Jiangxuan.Web.Tests.Programmes;

/// <summary>The house with a page that breaks and one that shows an id instead of a heading.</summary>
public sealed class BrokenHouse : House
{
    protected override void Add(WebApplication app)
    {
        app.MapGet("/broken", IResult () => throw new InvalidOperationException("broken on purpose"))
            .Permit(Role.Public);
        app.MapGet("/bare", () => Results.Content("<main>employer-notice</main>", "text/html; charset=utf-8"))
            .Permit(Role.Public);
    }
}
