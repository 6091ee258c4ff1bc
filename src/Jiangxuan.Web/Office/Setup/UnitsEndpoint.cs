using System.Globalization;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Shell;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Office.Setup;

/// <summary>The register of recommending units; one can be added.</summary>
internal static class UnitsEndpoint
{
    public static Task<IResult> Get(Desk desk, string? done) => Page(desk, null, [], done);

    public static async Task<IResult> Post(Desk desk, Posting posting)
    {
        var unit = new Unit
        {
            Id = posting["id"],
            Name = posting["name"],
            Group = posting["group"],
            Parent = posting["parent"] is { Length: > 0 } parent ? parent : null,
            Measures = Measures(desk.Notice, posting),
        };
        var docketed = await SetupAct.Commit(desk, posting, w => Opening.AddUnit(w, unit));
        return docketed is Docketed.Refused refused
            ? (await Page(desk, unit, [Shown.Error(refused.Refusal, "name")], null)).With(422)
            : Posting.Answer(
                docketed,
                _ =>
                    $"/office/{desk.Edition.EditionId}/units?done={Uri.EscapeDataString($"已增加推荐单位：{unit.Name}")}",
                _ => throw new InvalidOperationException("refused"),
                _ => new RazorComponentResult<StalePage>(
                    new
                    {
                        desk.Frame,
                        ReloadHref = $"/office/{desk.Edition.EditionId}/units",
                        Differences = (IReadOnlyList<StaleValue>)
                            [new StaleValue("要增加的单位", $"{unit.Id} {unit.Name}", "")],
                    }
                )
            );
    }

    private static Dictionary<string, int> Measures(Notice notice, Posting posting)
    {
        var measures = new Dictionary<string, int>();
        foreach (var of in notice.UnitGroups.Select(g => g.Formula?.Of).OfType<string>().Distinct())
        {
            if (int.TryParse(posting[$"measure.{of}"], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                measures[of] = number;
            }
        }

        return measures;
    }

    private static async Task<IResult> Page(Desk desk, Unit? typed, IReadOnlyList<FormError> errors, string? done)
    {
        var world = await desk.Open(Scope.Everything);
        return new RazorComponentResult<UnitsPage>(
            new
            {
                desk.Frame,
                World = world,
                Typed = typed,
                Errors = errors,
                Key = Guid.NewGuid(),
                Done = done,
            }
        );
    }
}
