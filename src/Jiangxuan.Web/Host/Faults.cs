using Jiangxuan.Web.Shell;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;

namespace Jiangxuan.Web.Host;

/// <summary>Whatever goes wrong ends in a page that says what to do; nothing of the inside is shown.</summary>
internal sealed class Faults(RequestDelegate next, ILogger<Faults> log)
{
    public async Task Invoke(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (Exception e) when (!http.Response.HasStarted)
        {
            await Show(http, e);
            return;
        }

        if (!http.Response.HasStarted && http.Response.ContentLength is null && http.Response.ContentType is null)
        {
            await ShowStatus(http);
        }
    }

    private Task Show(HttpContext http, Exception e)
    {
        var frame = http.Frame();
        var back = http.ComesFrom();
        switch (e)
        {
            case TurnedAwayException { Status: StatusCodes.Status403Forbidden } away:
                return Page<ForbiddenPage>(http, away.Status, new() { ["Frame"] = frame, ["Detail"] = away.Message });
            case TurnedAwayException { Status: StatusCodes.Status410Gone } away:
                return Page<GonePage>(http, away.Status, new() { ["Frame"] = frame, ["Detail"] = away.Message });
            case TurnedAwayException away:
                return Page<NotFoundPage>(http, away.Status, new() { ["Frame"] = frame, ["Detail"] = away.Message });
            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }:
            case InvalidDataException:
                return Page<TooLargePage>(
                    http,
                    StatusCodes.Status413PayloadTooLarge,
                    new()
                    {
                        ["Frame"] = frame,
                        ["Limit"] = http.UploadLimit(),
                        ["BackHref"] = back,
                    }
                );
            case AntiforgeryValidationException:
                return Page<ExpiredPage>(
                    http,
                    StatusCodes.Status400BadRequest,
                    new() { ["Frame"] = frame, ["BackHref"] = back }
                );
            case BadHttpRequestException bad:
                return Says(
                    http,
                    bad.StatusCode,
                    "这次提交不完整",
                    bad is IncompleteException ? bad.Message : "请求不完整，没有办理。请重新打开页面再试。"
                );
            case NpgsqlException { IsTransient: true }:
                log.LogError(e, "database away");
                http.Response.Headers.RetryAfter = "10";
                return Says(
                    http,
                    StatusCodes.Status503ServiceUnavailable,
                    "系统暂时不能保存",
                    "数据库正在恢复，这次没有办成。请过一会儿回到上一页再提交一次：重复提交不会办理两次。"
                );
            default:
                log.LogError(e, "failed: {Method} {Path}", http.Request.Method, http.Request.Path);
                return Page<ErrorPage>(
                    http,
                    StatusCodes.Status500InternalServerError,
                    new() { ["Frame"] = frame, ["Reference"] = http.TraceIdentifier }
                );
        }
    }

    private static Task ShowStatus(HttpContext http) =>
        http.Response.StatusCode switch
        {
            StatusCodes.Status401Unauthorized => Page<ExpiredPage>(
                http,
                StatusCodes.Status401Unauthorized,
                new() { ["Frame"] = http.Frame(), ["BackHref"] = http.ComesFrom() }
            ),
            StatusCodes.Status403Forbidden => Page<ForbiddenPage>(
                http,
                StatusCodes.Status403Forbidden,
                new() { ["Frame"] = http.Frame() }
            ),
            StatusCodes.Status404NotFound => Page<NotFoundPage>(
                http,
                StatusCodes.Status404NotFound,
                new() { ["Frame"] = http.Frame() }
            ),
            StatusCodes.Status415UnsupportedMediaType => Says(
                http,
                StatusCodes.Status415UnsupportedMediaType,
                "这次提交不完整",
                "这一步只能通过页面上的表单办理。"
            ),
            StatusCodes.Status429TooManyRequests => Says(
                http,
                StatusCodes.Status429TooManyRequests,
                "现在办理的人很多",
                "请稍等半分钟再试，您填写的内容不受影响。"
            ),
            _ => Task.CompletedTask,
        };

    private static Task Says(HttpContext http, int status, string title, string sentence) =>
        Page<MessagePage>(
            http,
            status,
            new()
            {
                ["Frame"] = http.Frame(),
                ["Title"] = title,
                ["ChildContent"] = (RenderFragment)(
                    b =>
                    {
                        b.OpenElement(0, "p");
                        b.AddContent(1, sentence);
                        b.CloseElement();
                    }
                ),
            }
        );

    private static Task Page<T>(HttpContext http, int status, Dictionary<string, object?> parameters)
        where T : IComponent
    {
        http.Response.StatusCode = status;
        return new RazorComponentResult<T>(parameters) { StatusCode = status }.ExecuteAsync(http);
    }
}
