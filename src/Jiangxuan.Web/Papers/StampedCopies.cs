using System.Collections.Concurrent;
using Jiangxuan.Core;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Facts;
using Jiangxuan.Paper.Codes;
using Jiangxuan.Paper.Course;
using Jiangxuan.Paper.Programs;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Store;

namespace Jiangxuan.Web.Papers;

/// <summary>
/// Tells from which form a stamped page comes (盖章件识别). A page is read once while it is shown; what is found is said beside it, and
/// the opinion can be signed whatever it is.
/// </summary>
/// <param name="files">Has the pages.</param>
/// <param name="programs">The programs of this machine.</param>
/// <param name="settings">Where files on their way lie.</param>
public sealed class StampedCopies(FileStore files, InstalledPrograms programs, HostSettings settings) : IDisposable
{
    /// <summary>Codes kept.</summary>
    private const int Kept = 2000;

    /// <summary>Largest page that is read, in bytes.</summary>
    private const long Largest = 50L << 20;

    /// <summary>What is said while a page is still being read.</summary>
    public const string Busy = "正在识别这一页，稍后刷新可以看到结果；不影响办理。";

    /// <summary>So long a page waits for the reading.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly CodeReading _reading = new(programs, settings.Work);
    private readonly ConcurrentDictionary<string, Task<Result<FormCode>>> _codes = new();
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>What is to be said of pages, by their hash; nothing of those that are not here.</summary>
    /// <param name="pages">The pages, each with the stage whose opinion is stamped.</param>
    /// <param name="candidacy">For whom they were handed in.</param>
    /// <param name="shelf">The papers, from a state with the sections of the person.</param>
    /// <param name="ct">Gives it up.</param>
    public async Task<IReadOnlyDictionary<string, CopyNote>> Look(
        IEnumerable<(string Stage, FileRef File)> pages,
        Candidacy candidacy,
        Func<Shelf> shelf,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(pages);
        ArgumentNullException.ThrowIfNull(candidacy);
        ArgumentNullException.ThrowIfNull(shelf);
        var notes = new Dictionary<string, CopyNote>();
        var papers = new Lazy<Shelf>(shelf);
        foreach (var (stage, file) in pages)
        {
            if (file.Size <= Largest && File.Exists(files.PathOf(file.Hash)))
            {
                notes[file.Hash] = await Look(file.Hash, candidacy, stage, papers.Value, ct);
            }
        }

        return notes;
    }

    /// <summary>The stamped pages that went with opinions already given.</summary>
    public static IEnumerable<(string Stage, FileRef File)> Signed(Candidacy candidacy)
    {
        ArgumentNullException.ThrowIfNull(candidacy);
        return from opinion in candidacy.Opinions
            where opinion.Value.Scan is not null
            select (opinion.Key, opinion.Value.Scan);
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private async Task<CopyNote> Look(string hash, Candidacy candidacy, string stage, Shelf shelf, CancellationToken ct)
    {
        if (_reading.Lacks is { } missing)
        {
            return new CopyNote(false, $"没有识别这一页上的表单码：{missing.Sentence}", null);
        }

        if (_codes.Count >= Kept)
        {
            _codes.Clear();
        }

        var reading = _codes.GetOrAdd(hash, Code);
        try
        {
            var read = await reading.WaitAsync(Patience, ct);
            return read.TryGet(out var code, out var refusal)
                ? CopyNote.Of(shelf.Match(code, candidacy, stage), candidacy, shelf)
                : new CopyNote(false, $"{refusal.Sentence}不影响办理，以人工核对为准。", null);
        }
        catch (TimeoutException)
        {
            return new CopyNote(false, Busy, null);
        }
        catch (Exception) when (reading.IsFaulted)
        {
            // A full disk, a program that was taken away: no reason to keep somebody from the opinion, and the next look tries again.
            _codes.TryRemove(KeyValuePair.Create(hash, reading));
            return new CopyNote(false, "这一页没有读出来。不影响办理，以人工核对为准。", null);
        }
    }

    // Read to its end whether or not somebody waits: the next who opens the page finds it.
    private async Task<Result<FormCode>> Code(string hash)
    {
        await _one.WaitAsync();
        try
        {
            return await _reading.ReadAsync(await File.ReadAllBytesAsync(files.PathOf(hash)), CancellationToken.None);
        }
        finally
        {
            _one.Release();
        }
    }
}

/// <summary>What is said of a stamped page.</summary>
/// <param name="Fits">Whether it is what was asked for, as it stands now.</param>
/// <param name="Sentence">In Chinese.</param>
/// <param name="Form">The form to lay beside it; null when there is none.</param>
public sealed record CopyNote(bool Fits, string Sentence, ReadyPaper? Form)
{
    internal static CopyNote Of(StampedCopy copy, Candidacy candidacy, Shelf shelf)
    {
        var who = candidacy.Name;
        var title = copy.Form?.Title;
        var sentence = copy.Fit switch
        {
            CopyFit.Current => $"已识别：{who}的《{title}》。",
            CopyFit.Older => $"已识别：{who}的《{title}》，但不是最新的一版：打印以后申报内容又保存过，请核对。",
            CopyFit.OtherForm => title is null
                ? $"已识别：{who}的另一份表单，不是这里要的盖章页，请核对。"
                : $"已识别：{who}的《{title}》，不是这里要的盖章页，请核对。",
            _ => $"这一页是另一位申报人的表单，不是{who}的，请核对。",
        };
        var paper = copy.Form is { } form ? shelf.Of(candidacy).FirstOrDefault(p => p.Layout.Id == form.Id) : null;
        return new CopyNote(copy.Fit is CopyFit.Current, sentence, paper);
    }
}
