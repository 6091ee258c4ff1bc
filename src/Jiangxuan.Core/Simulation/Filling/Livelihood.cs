using Jiangxuan.Core.People.Generated;

namespace Jiangxuan.Core.Simulation.Filling;

/// <summary>
/// Which codes of a choice about employment (就业身份) fit a person: whoever has no employer is never an employee, and an employee never
/// self-employed, whatever a rule would like.
/// </summary>
internal static class Livelihood
{
    private static readonly string[] s_alone = ["灵活就业", "自由职业", "个体", "自主创业", "新就业形态"];
    private static readonly string[] s_usual = ["企业", "职工"];

    /// <summary>The codes that fit, where some speak of working for oneself; all of them elsewhere.</summary>
    /// <param name="codes">All codes.</param>
    /// <param name="person">Whose.</param>
    /// <param name="free">Whether an unusual one may come too (公务员).</param>
    public static IReadOnlyList<string> Codes(IReadOnlyList<string> codes, GeneratedPerson person, bool free)
    {
        var alone = codes.Where(c => Speaks(c, s_alone)).ToList();
        if (alone.Count == 0 || alone.Count == codes.Count)
        {
            return codes;
        }

        var fitting = person.Employer is null ? alone : [.. codes.Except(alone)];
        return !free && fitting.FirstOrDefault(c => Speaks(c, s_usual)) is { } usual ? [usual] : fitting;
    }

    private static bool Speaks(string code, string[] words) =>
        words.Any(w => code.Contains(w, StringComparison.Ordinal));
}
