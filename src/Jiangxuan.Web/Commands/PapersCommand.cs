using System.Globalization;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Simulation;
using Jiangxuan.Paper.Codes;
using Jiangxuan.Paper.Course;
using Jiangxuan.Paper.Fillings;
using Jiangxuan.Paper.Layouts;
using Jiangxuan.Paper.Programs;
using Jiangxuan.Web.Demo;
using Jiangxuan.Web.Papers;

namespace Jiangxuan.Web.Commands;

/// <summary>
/// Writes every paper of a programme, blank and filled in from a simulated edition, as Word or Excel and as PDF, for somebody to lay
/// beside the annexes. The people are generated.
/// </summary>
public static class PapersCommand
{
    /// <summary>Usage line.</summary>
    public const string Arguments = "目录 --out 目录 [--applicants 人数] [--no-pdf]";

    private const int Applicants = 120;

    /// <summary>0 = written; 1 = faults in the definition, or no PDF; 2 = unreadable or wrong usage.</summary>
    public static Task<int> Run(string[] args, TimeProvider clock) => Run(args, Console.Out, Console.Error);

    /// <summary>The same, to writers of one's own.</summary>
    public static async Task<int> Run(string[] args, TextWriter output, TextWriter error)
    {
        if (Asked.Read(args) is not { } asked)
        {
            error.WriteLine($"用法：jiangxuan papers {Arguments}");
            return 2;
        }

        if (Folders.Read(asked.Folder, error) is not { } definition)
        {
            return 2;
        }

        if (definition.Notice is not { Document: DocumentKind.Notice } notice)
        {
            Folders.Print(definition.Reading.Findings, error);
            error.WriteLine($"{asked.Folder} 不能启动一届，没有文书。");
            return 1;
        }

        var forms = Forms.Read(definition.Forms, notice);
        Folders.Print(forms.Findings, error);
        var work = Directory.CreateTempSubdirectory("jiangxuan-papers-");
        try
        {
            Directory.CreateDirectory(asked.Out);
            await using var press = new Press(
                new InstalledPrograms(Environment.GetEnvironmentVariable("PATH") ?? ""),
                work.FullName,
                Environment.GetEnvironmentVariable("JIANGXUAN_FONTS") ?? ""
            );
            return await Write(
                Papers(notice, definition.SampleUnits, forms, asked.Applicants),
                notice,
                asked,
                press,
                output,
                error
            );
        }
        catch (SimulationException e)
        {
            error.WriteLine($"模拟没有走完：{e.Message}");
            return 1;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"不能写入 {asked.Out}：{e.Message}");
            return 2;
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    /// <summary>Each layout twice: blank, and filled in of the first for whom it is ready in the course of the edition.</summary>
    private static IEnumerable<(string Name, ReadyPaper Paper)> Papers(
        Notice notice,
        IReadOnlyList<Unit> units,
        Forms forms,
        int applicants
    )
    {
        foreach (var layout in forms.Layouts)
        {
            yield return (
                $"{layout.Id}-blank",
                new ReadyPaper(layout, "", "", () => new Filling(EditionEntries.Of(notice, null)))
            );
        }

        var result = Simulating.Run(
            notice,
            new SimulationOptions
            {
                Edition = notice.Id,
                Units = [.. units],
                Applicants = applicants,
                Seed = 7,
                Seal = Clear,
            }
        );
        var found = new HashSet<string>();
        var world = World.Empty(notice);
        foreach (var entry in result.Entries)
        {
            world = world.Apply(entry);
            // The yearly report is due only while somebody is in stewardship; everything else is there at the end.
            if (entry.What is ReportFiled report && !found.Contains(Occasion.Stewardship.ToString()))
            {
                found.Add(Occasion.Stewardship.ToString());
                foreach (
                    var paper in Of(world, forms, entry)
                        .Of(world.Get<Candidacy>(report.Candidacy))
                        .Where(p => p.Layout.Made is Occasion.Stewardship)
                )
                {
                    yield return (paper.Layout.Id, paper);
                }
            }
        }

        var laureates = world.All<Candidacy>().OrderBy(c => c.Certificate is null).ThenBy(c => c.Tier is null);
        var shelf = Of(world, forms, result.Entries[^1]);
        foreach (var paper in laureates.SelectMany(shelf.Of).Concat(shelf.All()).Where(p => found.Add(p.Layout.Id)))
        {
            yield return (paper.Layout.Id, paper);
        }
    }

    private static Shelf Of(World world, Forms forms, Core.Conduct.Entry last) =>
        new(
            new Records(world, new Opening(id => id.Masked, Picture), Core.Calendar.Shanghai.DayOf(last.At))
            {
                Verified = c => $"https://jiangxuan.example/verify/{c.Certificate}",
                Published = l =>
                    $"https://jiangxuan.example/e/{world.Edition.Id}/notice/{l.Stage}/{l.Holder}/{l.Round}",
                Drawn = text => QrPicture.Of(new Uri(text)),
            },
            forms
        );

    private static async Task<int> Write(
        IEnumerable<(string Name, ReadyPaper Paper)> papers,
        Notice notice,
        Asked asked,
        Press press,
        TextWriter output,
        TextWriter error
    )
    {
        var sources = new List<PaperFile>();
        foreach (var (name, paper) in papers)
        {
            var source = await Press.Source(paper, notice, CancellationToken.None);
            sources.Add(source with { Name = name + Path.GetExtension(source.Name) });
        }

        var failed = 0;
        await Keep(sources);
        if (asked.Pdf)
        {
            var printed = await press.Print(sources, null, CancellationToken.None);
            await Keep(printed.Where(p => !p.IsRefused).Select(p => p.Value));
            foreach (var refusal in printed.Where(p => p.IsRefused).Select(p => p.Refusal))
            {
                error.WriteLine(refusal!.Sentence);
                failed++;
            }
        }

        output.WriteLine($"{notice.Id}：{sources.Count} 份文书，在 {asked.Out}");
        return failed == 0 ? 0 : 1;

        async Task Keep(IEnumerable<PaperFile> files)
        {
            foreach (var file in files)
            {
                await File.WriteAllBytesAsync(Path.Combine(asked.Out, file.Name), file.Content);
            }
        }
    }

    /// <summary>Generated numbers stand on the forms as real ones would.</summary>
    private static IdNumberValue Clear(string number) =>
        new(
            number,
            number,
            "",
            DateOnly.ParseExact(number[6..14], "yyyyMMdd", CultureInfo.InvariantCulture),
            (number[16] - '0') % 2 == 1
        );

    /// <summary>A drawn face: the simulation has names of files only.</summary>
    private static PictureEntry? Picture(FileRef file) =>
        file.Type.StartsWith("image/", StringComparison.Ordinal)
            ? new PictureEntry(DemoPictures.Portrait(file.Hash.Sum(c => c) % DemoPictures.Variants), "image/png")
            : null;

    private sealed record Asked(string Folder, string Out, int Applicants, bool Pdf)
    {
        public static Asked? Read(string[] args)
        {
            var asked = new Asked("", "", PapersCommand.Applicants, true);
            for (var i = 0; i < args.Length; i++)
            {
                var value = i + 1 < args.Length ? args[i + 1] : null;
                switch (args[i])
                {
                    case "--out" when value is not null:
                        asked = asked with { Out = value };
                        i++;
                        break;
                    case "--applicants"
                        when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var applicants)
                            && applicants is >= 1 and <= 2000:
                        asked = asked with { Applicants = applicants };
                        i++;
                        break;
                    case "--no-pdf":
                        asked = asked with { Pdf = false };
                        break;
                    case var word when asked.Folder.Length == 0 && !word.StartsWith('-'):
                        asked = asked with { Folder = word };
                        break;
                    default:
                        return null;
                }
            }

            return asked is { Folder.Length: > 0, Out.Length: > 0 } ? asked : null;
        }
    }
}
