using Jiangxuan.Core.Casebook;

namespace Jiangxuan.Web.Commands;

/// <summary>Prints the table of clauses of a programme, or writes it into the programme's README.</summary>
public static class ClausesCommand
{
    /// <summary>Usage line.</summary>
    public const string Arguments = "目录 [--write]";

    private const string Page = "README.md";

    /// <summary>0 = answered, 1 = the definition has faults, 2 = wrong usage or nothing to read.</summary>
    public static Task<int> Run(string[] args, TimeProvider clock) =>
        Task.FromResult(Run(args, Console.Out, Console.Error));

    /// <summary>The same, to writers of one's own.</summary>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var folders = args.Where(a => a != "--write").ToList();
        if (folders is not [var folder] || folder.StartsWith('-'))
        {
            error.WriteLine($"用法：jiangxuan clauses {Arguments}");
            return 2;
        }

        if (Folders.Read(folder, error) is not { } definition)
        {
            return 2;
        }

        if (definition.Notice is not { } notice)
        {
            Folders.Print(definition.Reading.Findings, error);
            return 1;
        }

        var cases = definition.Cases.Select(f => CaseFile.Read(f.Key, f.Value, notice)).ToList();
        var faults = cases.SelectMany(c => c.Findings).ToList();
        Folders.Print(faults, error);
        var table = ClauseTable.Of(notice, cases);
        if (!args.Contains("--write"))
        {
            output.WriteLine(table.Markdown());
            return faults.Count == 0 ? 0 : 1;
        }

        try
        {
            var page = Path.Combine(folder, Page);
            File.WriteAllText(page, table.In(File.Exists(page) ? File.ReadAllText(page) : ""));
            output.WriteLine($"已写入 {page}：条款{table.Clauses.Count}条，决定{table.Decisions.Count}项。");
            return faults.Count == 0 ? 0 : 1;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"写不了 {folder}：{e.Message}");
            return 2;
        }
    }
}
