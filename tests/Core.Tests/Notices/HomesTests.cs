using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Notices.Checks;
using Xunit;

namespace Jiangxuan.Core.Tests.Notices;

/// <summary>Clauses about a certificate and about single indicators have a place of their own in the definition.</summary>
public sealed class HomesTests
{
    [Theory]
    [InlineData(
        "{ id: craftsman, label: 开封工匠, places: 20, size: exact, ",
        "{ id: craftsman, label: 开封工匠, places: 20, size: exact, certificateSource: { clause: 新 }, ",
        "tiers[craftsman]"
    )]
    [InlineData(
        "{ id: craft, label: 技能水平",
        "{ id: craft, source: { clause: 新 }, label: 技能水平",
        "indicators[craft]"
    )]
    public void A_source_of_its_own_is_a_home(string good, string bad, string path)
    {
        var files = Kaifeng.Files();
        var text = files[NoticeReading.NoticeFile];
        Assert.Contains(good, text, StringComparison.Ordinal);
        files[NoticeReading.NoticeFile] = text.Replace(good, bad, StringComparison.Ordinal)
            .Replace("\nclauses:\n", "\nclauses:\n  - { id: 新, gist: 新 }\n", StringComparison.Ordinal);
        var reading = NoticeReading.Read(files);
        Assert.True(reading.Notice is not null, string.Join('\n', reading.Findings));
        Assert.Contains(
            ClauseChecks.Homes(reading.Notice)["新"],
            home => home.Contains(path, StringComparison.Ordinal)
        );
    }
}
