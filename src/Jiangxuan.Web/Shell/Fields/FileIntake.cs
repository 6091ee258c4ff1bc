using System.Collections.Immutable;
using Jiangxuan.Core.Facts;
using Jiangxuan.Web.Store;

namespace Jiangxuan.Web.Shell.Fields;

/// <summary>Several chosen files of one fact on their way into the store.</summary>
public static class FileIntake
{
    /// <summary>Takes what is good of them; the rest is told, each with its reason.</summary>
    public static async Task<(ImmutableList<FileRef> Taken, IReadOnlyList<FormError> Refused)> Take(
        Uploading uploads,
        FilePlace place,
        FilesKind kind,
        IReadOnlyList<IFormFile> files,
        CancellationToken ct
    )
    {
        var taken = ImmutableList<FileRef>.Empty;
        var refused = new List<FormError>();
        foreach (var file in files)
        {
            await using var content = file.OpenReadStream();
            var (stored, refusal) = await uploads.Take(place, kind, file.FileName, content, ct);
            if (stored is not null && taken.All(t => t.Hash != stored.Hash))
            {
                taken = taken.Add(stored);
            }

            refused.AddRange(RefusalErrors.Of(refusal));
        }

        return (taken, refused);
    }
}
