using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Jiangxuan.Paper.Programs;

/// <summary>One run of an outside program in a process group of its own, held to limits, with an environment that has nothing of ours.</summary>
public sealed record ProgramRun
{
    private const int KillSignal = 9;
    private const int MostErrors = 16 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>What is run.</summary>
    public required OutsideProgram Program { get; init; }

    /// <summary>Its arguments.</summary>
    public required IReadOnlyList<string> Arguments { get; init; }

    /// <summary>What it may take.</summary>
    public required Limits Limits { get; init; }

    /// <summary>Where it works; also its home.</summary>
    public required string Folder { get; init; }

    /// <summary>Variables beside PATH, HOME and the language.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    /// <summary>Told every line it prints as it comes; then nothing is kept as output.</summary>
    public Action<string>? Line { get; init; }

    /// <summary>Runs it to its end.</summary>
    /// <exception cref="InvalidOperationException">It is not installed: ask <see cref="InstalledPrograms.Lacks(OutsideProgram)"/> first.</exception>
    /// <exception cref="OperationCanceledException">It was ended because nobody waits for it any more.</exception>
    public async Task<Ended> RunAsync(InstalledPrograms programs, CancellationToken cancelled)
    {
        cancelled.ThrowIfCancellationRequested();
        using var process = new Process { StartInfo = Start(programs) };
        process.Start();
        process.StandardInput.Close();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
        stop.CancelAfter(Limits.Time);
        var how = Ending.Itself;
        var errors = FirstAsync(process.StandardError.BaseStream);
        ReadOnlyMemory<byte> output = default;
        try
        {
            if (await ReadAsync(process, stop.Token) is { } read)
            {
                output = read;
                await process.WaitForExitAsync(stop.Token);
            }
            else
            {
                how = Ending.TooMuch;
            }
        }
        catch (OperationCanceledException)
        {
            how = Ending.TimeUp;
        }
        if (how is not Ending.Itself)
        {
            EndGroup(process);
            await process.WaitForExitAsync(CancellationToken.None);
        }
        cancelled.ThrowIfCancellationRequested();
        // A grandchild that left the group may hold the pipe open: what it says is not waited for.
        var said = await Task.WhenAny(errors, Task.Delay(Patience, CancellationToken.None)) == errors;
        return new Ended(how, process.ExitCode, output, said ? await errors : "");
    }

    private ProcessStartInfo Start(InstalledPrograms programs)
    {
        var start = new ProcessStartInfo(Found(OutsideProgram.Setsid))
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        string[] limits =
        [
            Found(OutsideProgram.Prlimit),
            $"--as={Number(Limits.Memory)}",
            $"--fsize={Number(Limits.Output)}",
            $"--cpu={Number((long)Math.Ceiling(Limits.Time.TotalSeconds) * 2)}",
            "--core=0",
            "--",
            Found(Program),
        ];
        foreach (var argument in limits.Concat(Arguments))
        {
            start.ArgumentList.Add(argument);
        }
        start.Environment.Clear();
        start.Environment["PATH"] = programs.SearchPath;
        start.Environment["HOME"] = start.Environment["TMPDIR"] = Folder;
        start.Environment["LC_ALL"] = "C.UTF-8";
        foreach (var (name, value) in Variables)
        {
            start.Environment[name] = value;
        }
        return start;

        string Found(OutsideProgram program) =>
            programs.Find(program) ?? throw new InvalidOperationException($"{program.Name} is not installed");
    }

    /// <summary>All it prints; null as soon as it is too much.</summary>
    private async Task<ReadOnlyMemory<byte>?> ReadAsync(Process process, CancellationToken stop)
    {
        if (Line is not null)
        {
            while (await process.StandardOutput.ReadLineAsync(stop) is { } line)
            {
                Line(line);
            }
            return ReadOnlyMemory<byte>.Empty;
        }
        using var kept = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await process.StandardOutput.BaseStream.ReadAsync(buffer, stop) is var read and > 0)
        {
            if (kept.Length + read > Limits.Printed)
            {
                return null;
            }
            kept.Write(buffer, 0, read);
        }
        return kept.ToArray();
    }

    /// <summary>Reads to the end, so that the program never waits for us, and keeps the beginning.</summary>
    private static async Task<string> FirstAsync(Stream stream)
    {
        var kept = new MemoryStream();
        var buffer = new byte[4096];
        while (await stream.ReadAsync(buffer) is var read and > 0)
        {
            kept.Write(buffer, 0, (int)Math.Min(read, Math.Max(0, MostErrors - kept.Length)));
        }
        return Encoding.UTF8.GetString(kept.ToArray());
    }

    private static void EndGroup(Process process)
    {
        // The group bears the number of its first process. A process that had no time yet to begin a group has no children either.
        if (Kill(-process.Id, KillSignal) != 0 && !process.HasExited)
        {
            process.Kill();
        }
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
