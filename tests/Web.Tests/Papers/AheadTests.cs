using Jiangxuan.Web.Papers;
using Xunit;

namespace Jiangxuan.Web.Tests.Papers;

/// <summary>Work that is begun before it is its turn comes out in its order, and no more of it is begun than allowed.</summary>
public sealed class AheadTests
{
    private readonly List<TaskCompletionSource<int>> _begun = [];
    private readonly List<CancellationToken> _given = [];

    [Fact]
    public async Task What_is_done_early_waits_for_its_turn_and_no_more_are_begun_than_allowed()
    {
        await using var made = Ahead.Of(Works(5), 3, CancellationToken.None).GetAsyncEnumerator();
        var first = made.MoveNextAsync();
        Assert.Equal(3, _begun.Count);
        _begun[2].SetResult(2);
        _begun[1].SetResult(1);
        Assert.False(first.IsCompleted);

        _begun[0].SetResult(0);

        Assert.True(await first);
        Assert.Equal((0, 3), (made.Current, _begun.Count));
        Assert.True(await made.MoveNextAsync());
        Assert.Equal((1, 4), (made.Current, _begun.Count));
        Assert.True(await made.MoveNextAsync());
        Assert.Equal((2, 5), (made.Current, _begun.Count));
        _begun[4].SetResult(4);
        _begun[3].SetResult(3);
        Assert.True(await made.MoveNextAsync());
        Assert.Equal(3, made.Current);
        Assert.True(await made.MoveNextAsync());
        Assert.Equal(4, made.Current);
        Assert.False(await made.MoveNextAsync());
    }

    [Fact]
    public async Task One_that_fails_gives_the_others_up_and_waits_for_them()
    {
        await using var made = Ahead.Of(Works(3), 3, CancellationToken.None).GetAsyncEnumerator();
        var first = made.MoveNextAsync().AsTask();
        _begun[0].SetException(new IOException("full"));
        Assert.True(_given[1].IsCancellationRequested);
        Assert.False(first.IsCompleted);

        _begun[1].SetCanceled(_given[1]);
        _begun[2].SetResult(2);

        await Assert.ThrowsAsync<IOException>(() => first);
    }

    private IEnumerable<Func<CancellationToken, Task<int>>> Works(int count) =>
        Enumerable
            .Range(0, count)
            .Select(_ =>
                (Func<CancellationToken, Task<int>>)(
                    ct =>
                    {
                        _begun.Add(new TaskCompletionSource<int>());
                        _given.Add(ct);
                        return _begun[^1].Task;
                    }
                )
            );
}
