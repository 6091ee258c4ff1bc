using Jiangxuan.Core.Conduct;
using Jiangxuan.Web.Store;

namespace Jiangxuan.Web.Public;

/// <summary>Addresses of public pages.</summary>
public static class Address
{
    /// <summary>Address of a public list.</summary>
    public static string Of(EditionRef edition, Listing list) =>
        $"/e/{edition.EditionId}/notice/{list.Stage}/{list.Holder}/{list.Round}";
}
