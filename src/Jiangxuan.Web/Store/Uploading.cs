using Jiangxuan.Core;
using Jiangxuan.Core.Facts;

namespace Jiangxuan.Web.Store;

/// <summary>Takes uploaded files in: by content, within the limits of their field, and noted for whom they were handed in.</summary>
public sealed class Uploading(FileStore store, Databases databases, TimeProvider clock)
{
    /// <summary>Takes one file.</summary>
    /// <param name="place">For whom, which fact, by which account.</param>
    /// <param name="kind">What the field accepts.</param>
    /// <param name="name">Name as uploaded.</param>
    /// <param name="content">The content.</param>
    /// <param name="ct">Cancels; nothing is kept.</param>
    /// <returns>The reference to save with the answers, or why not.</returns>
    public async Task<(FileRef? File, Refusal? Refusal)> Take(
        FilePlace place,
        FilesKind kind,
        string name,
        Stream content,
        CancellationToken ct = default
    )
    {
        var shown = NameOf(name);
        if (await store.Receive(content, kind.MaxMb * 1024L * 1024, ct) is not { } incoming)
        {
            return (
                null,
                new Refusal($"“{shown}”超过 {kind.MaxMb} MB，没有收下。请压缩后重新上传。", Field: place.Field)
            );
        }

        try
        {
            if (incoming.Size == 0)
            {
                return (null, new Refusal($"“{shown}”是空文件，请重新选择。", Field: place.Field));
            }

            if (Sniffing.TypeOf(incoming.Path) is not { } type || !FileSorts.Accepts(kind.Accept, type))
            {
                return (
                    null,
                    new Refusal(
                        $"“{shown}”的内容不是{FileSorts.Named(kind.Accept)}，没有收下。改文件名不能改变内容，请另存为这些格式后重新上传；带宏的文档也不收。",
                        Field: place.Field
                    )
                );
            }

            store.Keep(incoming);
            await Note(place, incoming, type, shown, ct);
            return (new FileRef(incoming.Hash, shown, type, incoming.Size), null);
        }
        finally
        {
            File.Delete(incoming.Path);
        }
    }

    /// <summary>The file handed in for that subject; null when it was not, whatever else it may have been handed in for.</summary>
    public async Task<FileRef?> Find(EditionRef edition, string subject, string hash, CancellationToken ct = default)
    {
        await using var command = databases.Of(edition.City).CreateCommand(UploadingSql.Find);
        command.Parameters.Text(edition.City);
        command.Parameters.Text(edition.EditionId);
        command.Parameters.Text(subject);
        command.Parameters.Text(hash);
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct)
            ? new FileRef(hash, reader.GetString(0), reader.GetString(1), reader.GetInt64(2))
            : null;
    }

    /// <summary>What was handed in for that subject and fact, the latest last.</summary>
    public async Task<IReadOnlyList<FileRef>> Of(
        EditionRef edition,
        string subject,
        string fact,
        CancellationToken ct = default
    )
    {
        var versions = await Versions(edition, subject, fact, ct);
        return [.. versions.Reverse().Select(v => v.File)];
    }

    /// <summary>The same with when and by whom, the latest first.</summary>
    public async Task<IReadOnlyList<HandedIn>> Versions(
        EditionRef edition,
        string subject,
        string fact,
        CancellationToken ct = default
    )
    {
        await using var command = databases.Of(edition.City).CreateCommand(UploadingSql.Versions);
        command.Parameters.Text(edition.City);
        command.Parameters.Text(edition.EditionId);
        command.Parameters.Text(subject);
        command.Parameters.Text(fact);
        var versions = new List<HandedIn>();
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            var file = new FileRef(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetInt64(3));
            versions.Add(
                new HandedIn(file, await reader.GetFieldValueAsync<DateTimeOffset>(4, ct), reader.GetString(5))
            );
        }

        return versions;
    }

    private async Task Note(FilePlace place, Incoming incoming, string type, string name, CancellationToken ct)
    {
        await using var command = databases.Of(place.Edition.City).CreateCommand(UploadingSql.Note);
        command.Parameters.Text(place.Edition.City);
        command.Parameters.Text(incoming.Hash);
        command.Parameters.Long(incoming.Size);
        command.Parameters.Text(type);
        command.Parameters.Instant(clock.GetUtcNow());
        command.Parameters.Text(place.Edition.EditionId);
        command.Parameters.Text(place.Subject);
        command.Parameters.Text(place.Fact);
        command.Parameters.Text(name);
        command.Parameters.Text(place.Account);
        await command.ExecuteNonQueryAsync(ct);
    }

    // Browsers on Windows may send the whole path; what is not a letter of a name goes.
    private static string NameOf(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = string.Concat(
            last.Where(c => !char.IsControl(c) && !"<>:\"|?*".Contains(c, StringComparison.Ordinal))
        );
        return clean.Trim() is { Length: > 0 } kept ? kept[..Math.Min(kept.Length, 120)] : "未命名";
    }
}

/// <summary>A file with when it was handed in.</summary>
/// <param name="File">The file.</param>
/// <param name="At">When it was first handed in for that subject.</param>
/// <param name="Account">Account or link that uploaded it.</param>
public sealed record HandedIn(FileRef File, DateTimeOffset At, string Account);

/// <summary>For whom and for what a file is handed in.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Subject">Candidacy id, or listing id.</param>
/// <param name="Fact">Fact key.</param>
/// <param name="Account">Account or link that uploads.</param>
/// <param name="Field">Element id of the field, for the refusal.</param>
public sealed record FilePlace(EditionRef Edition, string Subject, string Fact, string Account, string? Field = null);
