using System.IO.Compression;
using System.Xml;

namespace Jiangxuan.Paper.Sheets.Uploads;

/// <summary>The ZIP of an uploaded workbook; what is unzipped is counted as it comes, whatever the file says of itself.</summary>
internal sealed class BookFile : IDisposable
{
    private readonly ZipArchive _zip;
    private readonly ReadLimits _limits;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private long _left;

    /// <exception cref="RefusedFileException">It is no workbook, or too large.</exception>
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
        _limits = limits;
        _left = limits.Total;
        _zip = new ZipArchive(new MemoryStream(file.ToArray(), false), ZipArchiveMode.Read);
        if (_zip.Entries.Count > limits.Parts)
        {
            throw new RefusedFileException("文件内部的部件过多，不像一份汇总表；请把表格复制到新的工作簿后再上传。");
        }
        foreach (var entry in _zip.Entries)
        {
            _entries.TryAdd(entry.FullName, entry);
        }
        if (FileShape.Refused(_entries.Keys) is { } not)
        {
            throw new RefusedFileException(not);
        }
    }

    /// <summary>Every part in the order of the file.</summary>
    public IReadOnlyList<ZipArchiveEntry> Entries => _zip.Entries;

    /// <summary>A part to be read; null when there is none of that name.</summary>
    public Stream? Part(string name) => _entries.TryGetValue(name, out var entry) ? Open(entry) : null;

    /// <summary>What a part holds.</summary>
    public Stream Open(ZipArchiveEntry entry) => new CountedStream(entry.Open(), Count);

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
    public void Dispose() => _zip.Dispose();

    private void Count(long inPart, int more)
    {
        _left -= more;
        if (inPart > _limits.Part || _left < 0)
        {
            throw new RefusedFileException("文件解压后过大，不像一份汇总表；请把表格复制到新的工作簿后再上传。");
        }
    }
}
