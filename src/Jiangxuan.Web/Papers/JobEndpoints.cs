using Jiangxuan.Web.Host;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Papers;

/// <summary>Watching a job and fetching what it made.</summary>
internal static class JobEndpoints
{
    public static IResult Show(Desk desk, PrintJobs jobs, Guid job) => Page(desk, Find(desk, jobs, job));

    public static IResult Cancel(Desk desk, PrintJobs jobs, Guid job)
    {
        var found = Find(desk, jobs, job);
        found.Cancel();
        return Results.Redirect(found.Back);
    }

    public static IResult Fetch(Desk desk, PrintJobs jobs, Guid job)
    {
        var found = Find(desk, jobs, job);
        if (found.File is not { } file)
        {
            return Page(desk, found);
        }

        desk.Http.Response.Headers.CacheControl = "private, no-store";
        return Results.File(found.Open(), file.Type, file.Name, enableRangeProcessing: true);
    }

    /// <summary>The page of a job; it asks again by itself until the job is over.</summary>
    public static string Href(Desk desk, PrintJob job) => $"/papers/{desk.Edition.EditionId}/jobs/{job.Id}";

    private static RazorComponentResult<JobPage> Page(Desk desk, PrintJob job)
    {
        if (!job.Ended)
        {
            desk.Http.Response.Headers["Refresh"] = "2";
        }

        return new(
            new
            {
                desk.Frame,
                Job = job,
                Href = Href(desk, job),
                Key = Guid.NewGuid(),
            }
        );
    }

    private static PrintJob Find(Desk desk, PrintJobs jobs, Guid job) =>
        jobs.Find(job, desk.Actor.Account)
        ?? throw Desk.Missing("没有这项打印任务；系统重新启动过或已超过保留时间的，请回到文书页面重新生成。");
}
