using Jiangxuan.Web.Host;

namespace Jiangxuan.Web.Office.Rooms;

/// <summary>What somebody typed or ticked, by field name; from a posted form or from an address that tries something.</summary>
public sealed record FormInput(IReadOnlyDictionary<string, IReadOnlyList<string>> Fields)
{
    /// <summary>Nothing.</summary>
    public static FormInput Nothing { get; } = new(new Dictionary<string, IReadOnlyList<string>>());

    /// <summary>One field; empty when it was not given.</summary>
    public string this[string name] =>
        Fields.TryGetValue(name, out var values) && values is [var first, ..] ? first : "";

    /// <summary>All values of a field.</summary>
    public IReadOnlyList<string> All(string name) => Fields.GetValueOrDefault(name, []);

    /// <summary>Whether the field was given at all.</summary>
    public bool Has(string name) => Fields.ContainsKey(name);

    /// <summary>One field, or what stands there before anything was typed.</summary>
    public string Or(string name, string before) => Has(name) ? this[name] : before;

    /// <summary>The fields of a posted form; its key, version and token stay behind, the reason goes along.</summary>
    public static FormInput Of(Posting posting)
    {
        ArgumentNullException.ThrowIfNull(posting);
        return new(
            posting
                .Form.Keys.Where(k => k == "_reason" || !k.StartsWith('_'))
                .ToDictionary(
                    k => k,
                    k => (IReadOnlyList<string>)[.. posting.Form[k].OfType<string>().Select(v => v.Trim())]
                )
        );
    }

    /// <summary>The fields of an address.</summary>
    public static FormInput Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new(
            request
                .Query.Keys.Where(k => k is not "done" && (k == "_reason" || !k.StartsWith('_')))
                .ToDictionary(
                    k => k,
                    k => (IReadOnlyList<string>)[.. request.Query[k].OfType<string>().Select(v => v.Trim())]
                )
        );
    }
}
