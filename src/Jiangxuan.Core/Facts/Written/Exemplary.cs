using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Facts.Written;

/// <summary>Turns a sample into one of somebody who may submit: what a binding rule fails on gets another value, as far as that helps.</summary>
internal static class Exemplary
{
    private static readonly int[] s_years = [3, 6, 9, 12, 16, 20, 25, 30, 35];

    /// <summary>The sample without what is not asked of that person, and with values that no rule of the application refuses where there are any.</summary>
    public static Known Of(Known sample)
    {
        var notice = sample.Notice;
        // Nobody applies under standing measures, and they may have no day from which to count.
        if (notice.Document is DocumentKind.Measures)
        {
            return sample;
        }
        var stage = notice.Stages.FirstOrDefault(s => s is ApplyStage)?.Id ?? "";
        var known = sample;
        foreach (var rule in notice.Rules.Where(r => r.At.Count == 0 || r.At.Contains(stage)))
        {
            foreach (var key in Rests(notice, rule.Condition.Leaves().SelectMany(l => l.Looks)))
            {
                if (Failing(known, stage) == 0 || Evaluating.Rule(rule, known).Verdict != Verdict.Fails)
                {
                    break;
                }
                known = Others(notice, notice.Fact(key))
                    .Select(value => With(known, key, value))
                    .Prepend(known)
                    .MinBy(k => Failing(k, stage))!;
            }
        }
        var asked = notice.Facts.Where(f => f.When?.Evaluate(known).Verdict is not Verdict.Fails).Select(f => f.Key);
        var keys = asked.Concat(ReservedFacts.All).ToHashSet(StringComparer.Ordinal);
        return known with { Values = known.Values.Where(v => keys.Contains(v.Key)).ToDictionary() };
    }

    private static int Failing(Known known, string stage) =>
        Evaluating
            .Rules(known.Notice, known, stage)
            .Rules.Count(v => v.Verdict == Verdict.Fails && v.Rule.Strength.Binds());

    private static Known With(Known known, string key, Value value) =>
        known with
        {
            Values = new Dictionary<string, Value>(known.Values) { [key] = value },
        };

    /// <summary>What is written, of the facts looked at: derived ones by what they rest on.</summary>
    private static IReadOnlyList<string> Rests(Notice notice, IEnumerable<string> keys) =>
        [
            .. keys.SelectMany(key =>
                    notice.Facts.FirstOrDefault(f => f.Key == key) switch
                    {
                        null => [],
                        { Kind: DerivedKind derived } => Rests(notice, derived.Rests.Select(r => r.Key)),
                        var fact => (IReadOnlyList<string>)[fact.Key],
                    }
                )
                .Distinct(StringComparer.Ordinal),
        ];

    private static IEnumerable<Value> Others(Notice notice, Fact fact)
    {
        var day = notice.Identity.Announced;
        return fact.Kind switch
        {
            ChoiceKind choice => choice.Codes(notice).Select(code => new TextValue(code)),
            YesNoKind => [new YesNoValue(false)],
            MonthKind => s_years.Select(y => new MonthValue(day.Year - y, 9)),
            DayKind kind => s_years
                .Select(y => day.AddYears(-y))
                .Where(d => !(d < kind.Min) && !(d > kind.Max))
                .Select(d => new DayValue(d)),
            IdNumberKind => s_years.Select(y => new IdNumberValue("", "", "", new DateOnly(day.Year - y, 1, 17), true)),
            TableKind => [new RowsValue([])],
            _ => [],
        };
    }
}
