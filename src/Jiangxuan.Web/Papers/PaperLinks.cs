using Jiangxuan.Core.Conduct;
using Jiangxuan.Paper.Course;
using Jiangxuan.Paper.Layouts;

namespace Jiangxuan.Web.Papers;

/// <summary>Addresses of papers; the desks link to them.</summary>
public static class PaperLinks
{
    /// <summary>Address of one paper.</summary>
    public static string Of(string edition, ReadyPaper paper, PaperKind kind)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(kind);
        var file = $"{paper.Layout.Id}.{kind.Ending}";
        var subject = Uri.EscapeDataString(paper.Subject);
        return paper.Layout.Made switch
        {
            Occasion.Payment => $"/papers/{edition}/payment/{file}?of={subject}",
            Occasion.Finding => $"/papers/{edition}/objection/{subject}/{file}",
            _ when paper.Layout.About is About.Person => $"/papers/{edition}/person/{subject}/{file}",
            _ => $"/papers/{edition}/list/{file}?of={subject}",
        };
    }

    /// <summary>The papers of a person that are handed in with the application.</summary>
    public static IEnumerable<ReadyPaper> ToHandIn(this Shelf shelf, Candidacy candidacy)
    {
        ArgumentNullException.ThrowIfNull(shelf);
        return shelf.Of(candidacy).Where(p => p.Layout.Made is Occasion.Application);
    }
}
