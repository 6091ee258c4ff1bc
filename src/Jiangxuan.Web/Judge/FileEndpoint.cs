using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Web.Host;

namespace Jiangxuan.Web.Judges;

/// <summary>A file of a person's materials, as far as a judge may see it: files of restricted facts are not there.</summary>
internal static class FileEndpoint
{
    public static async Task<IResult> Get(
        Desk desk,
        string stage,
        string candidacy,
        string hash,
        Downloading downloading
    )
    {
        var review = await Review.Open(desk, stage, candidacy);
        var person = review.Person(candidacy);
        var shown = desk.Notice.Form.SelectMany(s => s.Facts).Where(f => !desk.Notice.Fact(f).Restricted).ToHashSet();
        var files = Knowing
            .Values(review.World, person)
            .Where(v => shown.Contains(v.Key))
            .Select(v => v.Value)
            .OfType<FilesValue>()
            .SelectMany(v => v.Files);
        return files.Any(f => f.Hash == hash)
            ? await downloading.Attachment(desk.Http, desk.Edition, candidacy, hash)
            : throw Desk.Missing("没有这个文件。");
    }
}
