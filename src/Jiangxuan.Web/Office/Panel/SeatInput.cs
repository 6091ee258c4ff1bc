using System.Collections.Immutable;
using System.Globalization;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Office.Rooms;

namespace Jiangxuan.Web.Office.Panel;

/// <summary>The seats as chosen: boxes to tick for one panel, a panel's number per judge where there are several.</summary>
internal static class SeatInput
{
    /// <summary>Field of a judge's panel.</summary>
    public static string Field(string account) => $"seat.{account}";

    /// <summary>The panel chosen for a judge; null = none.</summary>
    public static int? Panel(FormInput typed, string account) =>
        int.TryParse(typed[Field(account)], NumberStyles.None, CultureInfo.InvariantCulture, out var panel)
            ? panel
            : null;

    /// <summary>The seats of all panels.</summary>
    public static ImmutableList<Seat> Of(ReviewStage stage, FormInput typed, IEnumerable<Seat> judges) =>
        stage.Panels == 1
            ? [.. judges.Where(j => typed.All("seats").Contains(j.Account))]
            :
            [
                .. judges
                    .Select(j => (Judge: j, Panel: Panel(typed, j.Account)))
                    .Where(j => j.Panel is not null)
                    .Select(j => j.Judge with { Panel = j.Panel!.Value }),
            ];
}
