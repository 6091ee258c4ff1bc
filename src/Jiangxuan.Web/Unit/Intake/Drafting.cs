using System.Security.Cryptography;
using System.Text;
using Jiangxuan.Core;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Store;

namespace Jiangxuan.Web.Units.Intake;

/// <summary>
/// Begins an application for a row and fills its sections, by the same acts as by hand. The keys of the acts follow from the row, so
/// that a post that broke off is completed by the next one, and what somebody has typed meanwhile is left alone.
/// </summary>
/// <param name="desk">The desk.</param>
/// <param name="room">The unit.</param>
/// <param name="act">Who and when.</param>
/// <param name="channel">The channel chosen.</param>
internal sealed class Drafting(Desk desk, UnitRoom room, Act act, string channel)
{
    /// <summary>Why the application could not be begun now; null when it could, or was already.</summary>
    public Refusal? Try(IntakeLine line) =>
        line.State == IntakeState.Made ? null : Begin(room.World, act, line).Refusal;

    /// <summary>Makes the draft; why not, when it is refused.</summary>
    public async Task<Refusal?> Make(IntakeLine line)
    {
        var opening = ActOf(line, "open");
        var opened = await desk.Docket.Commit(
            desk.Edition,
            opening,
            Scope.Candidacy(line.Id),
            w => Begin(w, opening, line),
            ct: desk.Http.RequestAborted
        );
        if (opened is Docketed.Refused no)
        {
            return no.Refusal;
        }

        foreach (var section in room.Notice.Form.Where(s => s.Facts.Any(line.Row.Values.ContainsKey)))
        {
            if (await Fill(line, section) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    private async Task<Refusal?> Fill(IntakeLine line, FormSection section)
    {
        var saving = ActOf(line, section.Key);
        var saved = await desk.Docket.Commit(
            desk.Edition,
            saving,
            Scope.Section(line.Id, section.Key),
            w => Applying.Save(w, saving, line.Id, section.Key, line.Row.Values),
            Expect.Of<Section>(Section.Of(line.Id, section.Key), 0),
            desk.Http.RequestAborted
        );
        return (saved as Docketed.Refused)?.Refusal;
    }

    // A worker without an account, as when a clerk begins by hand and leaves the phone number empty.
    private Core.Conduct.Decision Begin(World world, Act opening, IntakeLine line) =>
        Applying.Begin(world, opening, line.Id, "", channel, room.Unit);

    private Act ActOf(IntakeLine line, string what) =>
        act with
        {
            Key = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{line.Id}/{what}")).AsSpan(0, 16)).ToString("D"),
            Salt = $"{act.Salt}/{line.Id}/{what}",
            Reason = null,
        };
}
