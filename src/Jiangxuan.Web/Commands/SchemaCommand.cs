using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Notices.Language;
using Jiangxuan.Paper.Layouts;

namespace Jiangxuan.Web.Commands;

/// <summary>
/// Prints the JSON Schema of one of the files of a programme, the page of the language for Chinese authors, or the tables of keys of
/// docs/language.md or docs/paper.md.
/// </summary>
public static class SchemaCommand
{
    /// <summary>Usage line.</summary>
    public const string Arguments = "[notice|decisions|units|cases|forms] | --doc | --keys | --forms-keys";

    private static readonly Vocabulary[] s_vocabularies = [Vocabulary.Programme, LayoutLanguage.Vocabulary];

    /// <summary>The documentation files beside the libraries; delivered with the program.</summary>
    private static readonly string[] s_descriptions =
    [
        Path.ChangeExtension(typeof(Notice).Assembly.Location, "xml"),
        Path.ChangeExtension(typeof(Layout).Assembly.Location, "xml"),
    ];

    private static readonly JsonSerializerOptions s_options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>0 = answered, 2 = wrong usage, or the descriptions are not there.</summary>
    public static Task<int> Run(string[] args, TimeProvider clock) =>
        Task.FromResult(Run(args, Console.Out, Console.Error));

    /// <summary>The same, to writers of one's own.</summary>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var asked = args is [] ? "notice" : args[0];
        var vocabulary = s_vocabularies.FirstOrDefault(v => Schema.Names(v).Contains(asked));
        if (args.Length > 1 || asked is not ("--doc" or "--keys" or "--forms-keys") && vocabulary is null)
        {
            error.WriteLine($"用法：jiangxuan schema {Arguments}");
            return 2;
        }

        try
        {
            var summaries = Summaries.Read(s_descriptions.Select(File.ReadAllText));
            output.WriteLine(
                asked switch
                {
                    "--doc" => ChinesePage.Of(summaries).TrimEnd(),
                    "--keys" => new Reference(Vocabulary.Programme, summaries).Markdown(),
                    "--forms-keys" => new Reference(LayoutLanguage.Vocabulary, summaries).Markdown(),
                    _ => new Schema(vocabulary!, summaries, LayoutLanguage.Glosses()).Of(asked).ToJsonString(s_options),
                }
            );
            return 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"读不了程序旁边的说明文件（{string.Join("、", s_descriptions)}）：{e.Message}");
            return 2;
        }
    }
}
