using Jiangxuan.Core;

namespace Jiangxuan.Paper.Printing.Office;

/// <summary>One file on its way through the worker, and the one who waits for it.</summary>
internal sealed class Waiting : IDisposable
{
    private readonly TaskCompletionSource<Result<ReadOnlyMemory<byte>>> _result = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private readonly CancellationTokenRegistration _given;

    internal Waiting(PrintOrder order, CancellationToken cancelled)
    {
        Order = order;
        _given = cancelled.Register(() => _result.TrySetCanceled(cancelled));
    }

    internal PrintOrder Order { get; }

    internal Task<Result<ReadOnlyMemory<byte>>> Result => _result.Task;

    /// <summary>Whether nobody needs the file any more: it is done, or given up.</summary>
    internal bool Over => _result.Task.IsCompleted;

    internal void Give(ReadOnlyMemory<byte> pdf) => _result.TrySetResult(pdf);

    internal void Refuse(string sentence) => _result.TrySetResult(new Refusal(sentence));

    internal void Break(Exception exception) => _result.TrySetException(exception);

    public void Dispose() => _given.Dispose();
}
