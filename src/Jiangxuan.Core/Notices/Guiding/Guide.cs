namespace Jiangxuan.Core.Notices.Guiding;

/// <summary>The guide for those who apply and recommend (办事指南), made from the definition alone.</summary>
public sealed record Guide(string Title, IReadOnlyList<GuideSection> Sections)
{
    /// <summary>The guide of a notice, or of measures as far as they go. Sections with nothing to say are left out.</summary>
    public static Guide Of(Notice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        IReadOnlyList<GuideSection> all =
        [
            Basics.Section(notice),
            .. Entry.Sections(notice),
            .. Papers.Sections(notice),
            .. Course.Sections(notice),
            .. Results.Sections(notice),
            .. Questions.Sections(notice),
        ];
        IReadOnlyList<GuideSection> kept =
        [
            .. all.Select(s => s with { Blocks = [.. s.Blocks.Where(Says)] }).Where(s => s.Blocks.Count > 0),
        ];
        return new Guide($"{notice.Identity.Label}{notice.Identity.Honor}{notice.Identity.Verb}办事指南", kept);
    }

    private static bool Says(GuideBlock block) =>
        block switch
        {
            GuidePoints points => points.Points.Count > 0,
            GuideSteps steps => steps.Steps.Count > 0,
            GuideTable table => table.Rows.Count > 0,
            _ => throw new ArgumentOutOfRangeException(nameof(block)),
        };
}
