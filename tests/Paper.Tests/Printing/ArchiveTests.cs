using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Jiangxuan.Paper.Printing.Archives;
using Xunit;

namespace Jiangxuan.Paper.Tests.Printing;

public sealed class ArchiveTests
{
    private static readonly DateTimeOffset Day = new(2026, 5, 6, 10, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void Of_homonyms_are_told_apart_by_their_units_and_then_by_number() =>
        Assert.Equal(
            ["王伟（甲厂）", "李娜", "王伟（乙厂）", "王伟（乙厂）（2）"],
            ArchiveNames.Of([new("王伟", "甲厂"), new("李娜", "甲厂"), new("王伟", "乙厂"), new("王伟", "乙厂")])
        );

    [Theory]
    [InlineData("../../etc/passwd", "_.._etc_passwd")]
    [InlineData("..", "未命名")]
    [InlineData("", "未命名")]
    [InlineData("张三\\申报:表*?", "张三_申报_表__")]
    [InlineData("con", "_con")]
    [InlineData("COM1.pdf", "_COM1.pdf")]
    [InlineData("甲\u202Efdp.exe\0", "甲_fdp.exe_")]
    [InlineData("㛃䶮𬭎㐂·买买提", "㛃䶮𬭎㐂·买买提")]
    [InlineData("名 . ", "名")]
    public void Safe_names_stay_in_their_folder(string words, string name) =>
        Assert.Equal(name, ArchiveNames.Safe(words));

    [Fact]
    public void Of_any_words_give_names_that_differ_and_can_be_unpacked_anywhere() =>
        Check.QuickThrowOnFailure(
            Prop.ForAll(
                ArbMap.Default.ArbFor<string[]>(),
                words =>
                {
                    var names = ArchiveNames.Of([.. words.Select(w => new NameWish(w ?? "", w ?? ""))]);
                    Assert.Equal(words.Length, names.Select(n => n.ToUpperInvariant()).Distinct().Count());
                    Assert.All(names, n => Assert.Equal(n, Path.GetFileName(n)));
                    Assert.All(names, n => Assert.InRange(Encoding.UTF8.GetByteCount(n), 1, 400));
                    Assert.DoesNotContain(
                        names,
                        n => n.Any(c => char.IsControl(c) || "\\/:*?\"<>|".Contains(c, StringComparison.Ordinal))
                    );
                }
            )
        );

    [Fact]
    public async Task WriteAsync_streams_names_of_rare_characters_and_the_same_bytes_again()
    {
        var one = await WriteAsync();
        var two = await WriteAsync();

        Assert.Equal(one, two);
        using var zip = new ZipArchive(new MemoryStream(one));
        Assert.Equal(
            ["王伟（甲厂）.pdf", "王伟（甲厂）-专利（原件）.pdf", "王伟（乙厂）.pdf", "𬭎䶮.pdf"],
            zip.Entries.Select(e => e.FullName)
        );
        Assert.All(zip.Entries, e => Assert.Equal(new DateTime(2026, 5, 6, 10, 0, 0), e.LastWriteTime.DateTime));
        using var reader = new StreamReader(zip.Entries[3].Open());
        Assert.Equal("content", await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task WriteAsync_begins_before_the_last_entry_is_made()
    {
        using var output = new OneWay();
        long before = 0;
        var entries = Entries()
            .Append(new ArchiveEntry(new("最后", ""), _ => Last(() => before = output.Written)))
            .ToList();

        await Archive.WriteAsync(entries, output, Day, CancellationToken.None);

        Assert.NotEqual(0, before);
    }

    private static async Task<byte[]> WriteAsync()
    {
        using var output = new OneWay();
        await Archive.WriteAsync([.. Entries()], output, Day, CancellationToken.None);
        return output.ToArray();
    }

    private static IEnumerable<ArchiveEntry> Entries() =>
        [
            new(new("王伟", "甲厂"), _ => Files("", "专利（原件）")),
            new(new("王伟", "乙厂"), _ => Files("")),
            new(new("𬭎䶮", "乙厂"), _ => Files("")),
        ];

    private static async IAsyncEnumerable<ArchiveFile> Files(params string[] wishes)
    {
        foreach (var wish in wishes)
        {
            await Task.Yield();
            yield return new ArchiveFile(
                wish,
                ".pdf",
                (stream, c) => stream.WriteAsync("content"u8.ToArray(), c).AsTask()
            );
        }
    }

    private static async IAsyncEnumerable<ArchiveFile> Last(Action made)
    {
        await Task.Yield();
        made();
        yield break;
    }

    /// <summary>Like the answer to a browser: it can only be written on.</summary>
    private sealed class OneWay : MemoryStream
    {
        public long Written => base.Length;

        public override bool CanSeek => false;

        public override bool CanRead => false;

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }
    }
}
