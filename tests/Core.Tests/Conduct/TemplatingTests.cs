using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Tests.Simulation;
using Xunit;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>On what a paper is printed, as an act of the office.</summary>
public sealed class TemplatingTests
{
    private static readonly Entry _opening = Kaifeng.Whole.Entries[0];
    private static readonly World _opened = World.Empty(Kaifeng.Notice).Apply(_opening);

    [Fact]
    public void Choose_template_takes_the_place_of_that_layout_only_until_the_layout_is_chosen_again()
    {
        var first = Chosen(_opened, "annex-1", File("a"));
        Assert.Equal(["annex-1"], first.Edition.Templates.Keys);
        var second = Chosen(Chosen(first, "annex-2", File("c")), "annex-1", File("b"));
        Assert.Equal(File("b"), second.Edition.Templates["annex-1"]);
        var back = Chosen(second, "annex-1", null);
        Assert.Equal(["annex-2"], back.Edition.Templates.Keys);
        Assert.Empty(_opened.Edition.Templates);
    }

    [Fact]
    public void Choose_what_is_in_use_already_is_refused()
    {
        Assert.Contains("标准表样", Refused(_opened, null), StringComparison.Ordinal);
        var used = Chosen(_opened, "annex-1", File("a"));
        Assert.Contains("这个模板", Refused(used, File("a") with { Name = "改了名.docx" }), StringComparison.Ordinal);
        // The control: another content is another template, whatever its name.
        Assert.Null(Templating.Choose(used, "annex-1", File("b")).Refusal);
    }

    [Fact]
    public void The_entry_and_the_edition_read_back_as_they_were_written()
    {
        foreach (var file in new[] { File("a"), null })
        {
            var entry = _opening with { What = new TemplateChosen("annex-1", file) };
            var back = Json.Read<Entry>(entry.Canonical());
            Assert.Equal(entry.Leaf(), back.Leaf());
            Assert.Contains("\"kind\":\"template.chosen\"", entry.Canonical(), StringComparison.Ordinal);
            var edition = Chosen(_opened, "annex-1", File("b")).Apply(back).Edition;
            Assert.Equal(file, Json.Read<Edition>(Json.Write(edition)).Templates.GetValueOrDefault("annex-1"));
        }
    }

    private static World Chosen(World world, string layout, FileRef? file) =>
        world.Apply(_opening with { What = Templating.Choose(world, layout, file).Happened! });

    private static string Refused(World world, FileRef? file) =>
        Templating.Choose(world, "annex-1", file).Refusal!.Sentence;

    private static FileRef File(string letter) =>
        new(
            string.Concat(Enumerable.Repeat(letter, 64)),
            "表样.docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            1
        );
}
