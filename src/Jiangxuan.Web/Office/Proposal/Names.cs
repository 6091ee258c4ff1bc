using Jiangxuan.Core.Conduct;

namespace Jiangxuan.Web.Office.Proposal;

/// <summary>Puts names where the selection, which knows no names, speaks of numbers.</summary>
public static class Names
{
    /// <summary>The sentence with every candidacy's id replaced by the person's name.</summary>
    public static string In(World world, string sentence)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(sentence);
        return world
            .All<Candidacy>()
            .Where(c => sentence.Contains(c.Id, StringComparison.Ordinal))
            .OrderByDescending(c => c.Id.Length)
            .Aggregate(sentence, (text, c) => text.Replace(c.Id, c.Name, StringComparison.Ordinal));
    }
}
