using System.Collections.Immutable;
using Jiangxuan.Core.Calendar;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Simulation;

namespace Jiangxuan.Web.Demo;

/// <summary>What the demonstration city is made of: one edition that has finished and one that stands in the middle.</summary>
public static class DemoPlan
{
    /// <summary>Programme shown.</summary>
    public const string Programme = "kaifeng-2020";

    /// <summary>Id of the finished edition.</summary>
    public const string Finished = "kaifeng-2020";

    /// <summary>Id of the edition in the middle.</summary>
    public const string Running = "kaifeng-2020-b";

    /// <summary>Password of all accounts of the demonstration; it opens nothing anywhere else.</summary>
    public const string Password = "jiangxuan-demo";

    private const int People = 60;
    private const int Units = 12;
    private const ulong Seed = 2020;

    /// <summary>Day on which the second edition opens: a Monday after the first has ended, so that its deadline is a Friday too.</summary>
    private static readonly DateOnly s_opens = new(2021, 7, 19);

    /// <summary>Last simulated day of the second edition: units inspect, rank and publicise, the first have reported.</summary>
    private static readonly DateOnly s_until = new(2021, 8, 3);

    /// <summary>What the office's clock shows when the city is loaded.</summary>
    public static readonly DateTimeOffset Now = new(2021, 8, 4, 9, 0, 0, Shanghai.Offset);

    /// <summary>The editions in the order in which they are loaded, the finished one first.</summary>
    public static IReadOnlyList<SimulationOptions> Editions(SimulationOptions basis) =>
        [
            basis with
            {
                Edition = Finished,
                Seed = Seed,
                Applicants = People,
                AccountPrefix = "a",
            },
            basis with
            {
                Edition = Running,
                Seed = Seed,
                Applicants = People,
                FirstPerson = People,
                AccountPrefix = "b",
                Opens = s_opens,
                Until = s_until,
            },
        ];

    /// <summary>Twelve of the sample register, of every group at least one: the largest groups lose their last.</summary>
    public static ImmutableList<Unit> UnitsOf(IReadOnlyList<Unit> register)
    {
        var units = register.ToImmutableList();
        while (units.Count > Units)
        {
            var largest = units.GroupBy(u => u.Group).MaxBy(g => g.Count())!;
            units = units.Remove(largest.Last());
        }

        return units;
    }

    /// <summary>The token of an employer's link; known beforehand, since a demonstration prints it at every start.</summary>
    public static string Token(string edition, string link) => $"demo-{edition}-{link}";
}
