using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Jiangxuan.Web.Store;

/// <summary>Encrypts the keys of cookies with the key file before they go into the database.</summary>
public sealed class CookieKeySeal(Vault vault) : IXmlEncryptor
{
    internal const string Purpose = "cookie-keys";

    /// <inheritdoc/>
    public EncryptedXmlInfo Encrypt(XElement plaintextElement) =>
        new(
            new XElement("sealed", vault.Encrypt(plaintextElement.ToString(SaveOptions.DisableFormatting), Purpose)),
            typeof(CookieKeyOpener)
        );
}

/// <summary>Opens what <see cref="CookieKeySeal"/> sealed; made by the framework from its name.</summary>
public sealed class CookieKeyOpener(IServiceProvider services) : IXmlDecryptor
{
    /// <inheritdoc/>
    public XElement Decrypt(XElement encryptedElement)
    {
        var text = services.GetRequiredService<Vault>().Decrypt(encryptedElement.Value, CookieKeySeal.Purpose);
        using var reader = XmlReader.Create(
            new StringReader(text),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
        );
        return XElement.Load(reader);
    }
}
