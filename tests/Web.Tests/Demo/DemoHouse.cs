using Jiangxuan.Web.Demo;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Tests.Given;
using Microsoft.AspNetCore.Builder;

namespace Jiangxuan.Web.Tests.Demo;

/// <summary>The application in demonstration mode, loaded on its first start.</summary>
public sealed class DemoHouse : House
{
    /// <summary>What the loading said.</summary>
    public StringWriter Said { get; } = new();

    protected override HostSettings Adjust(HostSettings settings) => settings with { Demo = Kaifeng.City };

    protected override async Task Prepare(WebApplication app) => await DemoCity.Load(app.Services, Said, plain: true);
}
