using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Notices.Language;
using Xunit;

namespace Jiangxuan.Core.Tests.Notices;

/// <summary>One sentence out of the documentation that the compiler writes.</summary>
public sealed class SummariesTests
{
    private static string Of(string summary) =>
        Summaries
            .Read(
                $"<doc><members><member name=\"T:{typeof(Notice).FullName}\"><summary>{summary}</summary><param name=\"x\">not this</param></member></members></doc>"
            )
            .Of(typeof(Notice));

    [Theory]
    [InlineData("A plain sentence.", "A plain sentence.")]
    [InlineData("\n   Two\n   lines.  ", "Two lines.")]
    [InlineData("See <see cref=\"P:Some.Type.AtMost\"/> first.", "See atMost first.")]
    [InlineData("See <see cref=\"Lonely\"/>.", "See lonely.")]
    [InlineData("The <paramref name=\"Seats\"/> there.", "The seats there.")]
    [InlineData("Written <c>id</c> here.", "Written id here.")]
    [InlineData("Nothing <see/> said.", "Nothing said.")]
    public void Names_are_as_the_file_writes_them_and_blanks_are_one(string xml, string text) =>
        Assert.Equal(text, Of(xml));

    [Fact]
    public void What_has_none_is_empty()
    {
        Assert.Equal("", Summaries.Read("<doc><members/></doc>").Of(typeof(Notice)));
        Assert.Equal("", Summaries.Read().Of(typeof(Notice), "Word"));
    }
}
