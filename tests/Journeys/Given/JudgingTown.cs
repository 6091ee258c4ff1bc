using Jiangxuan.Core.Conduct;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Store;
using Jiangxuan.Web.Tests.Given;
using Jiangxuan.Web.Tests.Reviews;
using Microsoft.Extensions.DependencyInjection;

namespace Jiangxuan.Journeys.Given;

/// <summary>
/// The small city with every way of judging: of each an edition in the middle of the judges' work, named like the mechanism, and one that
/// has ended.
/// </summary>
public sealed class JudgingTown : Town
{
    /// <summary>The ways of judging.</summary>
    public static readonly string[] Mechanisms = ["ballot", "votes", "panels", "veto", "live-defence", "trimmed-mean"];

    /// <inheritdoc/>
    public override string Shots => Path.Combine(Kaifeng.Root, "artifacts", "tablets");

    /// <summary>Id of the edition that has ended.</summary>
    public static string Done(string mechanism) => $"{mechanism}-done";

    /// <inheritdoc/>
    protected override HostSettings Adjust(HostSettings settings) =>
        settings with
        {
            City = SmallCity.Code,
            Demo = SmallCity.Code,
            Programmes = SmallCity.Programmes(Path.GetDirectoryName(settings.Files)!),
        };

    /// <inheritdoc/>
    protected override async Task Settle()
    {
        var last = DateTimeOffset.MinValue;
        foreach (var mechanism in Mechanisms)
        {
            var definition = SmallCity.Definition(mechanism, []);
            var middle = await SmallCity.Load(App.Services, mechanism, definition, 24, null, Middle);
            await SmallCity.Load(App.Services, Done(mechanism), definition, 24, null);
            last = middle.At > last ? middle.At : last;
        }

        await App.Services.GetRequiredService<DemoClock>().ShiftTo(last.AddHours(1));
    }

    // Five eighths of the sheets are marked: the third of four judges is in the middle of the list.
    private static int Middle(IReadOnlyList<Entry> entries)
    {
        var work = Enumerable.Range(0, entries.Count).Where(i => entries[i].What is MarksSaved or BallotCast).ToList();
        return work[work.Count * 5 / 8] + 1;
    }
}
