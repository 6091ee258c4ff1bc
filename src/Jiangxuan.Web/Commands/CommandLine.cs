namespace Jiangxuan.Web.Commands;

/// <summary>The commands of the program. Exit 0 = answered, 1 = findings or refused, 2 = unreadable input or wrong usage.</summary>
internal static class CommandLine
{
    private static readonly IReadOnlyList<Command> _commands =
    [
        new(
            "serve",
            ServeCommand.Arguments,
            "运行平台（先升级数据库；--demo 在空数据库里装入演示城市）",
            ServeCommand.Run
        ),
        new("migrate", "", "只升级数据库", MigrateCommand.Run),
        new("check", CheckCommand.Arguments, "检查通知定义", CheckCommand.Run),
        new("eligible", EligibleCommand.Arguments, "判断一个人的资格条件", EligibleCommand.Run),
        new("select", SelectCommand.Arguments, "按排名和构成比例提出名单，逐人说明理由", SelectCommand.Run),
        new("score", ScoreCommand.Arguments, "按评分表计分排名，列出全部计算过程", ScoreCommand.Run),
        new("period", PeriodCommand.Arguments, "计算公示期等期间的起止", PeriodCommand.Run),
        new("clauses", ClausesCommand.Arguments, "条款对照表：每一条在定义的哪里、有哪些案例", ClausesCommand.Run),
        new("guide", GuideCommand.Arguments, "写出办事指南", GuideCommand.Run),
        new("paper", PaperCommand.Arguments, "生成一份表格，空白的或按事实文件填好的", PaperCommand.Run),
        new("papers", PapersCommand.Arguments, "模拟一届并生成它的全部文书，空白的和填好的", PapersCommand.Run),
        new("schema", SchemaCommand.Arguments, "输出定义文件的 JSON Schema，或各键一览", SchemaCommand.Run),
        new("simulate", SimulateCommand.Arguments, "用虚构的人在内存里走完全程", SimulateCommand.Run),
    ];

    public static async Task<int> Run(string[] args, TimeProvider clock)
    {
        // Without a command, or with settings only, the program serves: that is what a service manager starts.
        var name = args.Length == 0 || args[0].StartsWith('-') ? "serve" : args[0];
        var rest = args.Length > 0 && args[0] == name ? args[1..] : args;
        if (args is ["--help" or "-h" or "help", ..])
        {
            Console.Out.WriteLine(Usage());
            return 0;
        }

        if (_commands.FirstOrDefault(c => c.Name == name) is not { } command)
        {
            Console.Error.WriteLine($"没有“{name}”这个命令。\n{Usage()}");
            return 2;
        }

        return await command.Run(rest, clock);
    }

    private static string Usage() =>
        "用法：jiangxuan 命令 [参数…]\n"
        + string.Join('\n', _commands.Select(c => $"  {c.Name} {c.Arguments}\t{c.Says}"));
}

/// <summary>One command.</summary>
/// <param name="Name">What is typed.</param>
/// <param name="Arguments">Its arguments, for the usage.</param>
/// <param name="Says">What it does, for the usage.</param>
/// <param name="Run">Arguments after the name, and the real clock → exit status.</param>
internal sealed record Command(string Name, string Arguments, string Says, Func<string[], TimeProvider, Task<int>> Run);
