using System.Globalization;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Shell;

namespace Jiangxuan.Web.Units;

/// <summary>What was typed on the ranking page: a number beside each person chosen, reasons where one is due.</summary>
/// <param name="Order">The persons in order of their numbers.</param>
/// <param name="Whys">Justifications typed: person and rule → text.</param>
/// <param name="Errors">Numbers that are none, or stand twice.</param>
public sealed record RankInput(
    IReadOnlyList<string> Order,
    IReadOnlyDictionary<(string Candidacy, string Rule), string> Whys,
    IReadOnlyList<FormError> Errors
)
{
    /// <summary>Name and id of a person's number.</summary>
    public static string OrderId(string candidacy) => $"order.{candidacy}";

    /// <summary>Name and id of a justification.</summary>
    public static string WhyId(string candidacy, string rule) => $"why.{candidacy}.{rule}";

    /// <summary>Reads the form. Only persons that stand in the stage are looked at.</summary>
    public static RankInput Read(UnitRoom room, IReadOnlyList<Candidacy> standing, Posting posting)
    {
        var errors = new List<FormError>();
        var numbers = new List<(int Number, Candidacy Who)>();
        foreach (var who in standing)
        {
            var id = OrderId(who.Id);
            var text = posting[id];
            if (text.Length == 0)
            {
                continue;
            }

            if (
                int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number is > 0 and < 1000
            )
            {
                numbers.Add((number, who));
            }
            else
            {
                errors.Add(new FormError(id, $"{who.Name}的推荐顺序请填从1开始的整数，不推荐请留空。"));
            }
        }

        foreach (var twice in numbers.GroupBy(n => n.Number).Where(g => g.Count() > 1))
        {
            var who = string.Join("、", twice.Select(n => n.Who.Name));
            errors.Add(new FormError(OrderId(twice.Last().Who.Id), $"{who}的推荐顺序都是{twice.Key}，请排出先后。"));
        }

        var whys = standing
            .SelectMany(c => room.Notice.Rules.Select(r => (c.Id, Rule: r.Id, Text: posting[WhyId(c.Id, r.Id)])))
            .Where(w => w.Text.Length > 0)
            .ToDictionary(w => (w.Id, w.Rule), w => w.Text);
        return new RankInput([.. numbers.OrderBy(n => n.Number).Select(n => n.Who.Id)], whys, errors);
    }
}
