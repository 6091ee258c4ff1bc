using Jiangxuan.Core.Notices.Yaml;

namespace Jiangxuan.Core.Notices;

/// <summary>A part of a file that is read later by its own reader, with its places: the facts of a person in a case.</summary>
public sealed class Written
{
    internal Written(Node node) => Node = node;

    /// <summary>As it stands.</summary>
    internal Node Node { get; }

    /// <summary>Where it begins.</summary>
    public Position At => Node.At;

    /// <summary>Its path in the file.</summary>
    public string Path => Node.Path;

    /// <summary>Whether nothing is written there.</summary>
    public bool Empty => Node is ScalarNode { Empty: true };

    /// <summary>The word; null when it is a list or an object.</summary>
    public string? Word => (Node as ScalarNode)?.Text;

    /// <summary>The items; null when it is no list.</summary>
    public IReadOnlyList<Written>? Items => (Node as ListNode)?.Items.Select(i => new Written(i)).ToList();

    /// <summary>The values by key in the order of the text; null when it is no object.</summary>
    public IReadOnlyList<KeyValuePair<string, Written>>? Entries =>
        (Node as MapNode)?.Entries.Select(e => KeyValuePair.Create(e.Key, new Written(e.Value))).ToList();

    /// <summary>Reads a JSON text; null when it is none, which is noted.</summary>
    /// <param name="file">Name of the file, for the findings.</param>
    /// <param name="text">Its text.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static Written? OfJson(string file, string text, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var found = new List<Finding>();
        var root = JsonText.Read(file, text, found);
        root?.Name("", null, []);
        found.ForEach(findings.Add);
        return root is null ? null : new Written(root);
    }

    /// <summary>A fault at this place.</summary>
    /// <param name="sentence">What is wrong and what to do, in Chinese.</param>
    public Finding Fault(string sentence) => new(At.File, At.Line, At.Column, Path, null, Severity.Fault, sentence);
}
