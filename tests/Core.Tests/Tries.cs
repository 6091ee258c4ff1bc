namespace Jiangxuan.Core.Tests;

/// <summary>
/// How many random cases a property is tried with. Mutation testing runs every property thousands of times and sets
/// <c>JIANGXUAN_TRIES</c> to the percent of the usual number (tools/mutants).
/// </summary>
internal static class Tries
{
    public static int Of(int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable("JIANGXUAN_TRIES"), out var percent)
            ? Math.Max(1, usual * percent / 100)
            : usual;
}
