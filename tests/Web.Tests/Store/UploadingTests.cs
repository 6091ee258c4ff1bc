using System.IO.Compression;
using System.Text;
using Jiangxuan.Core.Facts;
using Jiangxuan.Web.Store;
using Jiangxuan.Web.Tests.Given;
using Xunit;

namespace Jiangxuan.Web.Tests.Store;

public sealed class UploadingTests : IClassFixture<Database>, IDisposable
{
    private static readonly FilesKind _any = new()
    {
        Accept = [FileSort.Image, FileSort.Pdf, FileSort.Office, FileSort.Video],
        MaxMb = 1,
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("jx-files").FullName;
    private readonly FileStore _store;
    private readonly Uploading _uploads;

    public UploadingTests(Database database)
    {
        _store = new FileStore(_folder);
        _uploads = new Uploading(_store, database.Databases, new Clock(Kaifeng.Start));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public static TheoryData<string, byte[]> Good() =>
        new()
        {
            { "image/jpeg", [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3] },
            { "image/png", Png(800, 600) },
            { "application/pdf", "%PDF-1.7\n1 0 obj"u8.ToArray() },
            { "image/webp", [.. "RIFF"u8, 1, 0, 0, 0, .. "WEBPVP8 "u8] },
            { "video/mp4", [0, 0, 0, 24, .. "ftypisom"u8, 0, 0, 2, 0] },
            { "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Office("word/document.xml") },
            { "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Office("xl/workbook.xml") },
        };

    public static TheoryData<string, byte[]> Bad() =>
        new()
        {
            { "程序.jpg", [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0, 4, 0] },
            { "网页.png", "<html><script>alert(1)</script>"u8.ToArray() },
            { "图.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray() },
            { "巨图.png", Png(100_000, 100_000) },
            { "照片.heic", [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0] },
            { "压缩包.docx", Office("readme.txt") },
            { "带宏.docx", Office("word/document.xml", "word/vbaProject.bin") },
            { "越界.docx", Office("word/document.xml", "../../etc/passwd") },
            { "炸弹.docx", Bomb() },
            { "半截.docx", Office("word/document.xml")[..60] },
            { "空.jpg", [] },
        };

    [Theory]
    [MemberData(nameof(Good))]
    public async Task A_file_is_taken_for_what_it_is(string type, byte[] content)
    {
        var (file, refusal) = await Take("C:\\我的文件\\证书.xyz", content);
        Assert.Null(refusal);
        Assert.Equal(type, file!.Type);
        Assert.Equal("证书.xyz", file.Name);
        Assert.Equal(content.Length, file.Size);
        await using var stored = _store.Open(file.Hash);
        var read = new MemoryStream();
        await stored.CopyToAsync(read);
        Assert.Equal(content, read.ToArray());
        Assert.Empty(Directory.GetFiles(Path.Combine(_folder, "incoming")));
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task A_file_that_is_not_what_its_name_says_is_refused_and_leaves_nothing(string name, byte[] content)
    {
        var (file, refusal) = await Take(name, content);
        Assert.Null(file);
        Assert.Contains(name, refusal!.Sentence, StringComparison.Ordinal);
        Assert.Equal("f.photo", refusal.Field);
        Assert.Empty(Directory.GetFiles(_folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_and_leaves_nothing()
    {
        var (file, refusal) = await Take("大.jpg", [0xFF, 0xD8, 0xFF, .. new byte[1024 * 1024]]);
        Assert.Null(file);
        Assert.Contains("超过 1 MB", refusal!.Sentence, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_sort_the_field_does_not_accept_is_refused()
    {
        var pdf = new FilesKind { Accept = [FileSort.Pdf] };
        var (file, refusal) = await Take("照片.pdf", [0xFF, 0xD8, 0xFF, 0xE0], pdf);
        Assert.Null(file);
        Assert.Contains("PDF", refusal!.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_found_only_for_whom_it_was_handed_in()
    {
        var (file, _) = await Take("证书.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 9, 9]);
        Assert.Equal(file, await _uploads.Find(Kaifeng.Edition("up"), "c1", file!.Hash));
        Assert.Null(await _uploads.Find(Kaifeng.Edition("up"), "c2", file.Hash));
        Assert.Null(await _uploads.Find(Kaifeng.Edition("other"), "c1", file.Hash));
    }

    [Fact]
    public void A_path_is_made_of_a_hash_only()
    {
        Assert.Throws<ArgumentException>(() => _store.PathOf("../../../etc/passwd"));
        Assert.Throws<ArgumentException>(() => _store.PathOf(new string('A', 64)));
    }

    private Task<(FileRef? File, Core.Refusal? Refusal)> Take(string name, byte[] content, FilesKind? kind = null) =>
        _uploads.Take(
            new FilePlace(Kaifeng.Edition("up"), "c1", "photo", "a1", "f.photo"),
            kind ?? _any,
            name,
            new MemoryStream(content)
        );

    private static byte[] Png(int width, int height)
    {
        var bytes = new byte[64];
        byte[] head = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8];
        head.CopyTo(bytes, 0);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), width);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), height);
        return bytes;
    }

    private static byte[] Office(params string[] entries)
    {
        var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in entries.Prepend("[Content_Types].xml"))
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes("<x/>"));
            }
        }

        return memory.ToArray();
    }

    private static byte[] Bomb()
    {
        var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry("[Content_Types].xml").Open().Dispose();
            using var entry = zip.CreateEntry("word/document.xml", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 20; i++)
            {
                entry.Write(zeros);
            }
        }

        return memory.ToArray();
    }
}
