using System.Xml;
using System.Xml.Linq;
using Dapper;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Jiangxuan.Web.Store;

/// <summary>The keys that protect cookies and forms, in the database: all processes share them and a restart signs nobody out.</summary>
public sealed class CookieKeys(Databases databases) : IXmlRepository
{
    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var connection = databases.Shared.OpenConnection();
        return [.. connection.Query<string>(CookieKeysSql.All).Select(Read)];
    }

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName)
    {
        using var connection = databases.Shared.OpenConnection();
        connection.Execute(
            CookieKeysSql.Add,
            new { name = friendlyName, xml = element.ToString(SaveOptions.DisableFormatting) }
        );
    }

    private static XElement Read(string xml)
    {
        using var reader = XmlReader.Create(
            new StringReader(xml),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
        );
        return XElement.Load(reader);
    }
}
