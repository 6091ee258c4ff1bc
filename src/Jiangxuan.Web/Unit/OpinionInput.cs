using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Shell;

namespace Jiangxuan.Web.Units;

/// <summary>What was typed into the fields of an opinion.</summary>
/// <param name="Opinion">The opinion; null when a field cannot be read.</param>
/// <param name="Answers">Facts the stage asks.</param>
/// <param name="Errors">What cannot be read.</param>
internal sealed record OpinionInput(
    Opinion? Opinion,
    IReadOnlyDictionary<string, Value> Answers,
    IReadOnlyList<FormError> Errors
)
{
    /// <summary>Reads the form.</summary>
    public static OpinionInput Read(UnitRoom room, OpineStage stage, Posting posting, IReadOnlyList<FileRef> scans)
    {
        var bound = AskedFacts.Read(room, stage.Asks, posting);
        var errors = bound.Errors.ToList();
        var (on, wrong) = posting.Day($"{stage.Id}.on", "意见日期");
        if (wrong is not null)
        {
            errors.Add(wrong);
        }

        if (posting[$"{stage.Id}.agree"] is not ("yes" or "no"))
        {
            errors.Add(new FormError($"{stage.Id}.agree", "请选择同意或不同意。"));
        }

        if (errors.Count > 0)
        {
            return new OpinionInput(null, bound.Values, errors);
        }

        var opinion = new Opinion(
            posting[$"{stage.Id}.agree"] == "yes",
            posting[$"{stage.Id}.text"],
            posting[$"{stage.Id}.signer"],
            on,
            scans.FirstOrDefault(s => s.Hash == posting[$"{stage.Id}.scan"])
        );
        return new OpinionInput(opinion, bound.Values, []);
    }
}
