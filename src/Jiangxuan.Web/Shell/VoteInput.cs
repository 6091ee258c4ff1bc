using System.Globalization;
using Jiangxuan.Core;
using Jiangxuan.Core.Conduct;

namespace Jiangxuan.Web.Shell;

/// <summary>The count of a meeting's vote as typed: <c>members</c>, <c>present</c>, <c>for</c>; all may be left empty.</summary>
public static class VoteInput
{
    private static readonly (string Field, string Label)[] Fields =
    [
        ("members", "应到人数"),
        ("present", "到会人数"),
        ("for", "同意人数"),
    ];

    /// <summary>The fields as typed, to be carried along.</summary>
    public static IReadOnlyDictionary<string, string> Of(Func<string, string> typed) =>
        Fields.ToDictionary(f => f.Field, f => typed(f.Field).Trim());

    /// <summary>The votes, null when nothing was typed; or what is wrong with one of the numbers.</summary>
    public static (MeetingVotes? Votes, Refusal? Wrong) Read(Func<string, string> typed)
    {
        var texts = Of(typed);
        if (texts.Values.All(t => t.Length == 0))
        {
            return (null, null);
        }

        foreach (var (field, label) in Fields)
        {
            if (texts[field].Length > 0 && Number(texts[field]) is null)
            {
                return (null, new Refusal($"{label}请填写整数，例如7。", Field: field));
            }
        }

        return (new MeetingVotes(Number(texts["members"]), Number(texts["present"]), Number(texts["for"])), null);
    }

    /// <summary>What was typed, to be read again; nothing when nothing was.</summary>
    public static IReadOnlyList<string> Words(Func<string, string> typed) =>
        Read(typed).Votes is { } votes ? [votes.ToString()] : [];

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
}
