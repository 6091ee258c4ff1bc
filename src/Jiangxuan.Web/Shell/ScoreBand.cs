using System.Globalization;

namespace Jiangxuan.Web.Shell;

/// <summary>A button of the score sheet that enters a usual value.</summary>
/// <param name="Text">The band's name, for example 优.</param>
/// <param name="Value">The score it enters, as typed: 95 or 87.5.</param>
public sealed record ScoreBand(string Text, string Value)
{
    private static readonly (string Text, decimal Share)[] s_usual = [("优", 0.95m), ("良", 0.85m), ("中", 0.75m)];

    /// <summary>Usual values of any scale: what 95, 85 and 75 are of a hundred, on the step below; none below the lowest mark.</summary>
    public static IReadOnlyList<ScoreBand> Of(decimal min, decimal max, decimal step) =>
        [
            .. s_usual
                .Select(b => (b.Text, Mark: b.Share * max))
                .Where(b => b.Mark >= min)
                .Select(b => new ScoreBand(
                    b.Text,
                    (b.Mark - ((b.Mark - min) % step)).ToString("0.######", CultureInfo.InvariantCulture)
                ))
                .DistinctBy(b => b.Value),
        ];
}
