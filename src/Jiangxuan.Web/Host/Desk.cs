using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Shell;
using Jiangxuan.Web.Store;

namespace Jiangxuan.Web.Host;

/// <summary>A request at a desk of one edition: who, when, which edition; an endpoint takes it as a parameter.</summary>
/// <param name="Http">The request.</param>
/// <param name="Edition">The edition named in the address.</param>
/// <param name="Actor">Who asks.</param>
/// <param name="Now">Now, in Shanghai.</param>
public sealed record Desk(HttpContext Http, EditionRef Edition, Actor Actor, DateTimeOffset Now)
{
    /// <summary>The only writer.</summary>
    public Docket Docket => Http.RequestServices.GetRequiredService<Docket>();

    /// <summary>The notice.</summary>
    public Notice Notice => Edition.Notice;

    /// <summary>Today in Shanghai.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    /// <summary>The frame around the page.</summary>
    public Frame Frame => Http.Frame();

    /// <summary>Reads documents.</summary>
    public Task<World> Open(Scope scope) => Docket.Open(Edition, scope, Http.RequestAborted);

    /// <summary>The stage named in the address, if it is one of that kind; otherwise 404.</summary>
    public T Stage<T>(string id)
        where T : Stage =>
        Notice.Stages.OfType<T>().FirstOrDefault(s => s.Id == id) ?? throw Missing("通知中没有这个环节。");

    /// <summary>What to throw when something named in the address is not there.</summary>
    public static TurnedAwayException Missing(string sentence) => new(StatusCodes.Status404NotFound, sentence);

    /// <summary>What to throw when the person may not.</summary>
    public static TurnedAwayException Forbidden(string sentence) => new(StatusCodes.Status403Forbidden, sentence);

    /// <summary>Finds the edition named in the address; called by the framework before the endpoint.</summary>
    public static async ValueTask<Desk?> BindAsync(HttpContext context)
    {
        var editions = context.RequestServices.GetRequiredService<Editions>();
        var id = context.Request.RouteValues["edition"] as string ?? "";
        var edition = await editions.Find(id, context.RequestAborted) ?? throw Missing("没有这一届选树。");
        var now = context.RequestServices.GetRequiredService<TimeProvider>().Shanghai();
        return new Desk(context, edition, context.ActorOf(), now);
    }
}
