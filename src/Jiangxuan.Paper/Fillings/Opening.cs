using Jiangxuan.Core.Facts;

namespace Jiangxuan.Paper.Fillings;

/// <summary>What only whoever keeps the records can open, and only for a paper that needs it (开启身份证号与照片).</summary>
/// <param name="IdNumber">The ID number in clear; whoever calls it has to leave a trace of it.</param>
/// <param name="Picture">The content of an uploaded picture as JPEG or PNG; null when it is neither or not there.</param>
public sealed record Opening(Func<IdNumberValue, string> IdNumber, Func<FileRef, PictureEntry?> Picture)
{
    /// <summary>Opens nothing: ID numbers stay masked, there are no pictures.</summary>
    public static Opening Nothing { get; } = new(id => id.Masked, _ => null);
}
