using System.Runtime.Versioning;
using System.Security.Cryptography;
using Jiangxuan.Web.Store;
using Xunit;

namespace Jiangxuan.Web.Tests.Store;

public sealed class VaultTests : IDisposable
{
    private const string Number = "990102198001021239";

    private readonly string _folder = Directory.CreateTempSubdirectory("jx-keys").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_sealed_number_opens_again_also_after_a_restart()
    {
        var value = new Vault(KeyFile.Open(_folder)).Seal(Number);
        Assert.Equal(Number, new Vault(KeyFile.Open(_folder)).Open(value));
        Assert.Equal("9901**********1239", value.Masked);
        Assert.Equal(new DateOnly(1980, 1, 2), value.Birth);
        Assert.True(value.Male);
        Assert.StartsWith("v1:a256gcm:", value.Cipher, StringComparison.Ordinal);
        Assert.DoesNotContain(Number, value.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_person_is_found_again_but_the_cipher_never_repeats()
    {
        var vault = new Vault(KeyFile.Open(_folder));
        var (a, b) = (vault.Seal("99010219800102123x"), vault.Seal("99010219800102123X"));
        Assert.Equal(a.Hash, b.Hash);
        Assert.NotEqual(a.Cipher, b.Cipher);
        Assert.Equal(a.Hash, vault.HashOf(" 99010219800102123X "));
    }

    [Fact]
    public void Another_installation_neither_opens_nor_finds_it()
    {
        var other = Directory.CreateTempSubdirectory("jx-keys").FullName;
        try
        {
            var value = new Vault(KeyFile.Open(_folder)).Seal(Number);
            var stranger = new Vault(KeyFile.Open(other));
            Assert.ThrowsAny<CryptographicException>(() => stranger.Open(value));
            Assert.NotEqual(value.Hash, stranger.HashOf(Number));
        }
        finally
        {
            Directory.Delete(other, recursive: true);
        }
    }

    [Fact]
    public void A_changed_cipher_does_not_open()
    {
        var vault = new Vault(KeyFile.Open(_folder));
        var value = vault.Seal(Number);
        var bytes = Convert.FromBase64String(value.Cipher.Split(':')[2]);
        bytes[20] ^= 1;
        var changed = value with { Cipher = $"v1:a256gcm:{Convert.ToBase64String(bytes)}" };
        Assert.ThrowsAny<CryptographicException>(() => vault.Open(changed));
    }

    [Fact]
    [SupportedOSPlatform("linux")]
    public void The_key_file_is_readable_by_its_owner_alone()
    {
        KeyFile.Open(_folder);
        var file = Directory.GetFiles(_folder).Single();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public void Two_processes_that_start_together_agree_on_the_keys()
    {
        var hashes = new string[8];
        Parallel.For(0, hashes.Length, i => hashes[i] = new Vault(KeyFile.Open(_folder)).HashOf(Number));
        Assert.Single(hashes.Distinct());
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_newer_key_is_used_for_new_values_and_old_ones_still_open()
    {
        var old = new Vault(KeyFile.Open(_folder)).Seal(Number);
        var line = $"v2 aes-256-gcm {Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))}\n";
        File.AppendAllText(Directory.GetFiles(_folder).Single(), line);
        var vault = new Vault(KeyFile.Open(_folder));
        Assert.StartsWith("v2:", vault.Seal(Number).Cipher, StringComparison.Ordinal);
        Assert.Equal(Number, vault.Open(old));
        Assert.Equal(old.Hash, vault.Seal(Number).Hash);
    }
}
