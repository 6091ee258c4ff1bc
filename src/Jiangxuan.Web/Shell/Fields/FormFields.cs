using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Web.Shell.Fields;

/// <summary>The fields of a form from the facts it asks.</summary>
public static class FormFields
{
    /// <summary>One field per fact, in order.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="facts">Keys of the facts.</param>
    /// <param name="values">What stands in them.</param>
    /// <param name="errors">What is wrong with the form.</param>
    /// <param name="files">Where files are sent and fetched; null = nowhere.</param>
    /// <param name="known">What derived facts are computed from; null = they are shown as not yet known.</param>
    /// <param name="extraRows">Empty rows added to tables, by fact key.</param>
    public static IReadOnlyList<FieldModel> Of(
        Notice notice,
        IEnumerable<string> facts,
        IReadOnlyDictionary<string, Value> values,
        IReadOnlyList<FormError>? errors = null,
        FileRoutes? files = null,
        Known? known = null,
        IReadOnlyDictionary<string, int>? extraRows = null
    )
    {
        ArgumentNullException.ThrowIfNull(notice);
        var asked = facts.Select(notice.Fact).ToList();
        return
        [
            .. asked.Select(fact => new FieldModel
            {
                Name = $"f.{fact.Key}",
                Label = fact.Label,
                Kind = fact.Kind,
                Notice = notice,
                Value = fact.Kind is DerivedKind derived
                    ? known is null
                        ? null
                        : derived.Compute(known)
                    : values.GetValueOrDefault(fact.Key),
                Optional = fact.Optional,
                Hint = Note(fact),
                Errors = errors ?? [],
                Files = files,
                ExtraRows = extraRows?.GetValueOrDefault(fact.Key) ?? 0,
                Birth = asked.Any(f => f.Key == FormBinder.Birth && f.Kind is DayKind or MonthKind)
                    ? $"f.{FormBinder.Birth}"
                    : null,
                Sex = asked.Any(f => f.Key == FormBinder.Sex && f.Kind is ChoiceKind) ? $"f.{FormBinder.Sex}" : null,
                ShownWith = With(fact, asked).Name,
                ShownFor = With(fact, asked).Values,
            }),
        ];
    }

    /// <summary>Whether the script watches another field of the same form for this one.</summary>
    public static bool HangsOn(Fact fact, IReadOnlyList<string> facts) =>
        fact.When switch
        {
            Is on => facts.Contains(on.Fact),
            In on => facts.Contains(on.Fact),
            _ => false,
        };

    // A plain condition on another field of the same form can be watched by the script; the server decides all the same.
    private static (string? Name, string? Values) With(Fact fact, List<Fact> asked) =>
        fact.When switch
        {
            Is on when asked.Any(f => f.Key == on.Fact) => ($"f.{on.Fact}", on.Value),
            In on when asked.Any(f => f.Key == on.Fact) => ($"f.{on.Fact}", string.Join('|', on.Values)),
            _ => (null, null),
        };

    // A fact that is printed nowhere says why it is asked.
    private static string? Note(Fact fact) =>
        fact.AskedFor is null ? fact.Hint
        : fact.Hint is null ? $"为什么问：{fact.AskedFor}"
        : $"{fact.Hint}为什么问：{fact.AskedFor}";
}
