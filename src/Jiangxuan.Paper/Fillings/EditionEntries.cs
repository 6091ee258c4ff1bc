using System.Globalization;
using Jiangxuan.Core.Notices;
using Jiangxuan.Paper.Layouts;

namespace Jiangxuan.Paper.Fillings;

/// <summary>What every paper of an edition can say: city, honour, notice, organs, the day it is printed (届次字段).</summary>
public static class EditionEntries
{
    /// <summary>The entries of a notice.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="printed">The day of printing in Shanghai; null leaves its place blank.</param>
    public static Dictionary<string, Entry> Of(Notice notice, DateOnly? printed)
    {
        ArgumentNullException.ThrowIfNull(notice);
        var identity = notice.Identity;
        var entries = new Dictionary<string, Entry>
        {
            ["edition.city"] = new TextEntry(identity.CityName),
            ["edition.honor"] = new TextEntry(identity.Honor),
            [FieldPath.Year] = new TextEntry(identity.Year.ToString(CultureInfo.InvariantCulture)),
            ["edition.label"] = new TextEntry(identity.Label),
            ["edition.verb"] = new TextEntry(identity.Verb),
            ["edition.title"] = new TextEntry(identity.Title),
            ["edition.announced"] = new TextEntry(Day(identity.Announced)),
        };
        if (identity.Number is { } number)
        {
            entries["edition.number"] = new TextEntry(number);
        }
        if (printed is { } day)
        {
            entries["print.date"] = new TextEntry(Day(day));
        }
        var organs = Organs(notice);
        if (organs.Count > 0)
        {
            entries["organs"] = new RowsEntry([
                .. organs.Select(o => new Dictionary<string, Entry> { ["name"] = new TextEntry(o) }),
            ]);
            entries["organs.names"] = new TextEntry(string.Join('、', organs));
        }
        return entries;
    }

    /// <summary>A day as papers write it.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    /// <summary>The organs in whose name the edition is held: those that name the laureates, in the notice's order.</summary>
    private static List<string> Organs(Notice notice) =>
        [
            .. notice
                .Stages.OfType<NameStage>()
                .SelectMany(s => s.By)
                .Distinct()
                .Select(id => notice.Organs.Single(o => o.Id == id).Name),
        ];
}
