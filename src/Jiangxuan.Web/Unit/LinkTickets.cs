using System.Security.Cryptography;
using System.Text;
using Jiangxuan.Web.Host;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Jiangxuan.Web.Units;

/// <summary>
/// The token of a link before the link is issued: chosen here, sealed into the form, so that a repeated post gives the same
/// link although the token is stored nowhere.
/// </summary>
internal static class LinkTickets
{
    /// <summary>A new token, sealed for this candidacy.</summary>
    public static string Seal(Desk desk, string candidacy) =>
        Protector(desk, candidacy).Protect(WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32)));

    /// <summary>The token; null when the ticket is not ours or for somebody else.</summary>
    public static string? Open(Desk desk, string candidacy, string ticket)
    {
        try
        {
            return Protector(desk, candidacy).Unprotect(ticket);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Hash under which a token is stored and looked up.</summary>
    public static string HashOf(string token) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private static IDataProtector Protector(Desk desk, string candidacy) =>
        desk
            .Http.RequestServices.GetRequiredService<IDataProtectionProvider>()
            .CreateProtector("employer-link", desk.Edition.EditionId, candidacy);
}
