using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Facts.Written;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Notices.Yaml;
using Jiangxuan.Core.Quotas;

namespace Jiangxuan.Core.Selection;

/// <summary>
/// What candidates share who are given as texts, in a case or a table: each fact as its code, 是 or 否, a derived one by its outcome.
/// </summary>
internal static class Sharing
{
    private static readonly Position s_nowhere = new("", 1, 1);

    /// <summary>Keys of all that the caps of a list look at, each once: what is shared, and for whom it counts.</summary>
    internal static IReadOnlyList<string> Looks(Notice notice, Stage stage) =>
        [
            .. notice
                .Caps.Where(cap => cap.At == stage.Id)
                .SelectMany(cap =>
                    (cap.When?.Leaves() ?? [])
                        .Where(leaf => leaf is not (Judged or Register))
                        .SelectMany(l => l.Looks)
                        .Prepend(cap.Of)
                )
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>The facts, and by each cap that counts the person the value it compares.</summary>
    internal static IReadOnlyDictionary<string, string> With(Notice notice, IReadOnlyDictionary<string, string> facts)
    {
        if (notice.Caps.Count == 0)
        {
            return facts;
        }

        var known = Of(notice, facts);
        var all = new Dictionary<string, string>(facts, StringComparer.Ordinal);
        foreach (var cap in notice.Caps)
        {
            if (SharedCap.Shared(cap, known, null) is { Length: > 0 } value)
            {
                all[Composing.Key(cap)] = value;
            }
        }

        return all;
    }

    // A derived fact of which the outcome is given counts as one that was stated.
    private static Known Of(Notice notice, IReadOnlyDictionary<string, string> facts)
    {
        var stated = notice
            .Facts.Select(fact =>
                !facts.ContainsKey(fact.Key) ? fact
                : fact.Kind is HoldsKind ? fact with { Kind = new YesNoKind() }
                : fact.Kind is FigureKind ? fact with { Kind = new NumberKind() }
                : fact.Kind is DerivedKind ? fact with { Kind = new LineKind() }
                : fact
            )
            .ToList();
        var reader = new ValueReader(notice, notice.Identity.Announced, (_, _) => { });
        var values = new Dictionary<string, Value>();
        foreach (var (key, text) in facts.Where(f => f.Value.Length > 0))
        {
            if (ReservedFacts.All.Contains(key))
            {
                values[key] = new TextValue(text);
            }
            else if (
                stated.FirstOrDefault(s => s.Key == key) is { } fact
                && reader.Read(fact.Kind, fact.Label, new ScalarNode(s_nowhere, text, quoted: true)) is { } value
            )
            {
                values[key] = value;
            }
        }

        return new Known
        {
            Notice = notice with { Facts = stated },
            On = notice.Identity.Announced,
            Values = values,
        };
    }
}
