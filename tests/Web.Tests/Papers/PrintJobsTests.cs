using Jiangxuan.Core;
using Jiangxuan.Paper.Printing.Office;
using Jiangxuan.Paper.Programs;
using Jiangxuan.Web.Papers;
using Jiangxuan.Web.Tests.Given;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Jiangxuan.Web.Tests.Papers;

/// <summary>What becomes of a long job and of its file.</summary>
public sealed class PrintJobsTests : IAsyncLifetime
{
    private static readonly PrintedFile _made = new("表.pdf", "application/pdf");
    private readonly string _work = Directory.CreateTempSubdirectory("jx-jobs").FullName;
    private readonly Clock _clock = new(new DateTimeOffset(2026, 11, 21, 1, 0, 0, TimeSpan.Zero));
    private Press _press = null!;
    private PrintJobs _jobs = null!;

    private string[] Files => Directory.GetFiles(Path.Combine(_work, "orders"));

    [Fact]
    public async Task A_job_is_found_while_it_is_kept_and_then_neither_it_nor_its_file_is_there()
    {
        var job = await Over(
            Orders(
                "1",
                async (place, _, ct) =>
                {
                    await File.WriteAllTextAsync(place, "%PDF-", ct);
                    return _made;
                }
            )
        );
        Assert.Single(Files);

        _clock.Move(TimeSpan.FromHours(3));
        Assert.Same(job, _jobs.Find(job.Id, "a"));
        Assert.Null(_jobs.Find(job.Id, "b"));
        _clock.Move(TimeSpan.FromHours(2));

        Assert.Null(_jobs.Find(job.Id, "a"));
        Assert.Empty(Files);
    }

    [Fact]
    public async Task A_job_that_fails_is_refused_or_is_given_up_leaves_no_half_file()
    {
        static Task Half(string place) => File.WriteAllTextAsync(place, "%P");
        var failed = await Over(
            Orders(
                "1",
                async (place, _, _) =>
                {
                    await Half(place);
                    throw new IOException("full");
                }
            )
        );
        var refused = await Over(
            Orders(
                "2",
                async (place, _, _) =>
                {
                    await Half(place);
                    return new Refusal("不能生成。");
                }
            )
        );
        var begun = new TaskCompletionSource();
        var stopped = Orders(
            "3",
            async (place, _, ct) =>
            {
                await Half(place);
                begun.SetResult();
                await Task.Delay(Timeout.Infinite, ct);
                return _made;
            }
        );
        await begun.Task;
        Assert.Single(Files);
        stopped.Cancel();
        await Over(stopped);

        Assert.StartsWith("生成时出了错", failed.Why, StringComparison.Ordinal);
        Assert.Equal(("不能生成。", "已取消。"), (refused.Why, stopped.Why));
        Assert.Empty(Files);
    }

    [Fact]
    public async Task A_second_click_while_it_is_made_is_the_same_job_and_later_or_by_another_it_is_a_new_one()
    {
        var end = new TaskCompletionSource();
        Func<string, IProgress<PrintProgress>, CancellationToken, Task<Result<PrintedFile>>> work = async (_, _, _) =>
        {
            await end.Task;
            return _made;
        };
        var first = Orders("1", work);

        Assert.Same(first, Orders("1", work));
        Assert.NotSame(first, Orders("2", work));
        Assert.NotSame(first, Orders("1", work, "b"));
        end.SetResult();
        await Over(first);
        Assert.NotSame(first, Orders("1", work));
    }

    public ValueTask InitializeAsync()
    {
        _press = new Press(new InstalledPrograms("/nowhere"), _work, "");
        var life = new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance);
        _jobs = new PrintJobs(_press, _clock, life, NullLogger<PrintJobs>.Instance);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _press.DisposeAsync();
        Directory.Delete(_work, recursive: true);
    }

    private PrintJob Orders(
        string key,
        Func<string, IProgress<PrintProgress>, CancellationToken, Task<Result<PrintedFile>>> work,
        string account = "a"
    ) => _jobs.Start(key, account, "申报表", "/", work);

    private static async Task<PrintJob> Over(PrintJob job)
    {
        for (var attempt = 0; !job.Ended; attempt++)
        {
            Assert.True(attempt < 500, "it did not end");
            await Task.Delay(20);
        }

        return job;
    }
}
