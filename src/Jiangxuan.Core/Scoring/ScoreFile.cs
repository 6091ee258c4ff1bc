using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Scoring;

/// <summary>What a file of sheets says (评分表文件).</summary>
/// <param name="Sheets">One sheet per candidate and judge.</param>
/// <param name="Votes">Votes from outside the panels.</param>
/// <param name="Tracks">Every candidate with the track, in the order of the file.</param>
/// <param name="Findings">Everything wrong, in the order of the file; while there is anything, the rest is not to be ranked.</param>
public sealed record ScoreFile(
    IReadOnlyList<ScoreSheet> Sheets,
    IReadOnlyList<VoteCount> Votes,
    IReadOnlyDictionary<string, string> Tracks,
    IReadOnlyList<Finding> Findings
);
