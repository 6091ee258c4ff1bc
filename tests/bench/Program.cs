using System.Diagnostics;
using Jiangxuan.Bench;

// bench        every instance in a process of its own (so that the peak memory is its own), as a table
// bench NAME   one instance: its line of the table
string[] names = [.. Instances.All.Select(i => i.Name), SheetWritten.Name, FormsPrinted.Name];
if (args is [var name])
{
    var instance = Instances.All.FirstOrDefault(i => i.Name == name);
    var line = name switch
    {
        SheetWritten.Name => await SheetWritten.Line(),
        FormsPrinted.Name => await FormsPrinted.Line(),
        _ => instance is null ? null : Measured.Of(instance).Line(instance),
    };
    if (line is null)
    {
        Console.Error.WriteLine($"no instance {name}; there are: {string.Join(' ', names)}");
        return 2;
    }

    Console.WriteLine(line);
    return 0;
}

Console.WriteLine(Measured.Head);
foreach (var one in names)
{
    using var own = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, one))!;
    await own.WaitForExitAsync();
    if (own.ExitCode != 0)
    {
        return own.ExitCode;
    }
}

return 0;
