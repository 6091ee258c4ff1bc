using Jiangxuan.Web.Store;

namespace Jiangxuan.Web.Host;

/// <summary>The editions this installation runs, each with the definition it opened with.</summary>
public interface IEditions
{
    /// <summary>All of them, the latest opened first.</summary>
    IReadOnlyList<EditionRef> All { get; }

    /// <summary>The edition of that id; null when there is none.</summary>
    EditionRef? Find(string id);
}
