using System.Collections.Immutable;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Shell.Fields;
using Jiangxuan.Web.Store;

namespace Jiangxuan.Web.Apply;

/// <summary>What was asked with a posted section: which button, which row, which files.</summary>
/// <param name="Posting">The post.</param>
/// <param name="Section">The section.</param>
/// <param name="Vault">Seals ID numbers.</param>
internal sealed record SectionForm(Posting Posting, FormSection Section, Vault Vault)
{
    /// <summary>The button: <c>next</c>, <c>later</c>, <c>addrow</c>, <c>delrow</c>, <c>upload</c>; empty for a file taken away.</summary>
    public string Button => Posting["act"].Split(':')[0];

    /// <summary>The table a row is added to; null = none.</summary>
    public string? Growing => Posting["act"].Split(':') is ["addrow", var table] ? table : null;

    /// <summary>The row taken away, as the prefix of its names; null = none.</summary>
    public string? Without => Posting["act"].Split(':') is ["delrow", var table, var row] ? $"f.{table}.{row}" : null;

    /// <summary>The chosen files by fact.</summary>
    public IEnumerable<(Fact Fact, IReadOnlyList<IFormFile> Files)> Files(Notice notice) =>
        from fact in Section.Facts.Select(notice.Fact)
        where fact.Kind is FilesKind
        let files = Posting.Form.Files.GetFiles($"f.{fact.Key}").Where(f => f.Length > 0).ToList()
        where files.Count > 0
        select (fact, (IReadOnlyList<IFormFile>)files);

    /// <summary>Reads the form against what is stored now.</summary>
    public Bound Bind(World world, string candidacy, IReadOnlyDictionary<string, ImmutableList<FileRef>> received)
    {
        var bound = FormBinder.Bind(
            world.Notice,
            Section.Facts,
            PostedForm.Of(Posting.Form, Without),
            Knowing.Answers(world, candidacy, Section.Key),
            Posting.Act.Day,
            Vault.Seal
        );
        return bound with { Values = With(world.Notice, bound.Values, received) };
    }

    /// <summary>The values with files that just came in; where one is allowed, the new one takes the old one's place.</summary>
    public static ImmutableDictionary<string, Value> With(
        Notice notice,
        ImmutableDictionary<string, Value> values,
        IReadOnlyDictionary<string, ImmutableList<FileRef>> received
    )
    {
        foreach (var (key, files) in received)
        {
            var kind = (FilesKind)notice.Fact(key).Kind;
            var kept = kind.Max > 1 && values.GetValueOrDefault(key) is FilesValue { Files: var old } ? old : [];
            values = values.SetItem(
                key,
                new FilesValue([.. kept.Where(k => files.All(f => f.Hash != k.Hash)), .. files])
            );
        }

        return values;
    }
}
