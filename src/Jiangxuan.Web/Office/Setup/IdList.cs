using System.Collections.Immutable;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.People;

namespace Jiangxuan.Web.Office.Setup;

/// <summary>
/// A pasted list of ID numbers, one person a line; a line of a table may have other columns beside. In a register of bans a later column
/// that is a day is the first day on which the person is free again.
/// </summary>
/// <param name="Persons">Keyed hashes, each once.</param>
/// <param name="Repeated">Lines that repeat an earlier one.</param>
/// <param name="Unreadable">Lines without a valid ID number.</param>
/// <param name="Where">Numbers of the first of those lines.</param>
public sealed record IdList(
    ImmutableList<RegisterEntry> Persons,
    int Repeated,
    int Unreadable,
    IReadOnlyList<int> Where
)
{
    /// <summary>Reads it; a first line without any digit is a heading.</summary>
    /// <param name="text">The lines.</param>
    /// <param name="today">The day, for the plausibility of births.</param>
    /// <param name="hash">Keyed hash of an ID number.</param>
    /// <param name="ends">Whether the entries may end on a day.</param>
    public static IdList Read(string text, DateOnly today, Func<string, string> hash, bool ends = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(hash);
        var persons = new List<RegisterEntry>();
        var wrong = new List<int>();
        var repeated = 0;
        var number = 0;
        foreach (var line in text.Split('\n').Select(l => l.Trim('\uFEFF', ' ', '\r', '\t', '　')))
        {
            number++;
            if (line.Length == 0 || (number == 1 && !line.Any(char.IsAsciiDigit)))
            {
                continue;
            }

            var cells = line.Split(',', '\t', ' ', ';', '，').Select(cell => cell.Trim('"', '\'')).ToList();
            var found = cells.Select(cell => IdNumber.Read(cell, today)).FirstOrDefault(r => !r.IsRefused);
            if (found is null)
            {
                wrong.Add(number);
            }
            else if (persons.Any(p => p.Person == hash(found.Value.Number)))
            {
                repeated++;
            }
            else
            {
                persons.Add(
                    new RegisterEntry(
                        hash(found.Value.Number),
                        ends ? Until(cells.SkipWhile(c => IdNumber.Read(c, today).IsRefused).Skip(1)) : null
                    )
                );
            }
        }

        return new IdList([.. persons], repeated, wrong.Count, [.. wrong.Take(10)]);
    }

    private static DateOnly? Until(IEnumerable<string> cells) =>
        cells
            .Select(DateReading.Read)
            .Where(r => !r.IsRefused)
            .Select(r => r.Value.Date)
            .FirstOrDefault(d => d is not null);
}
