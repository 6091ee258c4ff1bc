using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Quotas;

/// <summary>A person on a list, as far as caps on shared values are concerned.</summary>
/// <param name="Name">Name, for sentences.</param>
/// <param name="Known">What is known of the person.</param>
/// <param name="Unit">Name of the recommending unit; null = its id.</param>
public sealed record Listed(string Name, Known Known, string? Unit = null);

/// <summary>Bounds on persons of one list who share an employer, an occupation … (同一单位、同一工种不超过).</summary>
public static class SharedCap
{
    /// <summary>Why the list breaks a binding cap of that stage, with the persons who share; null = it breaks none.</summary>
    public static Refusal? MayDraft(Notice notice, string stage, IReadOnlyList<Listed> list)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return Broken(notice, stage, list, RuleStrength.Must) is var (cap, sentence)
            ? new Refusal($"{sentence}。请减少人选。", cap.Source.ToString(), "order")
            : null;
    }

    /// <summary>Why the list may not be decided: a binding cap is broken, or one in principle without a written reason.</summary>
    public static Refusal? MayDecide(Notice notice, string stage, IReadOnlyList<Listed> list, string? reason)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return MayDraft(notice, stage, list)
            ?? (
                string.IsNullOrWhiteSpace(reason)
                && Broken(notice, stage, list, RuleStrength.InPrinciple) is var (cap, sentence)
                    ? new Refusal($"{sentence}，为原则性要求。确需超出请写明理由。", cap.Source.ToString(), "reason")
                    : null
            );
    }

    private static (Cap Cap, string Sentence)? Broken(
        Notice notice,
        string stage,
        IReadOnlyList<Listed> list,
        RuleStrength strength
    )
    {
        foreach (var cap in notice.Caps.Where(c => c.At == stage && c.Strength == strength))
        {
            var label = new Scope(notice).Label(cap.Of);
            var shared = list.Select(p => (p.Name, Text: Shared(cap, p.Known, p.Unit)))
                .Where(p => p.Text.Length > 0)
                .GroupBy(p => p.Text)
                .FirstOrDefault(g => g.Count() > cap.AtMost);
            if (shared is not null)
            {
                var names = string.Join("、", shared.Select(p => p.Name));
                return (cap, $"{cap.Says}：{label}“{shared.Key}”有{shared.Count()}人（{names}），超过{cap.AtMost}人");
            }
        }

        return null;
    }

    /// <summary>
    /// What is compared: the value as a text, white space aside, an id by its label; empty where it is not known or the cap does not count
    /// the person, then it is shared with nobody.
    /// </summary>
    /// <param name="cap">The cap.</param>
    /// <param name="known">What is known of the person.</param>
    /// <param name="unit">Name of the recommending unit; null = its id.</param>
    internal static string Shared(Cap cap, Known known, string? unit)
    {
        if (cap.When is { } when && when.Evaluate(known).Verdict != Verdict.Holds)
        {
            return "";
        }

        var text = known.Find(cap.Of) switch
        {
            null or RawValue => "",
            TextValue id when ReservedFacts.All.Contains(cap.Of) => cap.Of == ReservedFacts.Unit && unit is not null
                ? unit
                : ReservedFacts.Show(cap.Of, id.Text, known.Notice),
            var value => known.Notice.Fact(cap.Of).Kind.Text(value, known.Notice),
        };
        return string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
    }
}
