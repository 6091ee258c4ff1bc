using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Store;
using Jiangxuan.Web.Tests.Given;
using Xunit;

namespace Jiangxuan.Web.Tests.Store;

/// <summary>Folders of definitions, and what they offer.</summary>
public sealed class DefinitionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jx-definitions-").FullName;

    public DefinitionTests()
    {
        foreach (var folder in new[] { "city-2021", "city-draft", "city-measures" })
        {
            Directory.CreateDirectory(Path.Combine(_folder, folder));
        }
        Write(
            "city-2021",
            "identity:\n",
            "adopts:\n  - { from: city-measures, sections: [rewards], source: { clause: 二 } }\nidentity:\n"
        );
        Write("city-draft", "identity:\n", "status: draft\nidentity:\n");
        foreach (var file in new[] { NoticeReading.NoticeFile, NoticeReading.DecisionsFile })
        {
            File.Copy(
                Path.Combine(Kaifeng.Root, "programmes", "ganzhou-measures", file),
                Path.Combine(_folder, "city-measures", file)
            );
        }
    }

    [Fact]
    public void The_files_of_adopted_measures_are_read_from_the_folder_beside()
    {
        var definition = Definition.Load(Path.Combine(_folder, "city-2021"));

        Assert.Contains("city-measures/notice.yaml", definition.Files.Keys);
        Assert.Contains(
            "rewards 一节通知自己已写",
            Assert.Single(definition.Reading.Findings, f => f.Severity is Severity.Fault).Sentence
        );

        Directory.Delete(Path.Combine(_folder, "city-measures"), recursive: true);
        Assert.Contains(
            "找不到“city-measures”",
            Assert.Single(Definition.Load(Path.Combine(_folder, "city-2021")).Reading.Findings).Sentence
        );
    }

    [Fact]
    public void Measures_and_drafts_are_not_offered()
    {
        Write("city-2021", "", "");
        var definitions = Definitions.Load(_folder);

        Assert.All(definitions.All, d => Assert.NotNull(d.Notice));
        Assert.Equal(["city-2021"], definitions.Offered.Select(d => d.Programme));
        Assert.NotNull(definitions.Find("city-2021"));
        Assert.Null(definitions.Find("city-measures"));
        Assert.Equal(["410200"], definitions.Cities);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string folder, string good, string changed)
    {
        foreach (var (name, text) in Kaifeng.Definition.Files)
        {
            var written = good.Length > 0 && name == NoticeReading.NoticeFile ? text.Replace(good, changed) : text;
            File.WriteAllText(Path.Combine(_folder, folder, name), written);
        }
    }
}
