using Jiangxuan.Core.Conduct;

namespace Jiangxuan.Web.Store;

/// <summary>What the person who acts had before their eyes: the document and its version when the page was shown.</summary>
/// <param name="Kind">Type of the document.</param>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version; 0 = it did not exist yet.</param>
public sealed record Expect(Type Kind, string Id, int Version)
{
    /// <summary>An expectation about a document of type <typeparamref name="T"/>.</summary>
    public static Expect Of<T>(string id, int version)
        where T : Doc => new(typeof(T), id, version);
}
