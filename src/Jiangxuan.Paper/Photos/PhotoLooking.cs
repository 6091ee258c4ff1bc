using Jiangxuan.Core.Facts;
using Jiangxuan.Paper.Programs;

namespace Jiangxuan.Paper.Photos;

/// <summary>
/// Looks at a portrait photograph: its size from the head of the file, its background by vips, which works in a process of its own
/// with limits, since a picture can be made to fill any memory.
/// </summary>
public sealed class PhotoLooking(InstalledPrograms programs, string folder)
{
    private const int Side = 160;

    private static readonly Limits Small = new()
    {
        Time = TimeSpan.FromSeconds(30),
        Memory = 2L << 30,
        Output = 16L << 20,
    };

    private readonly Vips _vips = new(programs, Small);

    /// <summary>What is to be said of it.</summary>
    public async Task<PhotoLook> LookAsync(ReadOnlyMemory<byte> content, PhotoHint hint, CancellationToken cancelled)
    {
        if (PictureCheck.Refuse(content.Span) is { } strange)
        {
            return new PhotoLook([new PhotoWarning(PhotoFault.Unreadable, strange.Sentence)]);
        }
        var warnings = PhotoSize.Warn(PictureHeader.Read(content.Span)!, hint).ToList();
        if (_vips.Lacks is { } missing)
        {
            return new PhotoLook(warnings, missing);
        }
        using var work = WorkFolder.In(folder);
        await File.WriteAllBytesAsync(work["photo"], content, cancelled);
        if (await _vips.ShrinkAsync(work, "photo", "small.ppm[background=255]", (Side, Side), cancelled) is { } refusal)
        {
            return new PhotoLook([new PhotoWarning(PhotoFault.Unreadable, refusal.Sentence)]);
        }
        var pixels = Pixels.Read(await File.ReadAllBytesAsync(work["small.ppm"], cancelled));
        if (
            pixels is not null
            && Wall.Named(hint.Background) is { } wanted
            && Wall.Of(pixels) is var found
            && found != wanted
        )
        {
            var seen = found is WallColour.Other ? "" : $"，看起来是{Wall.Name(found)}";
            warnings.Add(
                new PhotoWarning(
                    PhotoFault.Background,
                    $"照片背景不像{Wall.Name(wanted)}{seen}；通知要求{hint.Background}背景，请核对。"
                )
            );
        }
        return new PhotoLook(warnings);
    }
}
