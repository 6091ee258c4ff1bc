using System.Collections.Immutable;
using Jiangxuan.Core.People;

namespace Jiangxuan.Web.Office.Setup;

/// <summary>A pasted list of ID numbers, one person a line; a line of a table may have other columns beside.</summary>
/// <param name="Keys">Keyed hashes, each once.</param>
/// <param name="Repeated">Lines that repeat an earlier one.</param>
/// <param name="Unreadable">Lines without a valid ID number.</param>
/// <param name="Where">Numbers of the first of those lines.</param>
public sealed record IdList(ImmutableList<string> Keys, int Repeated, int Unreadable, IReadOnlyList<int> Where)
{
    /// <summary>Reads it; a first line without any digit is a heading.</summary>
    public static IdList Read(string text, DateOnly today, Func<string, string> hash)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(hash);
        var keys = new List<string>();
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

            var found = line.Split(',', '\t', ' ', ';', '，')
                .Select(cell => IdNumber.Read(cell.Trim('"', '\''), today))
                .FirstOrDefault(r => !r.IsRefused);
            if (found is null)
            {
                wrong.Add(number);
            }
            else if (keys.Contains(hash(found.Value.Number)))
            {
                repeated++;
            }
            else
            {
                keys.Add(hash(found.Value.Number));
            }
        }

        return new IdList([.. keys], repeated, wrong.Count, [.. wrong.Take(10)]);
    }
}
