using System.Collections.Concurrent;
using Jiangxuan.Core;
using Jiangxuan.Core.Notices;
using Jiangxuan.Paper.Course;
using Jiangxuan.Paper.Layouts;
using Jiangxuan.Paper.Printing.Office;

namespace Jiangxuan.Web.Papers;

/// <summary>
/// Work that takes longer than a page may (成批打印): it goes on in the background, whoever ordered it watches, and nobody else sees it.
/// Results are kept for some hours or until a restart; then it is simply ordered again.
/// </summary>
public sealed class PrintJobs(Press press, TimeProvider clock, IHostApplicationLifetime life, ILogger<PrintJobs> log)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(4);
    private readonly ConcurrentDictionary<Guid, PrintJob> _jobs = new();
    private readonly Lock _starting = new();

    /// <summary>Starts a job; the same order posted again while it is made, as by a second click, is the same job.</summary>
    /// <param name="key">Key of the post.</param>
    /// <param name="account">Who orders it.</param>
    /// <param name="title">What is made, in Chinese.</param>
    /// <param name="back">Address of the page it was ordered on.</param>
    /// <param name="work">Makes the file in the given place and tells how far it is.</param>
    public PrintJob Start(
        string key,
        string account,
        string title,
        string back,
        Func<string, IProgress<PrintProgress>, CancellationToken, Task<Result<PrintedFile>>> work
    )
    {
        ArgumentNullException.ThrowIfNull(work);
        Forget();
        lock (_starting)
        {
            if (_jobs.Values.FirstOrDefault(j => j.Account == account && j.Key == key && !j.Ended) is { } ordered)
            {
                return ordered;
            }

            var id = Guid.NewGuid();
            var job = new PrintJob(id, press.Place(id), clock.GetUtcNow(), life.ApplicationStopping)
            {
                Key = key,
                Account = account,
                Title = title,
                Back = back,
            };
            _jobs[id] = job;
            job.Run(work, log);
            return job;
        }
    }

    /// <summary>The job, if that account ordered it and it is still kept.</summary>
    public PrintJob? Find(Guid id, string account)
    {
        Forget();
        return _jobs.TryGetValue(id, out var job) && job.Account == account ? job : null;
    }

    /// <summary>What that account ordered on a page and is still kept, the latest first.</summary>
    public IReadOnlyList<PrintJob> Of(string account, string back)
    {
        Forget();
        return [.. _jobs.Values.Where(j => j.Account == account && j.Back == back).OrderByDescending(j => j.StartedAt)];
    }

    private void Forget()
    {
        var old = clock.GetUtcNow() - Kept;
        foreach (var (id, job) in _jobs.Where(j => j.Value.Ended && j.Value.StartedAt < old))
        {
            if (_jobs.TryRemove(id, out _))
            {
                job.Delete();
            }
        }
    }
}

/// <summary>What a job made.</summary>
/// <param name="Name">Name for the download.</param>
/// <param name="Type">Media type.</param>
public sealed record PrintedFile(string Name, string Type)
{
    private static readonly FieldPath _name = new("name");

    /// <summary>What should be looked at in it, in Chinese.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What of these papers does not go into its boxes, with whom it concerns.</summary>
    public static IReadOnlyList<string> Overflows(IEnumerable<ReadyPaper> papers, Notice notice) =>
        [.. papers.SelectMany(p => p.Overflows(notice).Select(o => $"{Whom(p)}《{p.Layout.Title}》{o.Sentence}"))];

    /// <summary>A draft is known by what was filled in so far.</summary>
    private static string Whom(ReadyPaper paper) =>
        paper.Says.Length > 0 ? paper.Says
        : paper.Fill().Words(_name) is { Length: > 0 } name ? name
        : "（未填姓名）";
}
