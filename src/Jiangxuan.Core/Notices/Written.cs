using Jiangxuan.Core.Notices.Yaml;

namespace Jiangxuan.Core.Notices;

/// <summary>A part of a file that is read later by its own reader, with its places: the facts of a person in a case.</summary>
public sealed class Written
{
    internal Written(Node node) => Node = node;

    /// <summary>As it stands.</summary>
    internal Node Node { get; }
}
