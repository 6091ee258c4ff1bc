using Jiangxuan.Web.Host;

namespace Jiangxuan.Web.Commands;

/// <summary>Runs the platform until it is asked to stop.</summary>
internal static class ServeCommand
{
    public static async Task<int> Run(string[] args, TimeProvider clock)
    {
        if (HostSettings.FromEnvironment() is not { } settings)
        {
            Console.Error.WriteLine(HostSettings.Missing);
            return 2;
        }

        try
        {
            await Starting.Migrate(settings);
            await using var app = Composition.Build(settings, args, clock);
            await Starting.Prepare(app);
            await app.RunAsync();
            return 0;
        }
        catch (Exception e) when (Starting.Says(e) is { } sentence)
        {
            Console.Error.WriteLine(sentence);
            return 1;
        }
    }
}
