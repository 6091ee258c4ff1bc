using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;

namespace Jiangxuan.Core.Simulation;

/// <summary>Every register the notice names is imported at the start; nobody who applies is in one.</summary>
internal static class Registers
{
    /// <summary>Imports them.</summary>
    public static void Import(SimulatedCity city)
    {
        foreach (var register in city.Notice.Registers)
        {
            var somebody = new RegisterEntry(city.Hash($"register/{register.Id}"), null);
            city.Do(
                city.Cast.Office,
                $"导入“{register.Label}”",
                (_, _) => Opening.ImportRegister(register.Id, [somebody])
            );
        }
    }
}
