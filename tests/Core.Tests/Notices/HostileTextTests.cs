using System.Diagnostics;
using System.Globalization;
using System.Text;
using Jiangxuan.Core.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Notices;

public class HostileTextTests
{
    [Fact]
    public void An_alias_bomb_is_refused_before_it_grows()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 12; i++)
        {
            bomb.Append(
                CultureInfo.InvariantCulture,
                $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n"
            );
        }
        Assert.Contains("锚点与引用", Only(bomb.ToString()), StringComparison.Ordinal);
    }

    [Fact]
    public void Depth_is_limited() =>
        Assert.Contains("嵌套超过", Only(string.Concat(Enumerable.Repeat("[", 5000))), StringComparison.Ordinal);

    [Fact]
    public void The_number_of_nodes_is_limited() =>
        Assert.Contains(
            "50000 项",
            Only("[" + string.Join(',', Enumerable.Repeat("1", 60_000)) + "]"),
            StringComparison.Ordinal
        );

    [Fact]
    public void Size_is_limited() => Assert.Contains("512K", Only(new string('x', 600_000)), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("# nothing\n")]
    [InlineData("\uFEFF")]
    [InlineData("- 1\n---\n- 2\n")]
    [InlineData("? [a, b]\n: 1\n")]
    [InlineData("just text")]
    [InlineData("- a\n- b")]
    [InlineData("\t- a")]
    [InlineData("a: b: c")]
    [InlineData("\0")]
    [InlineData("a: \"\\uD800\"")]
    [InlineData("a: {b: c\n\td")]
    public void Any_text_ends_in_findings_and_not_in_an_exception(string text)
    {
        var reading = NoticeReading.Read(new Dictionary<string, string> { [NoticeReading.NoticeFile] = text });

        Assert.Null(reading.Notice);
        Assert.NotEmpty(reading.Findings);
    }

    [Fact]
    public void Any_damage_to_the_real_text_ends_in_findings_or_a_notice()
    {
        var text = Kaifeng.Text(NoticeReading.NoticeFile);
        var random = new Random(20);
        var clock = Stopwatch.StartNew();
        for (var round = 0; round < Tries.Of(60) && clock.Elapsed < TimeSpan.FromSeconds(20); round++)
        {
            var at = random.Next(text.Length - 40);
            var damaged = random.Next(3) switch
            {
                0 => text.Remove(at, random.Next(1, 40)),
                1 => text.Insert(at, new string("{}[]:-,&*!|>'\"#%@`\n \t"[random.Next(21)], random.Next(1, 4))),
                _ => text[..at],
            };
            var files = Kaifeng.Files();
            files[NoticeReading.NoticeFile] = damaged;
            var reading = NoticeReading.Read(files);
            Assert.True(reading.Notice is not null || reading.Findings.Any(f => f.Severity == Severity.Fault));
        }
    }

    private static string Only(string text) =>
        Assert
            .Single(NoticeReading.Read(new Dictionary<string, string> { [NoticeReading.NoticeFile] = text }).Findings)
            .Sentence;
}
