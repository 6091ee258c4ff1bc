using System.Globalization;
using Jiangxuan.Core;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Office.Rooms;

namespace Jiangxuan.Web.Office.Panel;

/// <summary>The votes of one channel as typed.</summary>
internal static class VoteInput
{
    /// <summary>Field of where the numbers come from.</summary>
    public static string From(string channel) => $"from.{channel}";

    /// <summary>Field of a person's votes.</summary>
    public static string Count(string channel, string candidacy) => $"v.{channel}.{candidacy}";

    /// <summary>The field on the page for a field a decision names.</summary>
    public static string? Field(string channel, string? field) =>
        field switch
        {
            "from" => From(channel),
            "reason" => Reason(channel),
            not null when field.StartsWith("v.", StringComparison.Ordinal) => Count(channel, field[2..]),
            _ => field,
        };

    /// <summary>Id of the box with the reason of a correction; several stand on the page.</summary>
    public static string Reason(string channel) => $"reason.{channel}";

    /// <summary>The counts that were typed; what cannot be read as a whole number is refused at its field.</summary>
    public static (IReadOnlyDictionary<string, long> Counts, Refusal? Fault) Read(
        World world,
        ReviewStage stage,
        string channel,
        FormInput typed
    )
    {
        var counts = new Dictionary<string, long>();
        foreach (var c in Lists.StandingIn(world, stage, Lists.City))
        {
            var text = typed[Count(channel, c.Id)];
            if (text.Length == 0)
            {
                continue;
            }

            if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var votes))
            {
                return (counts, new Refusal($"{c.Name}的得票应为0到100亿的整数。", null, Count(channel, c.Id)));
            }

            counts[c.Id] = votes;
        }

        return (counts, null);
    }
}
