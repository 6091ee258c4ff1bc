using System.Security.Cryptography;

namespace Jiangxuan.Web.Store;

/// <summary>Uploaded files in a folder, each under the SHA-256 of its content; the same content is kept once.</summary>
public sealed class FileStore(string folder)
{
    private const int Block = 128 * 1024;

    /// <summary>Takes a stream in beside the store, up to a limit; nothing of it counts until it is kept.</summary>
    /// <returns>What came in, or null when it is longer than the limit.</returns>
    public async Task<Incoming?> Receive(Stream content, long limit, CancellationToken ct)
    {
        var incoming = Path.Combine(folder, "incoming");
        Directory.CreateDirectory(incoming);
        var path = Path.Combine(incoming, Guid.NewGuid().ToString("N"));
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            long size = 0;
            await using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write))
            {
                var buffer = new byte[Block];
                for (int read; (read = await content.ReadAsync(buffer, ct)) > 0; )
                {
                    size += read;
                    if (size > limit)
                    {
                        return null;
                    }

                    hash.AppendData(buffer, 0, read);
                    await file.WriteAsync(buffer.AsMemory(0, read), ct);
                }

                file.Flush(flushToDisk: true);
            }

            var kept = path;
            path = null;
            return new Incoming(kept, Convert.ToHexStringLower(hash.GetHashAndReset()), size);
        }
        finally
        {
            if (path is not null)
            {
                File.Delete(path);
            }
        }
    }

    /// <summary>Puts what came in in its place.</summary>
    internal void Keep(Incoming incoming)
    {
        var place = PathOf(incoming.Hash);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        File.Move(incoming.Path, place, overwrite: true);
    }

    /// <summary>The content. Throws when it is not there: a row is written only after the content is.</summary>
    public FileStream Open(string hash) => new(PathOf(hash), FileMode.Open, FileAccess.Read, FileShare.Read);

    /// <summary>The content; null when it is lost.</summary>
    public FileStream? Find(string hash) => File.Exists(PathOf(hash)) ? Open(hash) : null;

    /// <summary>Where a content lies; for the programs that look at images and documents.</summary>
    public string PathOf(string hash) =>
        hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower)
            ? Path.Combine(folder, hash[..2], hash[2..4], hash)
            : throw new ArgumentException("not a hash", nameof(hash));
}

/// <summary>What came in and is not yet kept.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Hash">SHA-256 in lower-case hexadecimal.</param>
/// <param name="Size">Bytes.</param>
public sealed record Incoming(string Path, string Hash, long Size);
