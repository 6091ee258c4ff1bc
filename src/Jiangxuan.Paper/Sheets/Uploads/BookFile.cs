using System.IO.Compression;
using System.Xml;
using Jiangxuan.Paper.Packages;

namespace Jiangxuan.Paper.Sheets.Uploads;

/// <summary>The parts of an uploaded workbook, unzipped within limits.</summary>
internal sealed class BookFile : IDisposable
{
    private readonly GuardedPackage _package;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="RefusedFileException">It is no workbook, or too large a file.</exception>
    /// <exception cref="PackageExcessException">It has too many parts; reading one throws it when too much comes out.</exception>
    public BookFile(ReadOnlyMemory<byte> file, ReadLimits limits)
    {
        if (file.Length > limits.File)
        {
            throw new RefusedFileException(
                $"文件超过{limits.File >> 20}MB，汇总表不会这么大；请删去多余的工作表和图片后再上传。"
            );
        }
        if (FileShape.Refused(file.Span) is { } why)
        {
            throw new RefusedFileException(why);
        }
        _package = new GuardedPackage(file, new PackageLimits(limits.Parts, limits.Part, limits.Total));
        foreach (var entry in _package.Entries)
        {
            _entries.TryAdd(entry.FullName, entry);
        }
        if (FileShape.Refused(_entries.Keys) is { } not)
        {
            throw new RefusedFileException(not);
        }
    }

    /// <summary>Every part in the order of the file.</summary>
    public IReadOnlyList<ZipArchiveEntry> Entries => _package.Entries;

    /// <summary>A part to be read; null when there is none of that name.</summary>
    public Stream? Part(string name) => _entries.TryGetValue(name, out var entry) ? Open(entry) : null;

    /// <summary>What a part holds.</summary>
    public Stream Open(ZipArchiveEntry entry) => _package.Open(entry);

    /// <summary>A part as XML; null when there is none of that name.</summary>
    public XmlReader? Xml(string name) => Part(name) is { } part ? XmlReader.Create(part, Settings) : null;

    /// <summary>No document type, nothing from outside.</summary>
    public static XmlReaderSettings Settings =>
        new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CloseInput = true,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };

    /// <inheritdoc/>
    public void Dispose() => _package.Dispose();
}
