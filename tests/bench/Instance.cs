using Jiangxuan.Core.Selection;

namespace Jiangxuan.Bench;

/// <summary>One pool that is measured, always the same for the same name.</summary>
/// <param name="Name">What is typed to run it alone.</param>
/// <param name="Goal">The time it should take when warm.</param>
/// <param name="MostMemory">The peak memory it should stay under, in MB; null where none is set.</param>
/// <param name="Runs">How often it is run; the median counts.</param>
/// <param name="Make">Makes the pool.</param>
internal sealed record Instance(string Name, TimeSpan Goal, int? MostMemory, int Runs, Func<Pool> Make);
