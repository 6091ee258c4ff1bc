using Jiangxuan.Core;
using Jiangxuan.Paper.Programs;

namespace Jiangxuan.Paper.Printing.Office;

/// <summary>
/// Turns Word and Excel files into PDF with one LibreOffice at a time (打印间): two on one profile silently lose each other's files.
/// What waits is taken many files per start, since the start costs most.
/// </summary>
public sealed class OfficeWorker : IAsyncDisposable
{
    private readonly InstalledPrograms _programs;
    private readonly OfficeSettings _settings;
    private readonly OfficeQueue _queue = new();
    private readonly OfficeDesk _desk;
    private readonly CancellationTokenSource _closing = new();
    private Task _work = Task.CompletedTask;

    /// <summary>A worker; nothing is started before the first request.</summary>
    public OfficeWorker(InstalledPrograms programs, OfficeSettings settings)
    {
        _programs = programs;
        _settings = settings;
        _desk = OfficeDesk.Claim(settings);
    }

    /// <summary>What is missing to print at all; null when nothing is.</summary>
    public Missing? Lacks => _programs.Lacks(OutsideProgram.LibreOffice);

    /// <summary>The PDF of each file, in order, or why there is none.</summary>
    /// <param name="orders">The files.</param>
    /// <param name="progress">Told after each file.</param>
    /// <param name="cancelled">Gives the request up; LibreOffice is ended when nobody else waits for what it does.</param>
    /// <exception cref="OperationCanceledException">It was given up, or the worker is closing.</exception>
    public async Task<IReadOnlyList<Result<ReadOnlyMemory<byte>>>> PrintAsync(
        IReadOnlyList<PrintOrder> orders,
        IProgress<PrintProgress>? progress,
        CancellationToken cancelled
    )
    {
        if (Lacks is { } missing)
        {
            return [.. orders.Select(_ => (Result<ReadOnlyMemory<byte>>)new Refusal(missing.Sentence))];
        }
        _closing.Token.ThrowIfCancellationRequested();
        using var given = CancellationTokenSource.CreateLinkedTokenSource(cancelled, _closing.Token);
        var mine = orders.Select(order => new Waiting(order, given.Token)).ToList();
        var done = 0;
        var told = mine.Select(one => TellAsync(one, () => Interlocked.Increment(ref done))).ToList();
        if (mine.Count > 0 && _queue.Add(mine))
        {
            _work = Task.Run(WorkAsync, CancellationToken.None);
        }
        return await Task.WhenAll(told);

        async Task<Result<ReadOnlyMemory<byte>>> TellAsync(Waiting one, Func<int> count)
        {
            using (one)
            {
                var result = await one.Result;
                progress?.Report(new PrintProgress(count(), mine.Count, one.Order.Name));
                return result;
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _work;
        _desk.Dispose();
        _closing.Dispose();
    }

    private async Task WorkAsync()
    {
        while (_queue.Take(_settings.Batch) is { Count: > 0 } batch)
        {
            try
            {
                await PrintAsync(batch);
            }
            catch (Exception exception)
            {
                // Whoever waits must hear of it; the next batch may fare better.
                batch.ForEach(one => one.Break(exception));
            }
        }
    }

    /// <summary>All of a batch; what fails is tried once more alone, so that one bad file costs the others nothing.</summary>
    private async Task PrintAsync(IReadOnlyList<Waiting> batch)
    {
        while (batch.Count > 0)
        {
            var start = await StartAsync(batch);
            // LibreOffice goes through the files in order: one that ends it leaves those behind it undone, not failed.
            var suspects = start.How is StartEnd.Finished ? start.Left : start.Left.Take(1);
            foreach (var suspect in suspects)
            {
                var alone = await StartAsync([suspect]);
                alone.Left.ForEach(one => one.Refuse(Sentence(one.Order, alone.How)));
            }
            batch = [.. start.Left.Where(one => !one.Over)];
        }
    }

    private async Task<OfficeStart> StartAsync(IReadOnlyList<Waiting> files)
    {
        var start = new OfficeStart(_programs, _settings, _desk, [.. files.Where(one => !one.Over)]);
        await start.RunAsync(_closing.Token);
        return start;
    }

    private string Sentence(PrintOrder order, StartEnd how) =>
        how is StartEnd.TimeUp
            ? $"“{order.Name}”生成PDF超过{(_settings.Start + _settings.PerFile).TotalSeconds:0}秒，已停止；请检查文件是否过大后重试。"
            : $"“{order.Name}”未能生成PDF；请用 Word 或 WPS 打开，确认文件没有损坏后重试。";
}
