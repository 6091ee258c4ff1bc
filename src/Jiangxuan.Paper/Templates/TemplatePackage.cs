using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Jiangxuan.Core;
using Jiangxuan.Paper.Packages;

namespace Jiangxuan.Paper.Templates;

/// <summary>The parts of an uploaded document of Word, unzipped within limits (模板文件); nothing in it is trusted.</summary>
internal sealed class TemplatePackage
{
    private const int MostBytes = 20 << 20;
    private const int MostParts = 500;
    private const int MostUnzipped = 64 << 20;

    private readonly Dictionary<string, byte[]> _parts;

    private TemplatePackage(Dictionary<string, byte[]> parts, string main) => (_parts, Main) = (parts, main);

    /// <summary>Name of the part with the text.</summary>
    public string Main { get; }

    /// <summary>Names of the parts.</summary>
    public IReadOnlyCollection<string> Names => _parts.Keys;

    /// <summary>How XML of strangers is read: no document type, nothing from outside.</summary>
    public static XmlReaderSettings Settings =>
        new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CloseInput = true,
        };

    /// <summary>Opens an upload; refused with what to do when it is no plain .docx.</summary>
    public static Result<TemplatePackage> Open(ReadOnlyMemory<byte> file)
    {
        if (file.Length > MostBytes)
        {
            return new Refusal($"文件超过{MostBytes >> 20}MB，不像一份表格模板；请删去多余的图片后再上传。");
        }
        if (!file.Span.StartsWith("PK\u0003\u0004"u8))
        {
            return new Refusal(
                "这不是 .docx 文件，或设了打开密码；请用 Word 或 WPS 打开，另存为“Word 文档（.docx）”后再上传。"
            );
        }
        try
        {
            return Read(file);
        }
        catch (PackageExcessException excess)
        {
            return new Refusal(
                excess.Excess is PackageExcess.Parts
                    ? "文件内部的部件过多，不像一份表格模板；请把内容复制到新的文档后再上传。"
                    : "文件解压后过大，不像一份表格模板；请删去多余的图片，另存为 .docx 后再上传。"
            );
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            return new Refusal("文件已损坏，读不出内容；请用 Word 或 WPS 打开，另存为 .docx 后再上传。");
        }
    }

    /// <summary>A part as XML.</summary>
    public XDocument Xml(string name)
    {
        using var reader = XmlReader.Create(new MemoryStream(_parts[name], false), Settings);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    /// <summary>Whether there is such a part.</summary>
    public bool Has(string name) => _parts.ContainsKey(name);

    /// <summary>Sets a part.</summary>
    public void Set(string name, byte[] content) => _parts[name] = content;

    /// <summary>Sets a part of XML.</summary>
    public void Set(string name, XDocument content)
    {
        var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes))
        {
            content.Save(writer);
        }
        _parts[name] = bytes.ToArray();
    }

    /// <summary>The same parts, to be changed apart.</summary>
    public TemplatePackage Copy() => new(new Dictionary<string, byte[]>(_parts), Main);

    /// <summary>The file.</summary>
    public byte[] Save()
    {
        var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in _parts)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        }
        zip.Position = 0;
        return Word.FixedZip.Of(zip);
    }

    private static Result<TemplatePackage> Read(ReadOnlyMemory<byte> file)
    {
        using var zip = new GuardedPackage(file, new PackageLimits(MostParts, MostUnzipped, MostUnzipped));
        var parts = new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in zip.Entries.Where(e => !e.FullName.EndsWith('/')))
        {
            if (
                entry.FullName.Contains("..", StringComparison.Ordinal)
                || entry.FullName.Contains('\\', StringComparison.Ordinal)
            )
            {
                return new Refusal("文件内部的名称不合规范，不予接收；请用 Word 或 WPS 打开，另存为 .docx 后再上传。");
            }
            if (!parts.TryAdd(entry.FullName, zip.Content(entry)))
            {
                return new Refusal("文件内部有重名的部件，不予接收；请用 Word 或 WPS 打开，另存为 .docx 后再上传。");
            }
        }
        return PackageCheck.Of(parts).TryGet(out var main, out var refusal)
            ? new TemplatePackage(parts, main)
            : refusal;
    }
}
