using Jiangxuan.Web.Demo;
using Jiangxuan.Web.Tests.Given;

namespace Jiangxuan.Journeys.Given;

/// <summary>The town as it is delivered for demonstration: two editions, with the loader of the first start.</summary>
public sealed class DemoTown : Town
{
    /// <inheritdoc/>
    public override string Shots => Path.Combine(Kaifeng.Root, "artifacts", "pages");

    /// <inheritdoc/>
    protected override Task Settle() => DemoCity.Load(App.Services, TextWriter.Null, plain: true);
}
