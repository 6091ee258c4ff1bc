using Jiangxuan.Core.Simulation;

namespace Jiangxuan.Web.Commands;

/// <summary>Progress of a simulation: one line that moves on a terminal, one line per stage elsewhere.</summary>
/// <param name="to">Where to.</param>
/// <param name="plain">Whether it is no terminal.</param>
/// <param name="title">Words in front.</param>
internal sealed class ProgressLine(TextWriter to, bool plain, string title = "模拟") : IProgress<SimulationProgress>
{
    private const int Width = 30;
    private int _shown = -1;

    /// <inheritdoc/>
    public void Report(SimulationProgress value)
    {
        var words = $"{value.Day:M月d日} {value.Stage} {value.Entries}条";
        if (!plain)
        {
            var done = Width * value.Done / Math.Max(1, value.Of);
            to.Write($"\r{title} [{new string('#', done)}{new string('.', Width - done)}] {words}\u001b[K");
        }
        else if (value.Done > _shown)
        {
            to.WriteLine($"{title} {value.Done}/{value.Of} {words}");
        }

        _shown = Math.Max(_shown, value.Done);
    }

    /// <summary>Leaves the line as it is and goes on below.</summary>
    public void End()
    {
        if (!plain)
        {
            to.WriteLine();
        }
    }
}
