using Jiangxuan.Core.Calendar;
using Jiangxuan.Core.Notices;
using Jiangxuan.Paper.Fillings;
using Jiangxuan.Paper.Layouts;
using Jiangxuan.Paper.Word;

namespace Jiangxuan.Web.Commands;

/// <summary>Writes one paper of a programme, blank or filled in from a file of facts; or lists the papers.</summary>
public static class PaperCommand
{
    /// <summary>Usage line.</summary>
    public const string Arguments = "目录 --form 编号 [--facts 文件] --out 文件 | 目录 --list";

    private static readonly IReadOnlyDictionary<string, string> _pictureTypes = new Dictionary<string, string>(
        StringComparer.OrdinalIgnoreCase
    )
    {
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".png"] = "image/png",
    };

    /// <summary>0 = written or listed; 1 = faults in definition, layout or facts, or refused; 2 = unreadable or wrong usage.</summary>
    public static Task<int> Run(string[] args, TimeProvider clock) => Run(args, clock, Console.Out, Console.Error);

    /// <summary>The same, to writers of one's own.</summary>
    public static async Task<int> Run(string[] args, TimeProvider clock, TextWriter output, TextWriter error)
    {
        ArgumentNullException.ThrowIfNull(clock);
        if (PaperAsked.Read(args) is not { } asked)
        {
            error.WriteLine($"用法：jiangxuan paper {Arguments}");
            return 2;
        }

        if (Folders.Read(asked.Folder, error) is not { } definition)
        {
            return 2;
        }

        if (definition.Notice is not { } notice)
        {
            Folders.Print(definition.Reading.Findings, error);
            error.WriteLine($"{asked.Folder} 有错误，不能生成表格。");
            return 1;
        }

        var forms = Forms.Read(definition.Forms, notice);
        if (asked.List)
        {
            List(forms, output);
            return 0;
        }

        if (forms.Find(asked.Form!) is not { } layout)
        {
            return Unknown(asked, forms, error);
        }

        var ending = PaperEnding.All.FirstOrDefault(e =>
            e.Ending.Equals(Path.GetExtension(asked.Out), StringComparison.OrdinalIgnoreCase)
        );
        if (ending is null || !ending.Takes(layout))
        {
            var can = PaperEnding.All.Where(e => e.Takes(layout)).Select(e => e.Ending);
            error.WriteLine(
                $"“{layout.Title}”不能写成 {Path.GetFileName(asked.Out)}，可用的文件类型：{string.Join(' ', can)}"
            );
            return 2;
        }

        var (status, filling) = Fill(asked.Facts, notice, layout, Shanghai.DayOf(clock.GetUtcNow()), error);
        return filling is null
            ? status
            : await Write(ending, new PaperOrder(layout, notice, filling), asked.Out!, output, error);
    }

    private static void List(Forms forms, TextWriter output)
    {
        foreach (var layout in forms.Layouts)
        {
            var kind = layout.Blocks is null ? "Excel" : "Word";
            var source = layout.Source is null ? "标准表样" : layout.Source.ToString();
            output.WriteLine($"{layout.Id}\t{layout.Title}\t{kind}\t{source}");
        }
    }

    private static int Unknown(PaperAsked asked, Forms forms, TextWriter error)
    {
        var own = forms.Findings.Where(f => f.File.EndsWith($"/{asked.Form}.yaml", StringComparison.Ordinal)).ToList();
        Folders.Print(own, error);
        if (own.Count > 0)
        {
            error.WriteLine($"表样“{asked.Form}”有错误，不能使用。");
            return 1;
        }

        var ids = forms.Layouts.Select(l => l.Id).ToList();
        error.WriteLine(
            $"没有“{asked.Form}”这份表样。{Naming.DidYouMean(asked.Form!, ids)}可用：{string.Join(' ', ids)}"
        );
        return 2;
    }

    private static (int Status, Filling? Filling) Fill(
        string? file,
        Notice notice,
        Layout layout,
        DateOnly today,
        TextWriter error
    )
    {
        // A blank form leaves the day of printing to whoever fills it in by hand.
        var entries = EditionEntries.Of(notice, file is null ? null : today);
        if (file is null)
        {
            return (0, new Filling(entries));
        }

        if (Folders.Text(file, error) is not { } text)
        {
            return (2, null);
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        var name = Path.GetFileName(file);
        var read = FactsFile.Read(name, text, notice, layout.About, p => Picture(folder, p), out var findings);
        if (read is null)
        {
            Folders.Print(findings, error);
            return (1, null);
        }

        foreach (var (key, entry) in read)
        {
            entries[key] = entry;
        }

        return (0, new Filling(entries));
    }

    /// <summary>A picture that lies beside the file of facts.</summary>
    private static PictureEntry? Picture(string folder, string name)
    {
        var path = Path.Combine(folder, Path.GetFileName(name));
        return _pictureTypes.TryGetValue(Path.GetExtension(name), out var type) && File.Exists(path)
            ? new PictureEntry(File.ReadAllBytes(path), type)
            : null;
    }

    private static async Task<int> Write(
        PaperEnding ending,
        PaperOrder order,
        string file,
        TextWriter output,
        TextWriter error
    )
    {
        if (!(await ending.Write(order)).TryGet(out var content, out var refusal))
        {
            error.WriteLine(refusal.Sentence);
            return 1;
        }

        try
        {
            await File.WriteAllBytesAsync(file, content);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"写不了 {file}：{e.Message}");
            return 2;
        }

        output.WriteLine($"已写出 {file}（{order.Layout.Title}）。");
        foreach (var overflow in OverflowLooking.Of(order.Layout, order.Notice, order.Filling))
        {
            error.WriteLine($"提示：{overflow.Sentence}");
        }

        return 0;
    }
}
