using System.Diagnostics;
using Jiangxuan.Bench;

// bench        every instance in a process of its own (so that the peak memory is its own), as a table
// bench NAME   one instance: its line of the table
if (args is [SheetWritten.Name])
{
    Console.WriteLine(await SheetWritten.Line());
    return 0;
}

if (args is [var name])
{
    if (Instances.All.FirstOrDefault(i => i.Name == name) is not { } instance)
    {
        Console.Error.WriteLine(
            $"no instance {name}; there are: {string.Join(' ', Instances.All.Select(i => i.Name).Append(SheetWritten.Name))}"
        );
        return 2;
    }

    Console.WriteLine(Measured.Of(instance).Line(instance));
    return 0;
}

Console.WriteLine(Measured.Head);
foreach (var instance in Instances.All.Select(i => i.Name).Append(SheetWritten.Name))
{
    using var own = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, instance))!;
    await own.WaitForExitAsync();
    if (own.ExitCode != 0)
    {
        return own.ExitCode;
    }
}

return 0;
