using System.Runtime.CompilerServices;

namespace Jiangxuan.Web.Papers;

/// <summary>Work on many things in their order, some of them begun before it is their turn.</summary>
public static class Ahead
{
    /// <summary>What each work makes, in order. No more than so many are begun and not yet taken.</summary>
    /// <param name="works">The works; each is begun once.</param>
    /// <param name="most">How many at a time, at least one.</param>
    /// <param name="ct">Gives all of it up.</param>
    public static async IAsyncEnumerable<T> Of<T>(
        IEnumerable<Func<CancellationToken, Task<T>>> works,
        int most,
        [EnumeratorCancellation] CancellationToken ct = default
    )
    {
        ArgumentNullException.ThrowIfNull(works);
        using var given = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var begun = new Queue<Task<T>>();
        try
        {
            foreach (var work in works)
            {
                begun.Enqueue(work(given.Token));
                if (begun.Count == most)
                {
                    yield return await begun.Dequeue();
                }
            }

            while (begun.TryDequeue(out var next))
            {
                yield return await next;
            }
        }
        finally
        {
            // Whoever stops early, or fails, waits until nothing is at work any more.
            await given.CancelAsync();
            await Task.WhenAll(begun).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }
}
