using Jiangxuan.Web.Host;

namespace Jiangxuan.Web.Commands;

/// <summary>Brings the database to the schema of this program.</summary>
internal static class MigrateCommand
{
    public static async Task<int> Run(string[] args, TimeProvider clock)
    {
        if (args.Length > 0 || HostSettings.FromEnvironment() is not { } settings)
        {
            Console.Error.WriteLine(args.Length > 0 ? "migrate 没有参数。" : HostSettings.Missing);
            return 2;
        }

        try
        {
            var done = await Starting.Migrate(settings);
            Console.Out.WriteLine(done.Count == 0 ? "数据库已是最新。" : $"已执行：{string.Join('、', done)}");
            return 0;
        }
        catch (Exception e) when (Starting.Says(e) is { } sentence)
        {
            Console.Error.WriteLine(sentence);
            return 1;
        }
    }
}
