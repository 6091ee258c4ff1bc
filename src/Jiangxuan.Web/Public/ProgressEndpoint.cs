using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Public;

/// <summary>Progress by receipt number and the last four digits of the phone, without signing in.</summary>
internal static class ProgressEndpoint
{
    public static async Task<IResult> Get(
        HttpContext http,
        Editions editions,
        Roll roll,
        Docket docket,
        string? receipt,
        string? tail
    )
    {
        var (wanted, digits) = ((receipt ?? "").Trim().ToUpperInvariant(), (tail ?? "").Trim());
        (Notice Notice, Candidacy Candidacy)? found = null;
        if (wanted.Length > 0 && digits.Length == 4)
        {
            foreach (var edition in await editions.All(http.RequestAborted))
            {
                var rows = await roll.Page(edition, new RollQuery { Text = wanted, Size = 2 }, http.RequestAborted);
                if (rows.FirstOrDefault(r => r.Receipt == wanted) is { } row)
                {
                    var world = await docket.Open(edition, Scope.Candidacy(row.Id), http.RequestAborted);
                    var candidacy = world.Get<Candidacy>(row.Id);
                    if (
                        Knowing.Values(world, candidacy).TryGetValue("phone", out var phone)
                        && phone is TextValue { Text: var number }
                        && number.EndsWith(digits, StringComparison.Ordinal)
                    )
                    {
                        found = (edition.Notice, candidacy);
                    }
                }
            }
        }

        return new RazorComponentResult<ProgressPage>(
            new
            {
                Frame = http.Frame(),
                Receipt = wanted,
                Tail = digits,
                Steps = found is { } f ? Course.Steps(f.Notice, f.Candidacy) : [],
                Status = found is { } g ? Course.Of(g.Notice, g.Candidacy) : null,
            }
        );
    }
}
