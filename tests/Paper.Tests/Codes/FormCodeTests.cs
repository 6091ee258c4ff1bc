using Jiangxuan.Paper.Codes;
using Xunit;

namespace Jiangxuan.Paper.Tests.Codes;

public sealed class FormCodeTests
{
    private static readonly FormCode Code = new("gz24-000137", "annex-1", 12);

    [Fact]
    public void Read_what_was_written_is_the_same() => Assert.Equal(Code, FormCode.Read(Code.Text).Value);

    [Fact]
    public void Read_every_wrong_character_is_noticed()
    {
        foreach (var (i, right) in Code.Text.Index())
        {
            foreach (var wrong in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ:-".Where(c => c != right))
            {
                var text = Code.Text[..i] + wrong + Code.Text[(i + 1)..];
                Assert.True(FormCode.Read(text).IsRefused, text);
            }
        }
    }

    [Fact]
    public void Read_every_pair_that_changed_places_is_noticed()
    {
        for (var i = 0; i + 1 < Code.Text.Length; i++)
        {
            if (Code.Text[i] != Code.Text[i + 1])
            {
                var text = Code.Text[..i] + Code.Text[i + 1] + Code.Text[i] + Code.Text[(i + 2)..];
                Assert.True(FormCode.Read(text).IsRefused, text);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("https://example.org/JX1")]
    [InlineData("JX1:A:B:1:")]
    [InlineData("JX1:::::")]
    [InlineData("JX1:A:B:99999999999:00")]
    public void Read_other_codes_are_none_of_ours(string text) =>
        Assert.StartsWith("没有识别到表单码", FormCode.Read(text).Refusal?.Sentence, StringComparison.Ordinal);

    [Fact]
    public void Text_of_a_number_the_code_cannot_hold_is_a_broken_promise() =>
        Assert.Throws<ArgumentException>(() => new FormCode("赣州1", "annex-1", 1).Text);
}
