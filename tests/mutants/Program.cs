using System.Globalization;
using Jiangxuan.Mutants;

// mutants HOST REPORT MINUTES ROOM[+TESTS…]…
//   HOST     the program of the core's tests, with the broken core beside it
//   REPORT   what Stryker wrote of its mutants (mutation-report.json)
//   MINUTES  the longest a room may take; 0: as long as it takes
// Ends with 0 when of every room at least 80 of 100 are noticed. tools/mutants makes all of it.
if (args is not [var program, var report, var minutes, _, ..])
{
    Console.Error.WriteLine("mutants HOST REPORT MINUTES ROOM[+TESTS…]…");
    return 64;
}

var host = new TestHost(program, "Jiangxuan.Core.Tests");
var mutants = Mutant.Read(report);

// Shuffled, but the same way every time: what a limit of time leaves out is spread evenly.
var order = new Random(7);
IReadOnlyList<Mutant> shuffled =
[
    .. mutants
        .OrderBy(one => one.Id)
        .Select(one => (one, order.Next()))
        .OrderBy(one => one.Item2)
        .Select(one => one.one),
];
var longest = TimeSpan.FromMinutes(int.Parse(minutes, CultureInfo.InvariantCulture));
try
{
    var enough = true;
    foreach (var trial in args[3..].Select(Trial.Read))
    {
        enough &= trial.Hold(host, shuffled, longest == TimeSpan.Zero ? TimeSpan.MaxValue : longest);
    }

    return enough ? 0 : 1;
}
catch (AggregateException all) when (all.InnerException is InvalidOperationException fails)
{
    Console.Error.WriteLine(fails.Message);
    return 70;
}
