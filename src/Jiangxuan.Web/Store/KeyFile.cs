using System.Security.Cryptography;

namespace Jiangxuan.Web.Store;

/// <summary>
/// The file with the keys of the <see cref="Vault"/>, made on the first start and readable by its owner alone. It is not in the
/// database: whoever has only the database reads no ID number. Losing it loses the ID numbers; it belongs into the backup, apart.
/// </summary>
/// <remarks>Lines <c>name algorithm base64</c>. Names: <c>person</c> finds the same person again and never changes; <c>v1</c>, <c>v2</c> … encrypt, the last one is used for new values.</remarks>
public sealed class KeyFile
{
    private const string Name = "vault.keys";

    private readonly Dictionary<string, byte[]> _keys;

    private KeyFile(Dictionary<string, byte[]> keys) => _keys = keys;

    /// <summary>Key of the keyed hash by which a person is found.</summary>
    public byte[] Person => _keys["person"];

    /// <summary>Name of the key used for new values.</summary>
    public string Current =>
        _keys.Keys.Where(k => k.StartsWith('v')).OrderBy(k => k.Length).ThenBy(k => k, StringComparer.Ordinal).Last();

    /// <summary>The key of that name. Throws when the file does not have it.</summary>
    public byte[] Key(string name) =>
        _keys.TryGetValue(name, out var key)
            ? key
            : throw new InvalidOperationException($"密钥文件里没有密钥 {name}，请恢复原来的密钥文件。");

    /// <summary>Opens the file in that folder; makes both when there is none.</summary>
    public static KeyFile Open(string folder)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path))
        {
            Make(folder, path);
        }

        var keys = File.ReadAllLines(path)
            .Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(l => l.Length == 3)
            .ToDictionary(l => l[0], l => Convert.FromBase64String(l[2]));
        return new KeyFile(keys);
    }

    private static void Make(string folder, string path)
    {
        if (OperatingSystem.IsWindows())
        {
            throw new PlatformNotSupportedException("The keys need a file that only its owner can read.");
        }

        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var fresh = Path.Combine(folder, Path.GetRandomFileName());
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        };
        using (var stream = new FileStream(fresh, options))
        using (var writer = new StreamWriter(stream))
        {
            writer.WriteLine($"person hmac-sha256 {Fresh()}");
            writer.WriteLine($"v1 aes-256-gcm {Fresh()}");
            writer.Flush();
            stream.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(fresh, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process was first: its keys count.
            File.Delete(fresh);
        }
    }

    private static string Fresh() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
}
