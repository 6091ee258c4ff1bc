using System.Collections.Concurrent;
using Jiangxuan.Core.Facts;
using Jiangxuan.Paper.Photos;
using Jiangxuan.Paper.Programs;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Store;

namespace Jiangxuan.Web.Papers;

/// <summary>
/// What is to be said beside an uploaded portrait (照片检查). Nothing is stored: a picture is looked at when it is shown, once, and
/// whatever is found, the application goes on.
/// </summary>
/// <param name="files">Has the pictures.</param>
/// <param name="programs">The programs of this machine.</param>
/// <param name="settings">Where files on their way lie.</param>
public sealed class PhotoChecks(FileStore files, InstalledPrograms programs, HostSettings settings) : IDisposable
{
    /// <summary>Looks kept; more than an edition has open at a time.</summary>
    private const int Kept = 2000;

    /// <summary>Largest picture that is looked at, in bytes.</summary>
    private const long Largest = 50L << 20;

    private readonly PhotoLooking _looking = new(programs, settings.Work);
    private readonly ConcurrentDictionary<(string Hash, PhotoHint Hint), IReadOnlyList<string>> _looks = new();
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>The sentences, in the order of weight; none when the photo is as asked or is not here.</summary>
    public async Task<IReadOnlyList<string>> Look(FileRef file, PhotoHint hint, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (_looks.TryGetValue((file.Hash, hint), out var known))
        {
            return known;
        }

        if (file.Size > Largest || !File.Exists(files.PathOf(file.Hash)))
        {
            return [];
        }

        await _one.WaitAsync(ct);
        try
        {
            var look = await _looking.LookAsync(await File.ReadAllBytesAsync(files.PathOf(file.Hash), ct), hint, ct);
            IReadOnlyList<string> said = [.. look.Warnings.Select(w => w.Sentence)];
            if (look.Missing is { } missing)
            {
                // What is installed later is found: a look without it is not kept.
                return hint.Background is null ? said : [.. said, $"背景没有检查：{missing.Sentence}"];
            }

            if (_looks.Count >= Kept)
            {
                _looks.Clear();
            }

            return _looks[(file.Hash, hint)] = said;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A full disk is no reason to keep somebody from the form.
            return ["照片暂时没有检查。"];
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();
}
