using System.Globalization;
using System.Security.Cryptography;
using Jiangxuan.Core;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Facts;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Store;

namespace Jiangxuan.Web.Host;

/// <summary>A posted form on its way to the <see cref="Docket"/>; an endpoint takes it as a parameter.</summary>
/// <param name="Http">The request.</param>
/// <param name="Form">The fields and files.</param>
/// <param name="Act">Who, when, why, under which key (<c>_key</c>, <c>_reason</c>).</param>
/// <param name="Version">Row version the page was made from (<c>_version</c>); null when the form carries none.</param>
public sealed record Posting(HttpContext Http, IFormCollection Form, Act Act, int? Version)
{
    /// <summary>The fields for the readers of the field kinds.</summary>
    public Posted Fields { get; } =
        new(
            Form.Where(f => !f.Key.StartsWith('_'))
                .Select(f => KeyValuePair.Create(f.Key, (IReadOnlyList<string>)[.. f.Value.Select(Cleaned)]))
        );

    /// <summary>One field, trimmed; empty when it was not posted.</summary>
    public string this[string name] => Cleaned(Form[name].FirstOrDefault()).Trim();

    /// <summary>The expectation that the document is still at the version the page was made from; null without one.</summary>
    public Expect? Expecting<T>(string id)
        where T : Doc => Version is { } version ? Expect.Of<T>(id, version) : null;

    /// <summary>
    /// What the browser gets: on success and on a repeated post a redirect, on a refusal the form again with 422, on a stale
    /// version the page that shows both with 409.
    /// </summary>
    public static IResult Answer(
        Docketed docketed,
        Func<Entry, string> next,
        Func<Refusal, IResult> refused,
        Func<Doc, IResult> stale
    ) =>
        docketed switch
        {
            Docketed.Committed c => Results.Redirect(next(c.Entry)),
            Docketed.Replayed r => Results.Redirect(next(r.Entry)),
            Docketed.Refused r => refused(r.Refusal).With(StatusCodes.Status422UnprocessableEntity),
            Docketed.Stale s => stale(s.Current).With(StatusCodes.Status409Conflict),
            _ => throw new InvalidOperationException(docketed.GetType().Name),
        };

    /// <summary>Reads the form; called by the framework before the endpoint.</summary>
    public static async ValueTask<Posting?> BindAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
        {
            throw new IncompleteException(
                "这一步只能通过页面上的表单办理。",
                StatusCodes.Status415UnsupportedMediaType
            );
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (!Guid.TryParse(form["_key"], out var key))
        {
            throw new IncompleteException("表单不完整，请重新打开页面后再提交。");
        }

        int? version = null;
        if (form["_version"].FirstOrDefault() is { } text)
        {
            version = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var v)
                ? v
                : throw new IncompleteException("表单不完整，请重新打开页面后再提交。");
        }

        var reason = Cleaned(form["_reason"].FirstOrDefault()).Trim();
        var act = new Act(
            key.ToString("D"),
            context.ActorOf(),
            context.RequestServices.GetRequiredService<TimeProvider>().Shanghai(),
            Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)),
            reason.Length == 0 ? null : reason
        );
        return new Posting(context, form, act, version);
    }

    // A NUL cannot be stored and is never typed; line ends are one character everywhere.
    private static string Cleaned(string? text) =>
        text is null ? "" : text.Replace("\0", "").Replace("\r\n", "\n").Replace('\r', '\n');
}
