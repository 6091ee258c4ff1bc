using Jiangxuan.Paper.Course;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Papers;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Apply;

/// <summary>The hub of an application.</summary>
internal static class Hub
{
    public static async Task<IResult> Show(
        HttpContext http,
        string edition,
        string candidacy,
        Cases cases,
        EditionPapers papers,
        Press press,
        CancellationToken ct,
        string? did = null
    )
    {
        var (found, no) = await cases.Find(http, edition, candidacy, AccessAct.EditSection, ct);
        return found is null
            ? no!
            : new RazorComponentResult<HubPage>(
                new
                {
                    Frame = http.Frame(),
                    Case = found,
                    Sections = SectionState.Of(found.World, found.Candidacy, found.Today),
                    Links = LinkState.Of(found.World, found.Candidacy),
                    found.Locked,
                    Deadline = Deadline.Sentence(found.World, found.Candidacy, found.Today),
                    Papers = papers
                        .Of(http, found.World, found.Today)
                        .ToHandIn(found.Candidacy)
                        .Where(p => p.Layout.Id != Shelf.ContentsId)
                        .ToList(),
                    Prints = press.LacksPdf is null,
                    Done = did == "saved" ? "已保存。" : null,
                }
            );
    }
}
