using Jiangxuan.Core;
using Jiangxuan.Paper.Printing.Office;

namespace Jiangxuan.Web.Papers;

/// <summary>One job: how far it is, and its file or the reason why there is none.</summary>
/// <param name="id">Its id.</param>
/// <param name="path">Where its file is put.</param>
/// <param name="startedAt">When it was ordered.</param>
/// <param name="stopping">The house is closing.</param>
public sealed partial class PrintJob(Guid id, string path, DateTimeOffset startedAt, CancellationToken stopping)
    : IProgress<PrintProgress>
{
    private readonly CancellationTokenSource _cancel = CancellationTokenSource.CreateLinkedTokenSource(stopping);
    private volatile PrintProgress _progress = new(0, 0, "");
    private volatile Outcome? _outcome;

    /// <summary>Its id.</summary>
    public Guid Id => id;

    /// <summary>Key of the post that ordered it.</summary>
    public required string Key { get; init; }

    /// <summary>Who ordered it.</summary>
    public required string Account { get; init; }

    /// <summary>What is made.</summary>
    public required string Title { get; init; }

    /// <summary>Address of the page it was ordered on.</summary>
    public required string Back { get; init; }

    /// <summary>When it was ordered.</summary>
    public DateTimeOffset StartedAt => startedAt;

    /// <summary>How far it is.</summary>
    public PrintProgress Progress => _progress;

    /// <summary>Whether it is over, well or badly.</summary>
    public bool Ended => _outcome is not null;

    /// <summary>What it made; null before its end or when it failed.</summary>
    public PrintedFile? File => _outcome?.File;

    /// <summary>Why it failed; null otherwise.</summary>
    public string? Why => _outcome?.Why;

    /// <summary>The content of the file.</summary>
    public Stream Open() => System.IO.File.OpenRead(path);

    /// <inheritdoc/>
    public void Report(PrintProgress value) => _progress = value;

    /// <summary>Gives it up.</summary>
    public void Cancel() => _cancel.Cancel();

    internal void Run(
        Func<string, IProgress<PrintProgress>, CancellationToken, Task<Result<PrintedFile>>> work,
        ILogger log
    ) =>
        _ = Task.Run(async () =>
        {
            var outcome = await Made(work, log);
            try
            {
                if (outcome.File is null)
                {
                    // Half a file is of no use to anybody, and bears names.
                    System.IO.File.Delete(path);
                }
            }
            finally
            {
                _outcome = outcome;
            }
        });

    internal void Delete()
    {
        _cancel.Dispose();
        System.IO.File.Delete(path);
    }

    private async Task<Outcome> Made(
        Func<string, IProgress<PrintProgress>, CancellationToken, Task<Result<PrintedFile>>> work,
        ILogger log
    )
    {
        try
        {
            var made = await work(path, this, _cancel.Token);
            return made.TryGet(out var file, out var refusal)
                ? new Outcome(file, null)
                : new Outcome(null, refusal.Sentence);
        }
        catch (OperationCanceledException)
        {
            return new Outcome(null, "已取消。");
        }
        catch (Exception e)
        {
            // Whoever waits must hear of it; the log has the cause.
            LogFailure(log, Title, e);
            return new Outcome(null, "生成时出了错，请重试；仍不成功的，请联系系统管理员。");
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "成批打印“{Title}”出错")]
    private static partial void LogFailure(ILogger log, string title, Exception e);

    private sealed record Outcome(PrintedFile? File, string? Why);
}
