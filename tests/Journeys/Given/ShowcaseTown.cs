using Jiangxuan.Core.Conduct;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Store;
using Jiangxuan.Web.Tests.Given;
using Jiangxuan.Web.Tests.Reviews;
using Microsoft.Extensions.DependencyInjection;

namespace Jiangxuan.Journeys.Given;

/// <summary>Lianyungang, where candidates are shown to the public before a meeting decides: one edition in the middle of it, one after it.</summary>
public sealed class ShowcaseTown : Town
{
    /// <summary>The edition in the middle of the showing.</summary>
    public const string Showing = "showing";

    /// <summary>The edition that has ended.</summary>
    public const string Done = "shown";

    /// <inheritdoc/>
    public override string Shots => Path.Combine(Kaifeng.Root, "artifacts", "showcase");

    private readonly Definition _definition = Definition.Load(
        Path.Combine(Kaifeng.Root, "programmes", "lianyungang-2019")
    );

    /// <inheritdoc/>
    protected override HostSettings Adjust(HostSettings settings)
    {
        var city = _definition.Notice!.Identity.City;
        return settings with { City = city, Demo = city };
    }

    /// <inheritdoc/>
    protected override async Task Settle()
    {
        await SmallCity.Load(App.Services, Done, _definition, 40, null);
        var middle = await SmallCity.Load(App.Services, Showing, _definition, 40, null, Middle);
        await App.Services.GetRequiredService<DemoClock>().ShiftTo(middle.At.AddHours(1));
    }

    private static int Middle(IReadOnlyList<Entry> entries)
    {
        var shown = Enumerable
            .Range(0, entries.Count)
            .Where(i => entries[i].What is Concluded { Stage: "showcase" })
            .ToList();
        return shown[shown.Count / 2] + 1;
    }
}
