using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Jiangxuan.Core.Facts;

namespace Jiangxuan.Web.Store;

/// <summary>Keeps ID numbers (身份证号): encrypted for the few who need them, hashed under a key to find the same person again.</summary>
public sealed class Vault(KeyFile keys)
{
    // Version and algorithm stand in front of every value, so that another algorithm (SM4) can come without touching old ones.
    private const string Algorithm = "a256gcm";
    private const int NonceSize = 12;
    private const int TagSize = 16;

    /// <summary>The stored form of a checked ID number of 18 characters.</summary>
    public IdNumberValue Seal(string idNumber)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(idNumber.Length, 18);
        var number = idNumber.ToUpperInvariant();
        return new IdNumberValue(
            $"{number[..4]}**********{number[14..]}",
            HashOf(number),
            Encrypt(number, "id"),
            DateOnly.ParseExact(number[6..14], "yyyyMMdd", CultureInfo.InvariantCulture),
            (number[16] - '0') % 2 == 1
        );
    }

    /// <summary>The ID number in clear; only for roles that need it, and the caller logs that.</summary>
    public string Open(IdNumberValue value) => Decrypt(value.Cipher, "id");

    /// <summary>
    /// Keyed hash of an ID number, for registers and for finding the same person again; where a form asks for none, of what tells persons
    /// apart instead.
    /// </summary>
    public string HashOf(string idNumber) =>
        Convert.ToHexStringLower(
            HMACSHA256.HashData(keys.Person, Encoding.UTF8.GetBytes(idNumber.Trim().ToUpperInvariant()))
        );

    /// <summary>Encrypts a text for one purpose; it opens for the same purpose only.</summary>
    internal string Encrypt(string text, string purpose)
    {
        var version = keys.Current;
        var clear = Encoding.UTF8.GetBytes(text);
        var sealedBytes = new byte[NonceSize + clear.Length + TagSize];
        var nonce = sealedBytes.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(keys.Key(version), TagSize);
        aes.Encrypt(
            nonce,
            clear,
            sealedBytes.AsSpan(NonceSize, clear.Length),
            sealedBytes.AsSpan(NonceSize + clear.Length),
            Encoding.UTF8.GetBytes(purpose)
        );
        return $"{version}:{Algorithm}:{Convert.ToBase64String(sealedBytes)}";
    }

    internal string Decrypt(string cipher, string purpose)
    {
        var parts = cipher.Split(':');
        if (parts.Length != 3 || parts[1] != Algorithm)
        {
            throw new CryptographicException("unknown form of an encrypted value");
        }

        var sealedBytes = Convert.FromBase64String(parts[2]);
        var clear = new byte[sealedBytes.Length - NonceSize - TagSize];
        using var aes = new AesGcm(keys.Key(parts[0]), TagSize);
        aes.Decrypt(
            sealedBytes.AsSpan(0, NonceSize),
            sealedBytes.AsSpan(NonceSize, clear.Length),
            sealedBytes.AsSpan(NonceSize + clear.Length),
            clear,
            Encoding.UTF8.GetBytes(purpose)
        );
        return Encoding.UTF8.GetString(clear);
    }
}
