using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Shell;

namespace Jiangxuan.Web.Apply;

/// <summary>How far a section of the form is.</summary>
/// <param name="Section">The section.</param>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Begun">Whether it was ever saved.</param>
/// <param name="Problems">What is missing or wrong in it.</param>
/// <param name="Reasons">What it was returned for.</param>
public sealed record SectionState(
    FormSection Section,
    int Number,
    bool Begun,
    IReadOnlyList<Problem> Problems,
    IReadOnlyList<ReturnReason> Reasons
)
{
    /// <summary>All sections of an application, in order.</summary>
    public static IReadOnlyList<SectionState> Of(World world, Candidacy candidacy, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(candidacy);
        var problems = Submitting.Problems(world, candidacy.Id, today);
        return
        [
            .. world.Notice.Form.Select(
                (section, index) =>
                    new SectionState(
                        section,
                        index + 1,
                        world.Find<Section>(Core.Conduct.Section.Of(candidacy.Id, section.Key)) is not null,
                        [.. problems.Where(p => p.Section == section.Key).Select(p => p.Problem)],
                        [.. candidacy.Returned?.Reasons.Where(r => section.Facts.Contains(r.Fact)) ?? []]
                    )
            ),
        ];
    }

    /// <summary>Its state in words.</summary>
    public string Word =>
        Reasons.Count > 0 ? $"补正 {Reasons.Count} 项"
        : !Begun ? "未开始"
        : Problems.Count == 0 ? "已完成"
        : $"还差 {Problems.Count} 项";

    /// <summary>The colour beside the word.</summary>
    public Tone Tone =>
        Reasons.Count > 0 ? Tone.Warn
        : !Begun ? Tone.Plain
        : Problems.Count == 0 ? Tone.Ok
        : Tone.Warn;
}
