using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Facts;

/// <summary>
/// Uploaded files (附件). They come in one by one through an endpoint of their own, so reading the form keeps the stored ones
/// (<see cref="Field.Previous"/>) without those whose hash was posted under <c>name.drop</c>.
/// </summary>
[Kind("files")]
public sealed record FilesKind : FactKind
{
    /// <summary>Sorts accepted; by content, not by name.</summary>
    public required IReadOnlyList<FileSort> Accept { get; init; }

    /// <summary>Fewest files of an answer (工作照两张); whether there must be an answer at all is the fact's to say.</summary>
    public int Min { get; init; } = 1;

    /// <summary>Most files.</summary>
    public int Max { get; init; } = 1;

    /// <summary>Largest size of one file in MiB.</summary>
    public int MaxMb { get; init; } = 20;

    /// <summary>What a photo should look like, if it is one.</summary>
    public PhotoHint? Photo { get; init; }

    /// <inheritdoc/>
    public override Reading Read(Posted posted, string name, Field field)
    {
        if (field.Previous is not FilesValue { Files: var stored })
        {
            return Texts.Nothing;
        }
        var dropped = posted.All($"{name}.drop");
        var kept = stored.Where(f => !dropped.Contains(f.Hash)).ToList();
        return kept.Count == 0 ? Texts.Nothing : new Reading(new FilesValue(kept), []);
    }

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(Value value, string name, Field field)
    {
        if (value is not FilesValue { Files: var files })
        {
            yield return Texts.Unreadable(value, name, field);
            yield break;
        }
        if (files.Count < Min)
        {
            yield return new Problem(name, $"{field.Label}要上传{Min}个文件，现有{files.Count}个，请补上。");
        }
        if (files.Count > Max)
        {
            yield return new Problem(name, $"{field.Label}最多上传{Max}个文件，现有{files.Count}个，请删去多余的。");
        }
        foreach (var file in files.Where(f => !FileSorts.Accepts(Accept, f.Type)))
        {
            yield return new Problem(name, $"{field.Label}只收{FileSorts.Named(Accept)}，“{file.Name}”不是，请更换。");
        }
        foreach (var file in files.Where(f => f.Size > MaxMb * 1024L * 1024))
        {
            yield return new Problem(name, $"“{file.Name}”超过{MaxMb}MB，请压缩后重新上传。");
        }
    }

    /// <inheritdoc/>
    public override string Text(Value value, Notice notice) =>
        value is FilesValue { Files: var files } ? string.Join('、', files.Select(f => f.Name)) : Texts.Of(value);

    /// <inheritdoc/>
    public override IEnumerable<string> Faults(Notice notice)
    {
        if (Accept.Count == 0)
        {
            yield return "accept 不能为空。";
        }
        if (Max is < 1 or > 100 || MaxMb is < 1 or > 2048)
        {
            yield return "max 应在 1 到 100 之间，maxMb 应在 1 到 2048 之间。";
        }
        if (Min < 1 || Min > Max)
        {
            yield return $"min 应在 1 到 {Max} 之间。";
        }
        if (Photo is { } photo && (photo.WidthMm < 1 || photo.HeightMm < 1))
        {
            yield return "照片的宽高应大于 0 毫米。";
        }
    }
}

/// <summary>What a photo should look like; a hint and a check for the eye, never a refusal.</summary>
public sealed record PhotoHint
{
    /// <summary>Width on paper in millimetres; 35 for 2 寸.</summary>
    public required int WidthMm { get; init; }

    /// <summary>Height on paper in millimetres; 49 for 2 寸.</summary>
    public required int HeightMm { get; init; }

    /// <summary>Background in words (红底), when it is prescribed.</summary>
    public string? Background { get; init; }
}
