using System.IO.Compression;

namespace Jiangxuan.Paper.Packages;

/// <summary>
/// The ZIP of an uploaded document of Office (上传文件的解压). What comes out is counted as it comes, whatever the file says of itself: its
/// own figures are a stranger's.
/// </summary>
internal sealed class GuardedPackage : IDisposable
{
    private readonly ZipArchive _zip;
    private readonly PackageLimits _limits;
    private long _left;

    /// <param name="file">The file.</param>
    /// <param name="limits">How much is taken at most.</param>
    /// <exception cref="PackageExcessException">It has too many parts.</exception>
    /// <exception cref="InvalidDataException">It is no ZIP, or a broken one.</exception>
    public GuardedPackage(ReadOnlyMemory<byte> file, PackageLimits limits)
    {
        (_limits, _left) = (limits, limits.Total);
        _zip = new ZipArchive(new MemoryStream(file.ToArray(), false), ZipArchiveMode.Read);
        if (_zip.Entries.Count > limits.Parts)
        {
            throw new PackageExcessException(PackageExcess.Parts);
        }
    }

    /// <summary>Every part in the order of the file.</summary>
    public IReadOnlyList<ZipArchiveEntry> Entries => _zip.Entries;

    /// <summary>What a part holds; reading it throws <see cref="PackageExcessException"/> once it is too much.</summary>
    public Stream Open(ZipArchiveEntry entry)
    {
        var most = Math.Min(_limits.Part, Math.Max(_limits.Harmless, Expected(entry)));
        return new CountedStream(
            entry.Open(),
            (inPart, more) =>
            {
                _left -= more;
                if (inPart > most || _left < 0)
                {
                    throw new PackageExcessException(PackageExcess.Bytes);
                }
            }
        );
    }

    /// <summary>The content of a part.</summary>
    public byte[] Content(ZipArchiveEntry entry)
    {
        using var from = Open(entry);
        using var to = new MemoryStream();
        from.CopyTo(to);
        return to.ToArray();
    }

    /// <inheritdoc/>
    public void Dispose() => _zip.Dispose();

    /// <summary>The most a part may become; the size it has in the file bounds what is read of it, so it cannot be made up.</summary>
    private long Expected(ZipArchiveEntry entry) =>
        entry.CompressedLength > long.MaxValue / _limits.Ratio ? long.MaxValue : entry.CompressedLength * _limits.Ratio;
}
