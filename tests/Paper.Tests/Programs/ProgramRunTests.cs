using System.Diagnostics;
using System.Text;
using Jiangxuan.Paper.Programs;
using Jiangxuan.Paper.Tests.Given;
using Xunit;

namespace Jiangxuan.Paper.Tests.Programs;

/// <summary>Each limit with the same work under an ample one beside it: without the guard the test fails.</summary>
public sealed class ProgramRunTests(Printshop shop)
{
    private static readonly Limits Ample = new()
    {
        Time = TimeSpan.FromMinutes(2),
        Memory = 4L << 30,
        Output = 64L << 20,
        Printed = 64L << 20,
    };

    [Fact]
    public async Task RunAsync_memory_is_held_to_its_limit()
    {
        const string Hungry = "head -c 200M /dev/zero | tail -c 200M | wc -c";

        Assert.Equal("209715200", Words(await RunAsync(Hungry, Ample)));
        Assert.NotEqual("209715200", Words(await RunAsync(Hungry, Ample with { Memory = 100L << 20 })));
    }

    [Fact]
    public async Task RunAsync_files_are_held_to_their_limit()
    {
        const string Writer = "head -c 2M /dev/zero >big; wc -c <big";

        Assert.Equal("2097152", Words(await RunAsync(Writer, Ample)));
        Assert.Equal("1048576", Words(await RunAsync(Writer, Ample with { Output = 1L << 20 })));
    }

    [Fact]
    public async Task RunAsync_printing_is_held_to_its_limit()
    {
        const string Talker = "head -c 2M /dev/zero";

        Assert.Equal(2 << 20, (await RunAsync(Talker, Ample)).Output.Length);
        var ended = await RunAsync("yes", Ample with { Printed = 1L << 20 });
        Assert.Equal((Ending.TooMuch, 0), (ended.How, ended.Output.Length));
    }

    [Fact]
    public async Task RunAsync_time_is_held_to_its_limit_with_all_children()
    {
        using var desk = shop.Desk();
        var watch = Stopwatch.StartNew();

        var ended = await RunAsync(
            "sleep 300 & (sleep 300 | cat) & wait",
            Ample with
            {
                Time = TimeSpan.FromSeconds(1),
            },
            desk
        );

        Assert.Equal(Ending.TimeUp, ended.How);
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(100));
        await Task.Delay(500);
        Assert.Empty(BadOffice.StillRunning(desk));
    }

    [Fact]
    public async Task RunAsync_environment_has_nothing_of_ours()
    {
        Environment.SetEnvironmentVariable("JIANGXUAN_SECRET_OF_A_TEST", "1");

        var said = Words(await RunAsync("env | cut -d= -f1 | sort | tr '\\n' ' '", Ample));

        Assert.Equal("HOME LC_ALL PATH PWD SHLVL TMPDIR _", said);
    }

    [Fact]
    public async Task RunAsync_given_up_ends_it_and_says_so()
    {
        using var desk = shop.Desk();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            RunAsync("sleep 300", Ample, desk, patience.Token)
        );

        await Task.Delay(500);
        Assert.Empty(BadOffice.StillRunning(desk));
    }

    [Fact]
    public void Lacks_file_that_may_not_be_run_is_not_the_program()
    {
        using var desk = shop.Desk();
        File.WriteAllText(desk["qpdf"], "");
        var programs = new InstalledPrograms($"{desk.Root}:relative:/usr/bin:/bin");

        Assert.Equal("/usr/bin/qpdf", programs.Find(OutsideProgram.Qpdf));
        Assert.Null(new InstalledPrograms(desk.Root).Find(OutsideProgram.Qpdf));
        Assert.Null(programs.Lacks(OutsideProgram.Qpdf));
    }

    private async Task<Ended> RunAsync(
        string script,
        Limits limits,
        WorkFolder? desk = null,
        CancellationToken cancelled = default
    )
    {
        using var own = shop.Desk();
        var run = new ProgramRun
        {
            Program = new OutsideProgram("bash", "bash", "bash"),
            Arguments = ["-c", script],
            Folder = (desk ?? own).Root,
            Limits = limits,
        };
        return await run.RunAsync(shop.Programs, cancelled);
    }

    private static string Words(Ended ended) => Encoding.UTF8.GetString(ended.Output.Span).Trim();
}
