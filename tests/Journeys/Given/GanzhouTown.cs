using Jiangxuan.Web.Host;
using Jiangxuan.Web.Store;
using Jiangxuan.Web.Tests.Given;
using Jiangxuan.Web.Tests.Reviews;
using Microsoft.Extensions.DependencyInjection;

namespace Jiangxuan.Journeys.Given;

/// <summary>Ganzhou on the day its edition opens: nobody has applied yet. It asks for a portrait of 35 × 49 mm before red.</summary>
public sealed class GanzhouTown : Town
{
    /// <summary>The edition.</summary>
    public const string Edition = "gz2024";

    /// <inheritdoc/>
    public override string Shots => Path.Combine(Kaifeng.Root, "artifacts", "photos");

    private readonly Definition _definition = Definition.Load(Path.Combine(Kaifeng.Root, "programmes", "ganzhou-2024"));

    /// <inheritdoc/>
    protected override HostSettings Adjust(HostSettings settings)
    {
        var city = _definition.Notice!.Identity.City;
        return settings with { City = city, Demo = city };
    }

    /// <inheritdoc/>
    protected override async Task Settle()
    {
        var opened = await SmallCity.Load(App.Services, Edition, _definition, 1, "apply");
        await App.Services.GetRequiredService<DemoClock>().ShiftTo(opened.At.AddHours(1));
    }
}
