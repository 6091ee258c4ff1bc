using Jiangxuan.Web.Demo;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Store;

namespace Jiangxuan.Web.Commands;

/// <summary>Runs the platform until it is asked to stop.</summary>
internal static class ServeCommand
{
    /// <summary>Usage line.</summary>
    public const string Arguments = "[--urls URL] [--demo]";

    private const string Demonstration = "--demo";

    public static async Task<int> Run(string[] args, TimeProvider clock)
    {
        if (HostSettings.FromEnvironment() is not { } settings)
        {
            Console.Error.WriteLine(HostSettings.Missing);
            return 2;
        }

        if (args.Contains(Demonstration))
        {
            var demonstrated = Definitions.Load(settings.Programmes).Find(DemoPlan.Programme)?.Notice?.Identity.City;
            var city = settings.Demo ?? demonstrated;
            settings = settings with { Demo = city, City = settings.City ?? city };
            args = [.. args.Where(a => a != Demonstration)];
        }

        try
        {
            await Starting.Migrate(settings);
            await using var app = Composition.Build(settings, args, clock);
            await Starting.Prepare(app);
            var demo =
                settings.Demo is not null
                && await DemoCity.Load(app.Services, Console.Error, Console.IsErrorRedirected);
            await app.StartAsync();
            if (demo)
            {
                await DemoTable.Print(app.Services, app.Urls.First().TrimEnd('/'), Console.Out);
            }

            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (Exception e) when (Starting.Says(e) is { } sentence)
        {
            Console.Error.WriteLine(sentence);
            return 1;
        }
    }
}
