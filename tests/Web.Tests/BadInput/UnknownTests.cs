using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Tests.Apply;
using Jiangxuan.Web.Tests.Given;
using Xunit;

namespace Jiangxuan.Web.Tests.BadInput;

/// <summary>What the platform does not know: a key in a definition, a field in a form.</summary>
public sealed class UnknownTests(ApplyHouse house) : IClassFixture<ApplyHouse>
{
    [Fact]
    public void A_misspelt_key_of_a_notice_is_named_with_its_line_and_the_key_that_was_meant()
    {
        var files = Kaifeng.Definition.Files.ToDictionary(f => f.Key, f => f.Value);
        files["notice.yaml"] = files["notice.yaml"]
            .Replace("    minDays: 5", "    minDay: 5", StringComparison.Ordinal);
        var line =
            files["notice.yaml"].Split('\n').ToList().FindIndex(l => l.Contains("minDay:", StringComparison.Ordinal))
            + 1;
        var reading = NoticeReading.Read(files);
        Assert.Null(reading.Notice);
        var finding = reading.Findings.First(f => f.Line == line);
        Assert.Equal("notice.yaml", finding.File);
        Assert.Contains("minDay", finding.Sentence, StringComparison.Ordinal);
        Assert.Contains("minDays", finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_nobody_asked_for_is_dropped()
    {
        var person = await Person.Begins(house);
        var page = person.Section("skills");
        await person.Browser.Get(page);
        await person.Browser.Fill(
            page,
            [
                .. person.Answers("skills"),
                ("f.enterpriseHead", "否"),
                ("f.cadreRank", "非领导干部"),
                ("f.nothing", "x"),
                ("unit", "gulou"),
            ],
            "next"
        );
        Assert.Equal(302, person.Browser.Status);
        var world = await house.Stored(person.Candidacy);
        var stored = world.Get<Section>(Section.Of(person.Candidacy, "skills")).Values.Keys;
        Assert.Empty(stored.Except(world.Notice.Form.Single(s => s.Key == "skills").Facts));
        var candidacy = world.Get<Candidacy>(person.Candidacy);
        Assert.Empty(candidacy.Determined);
        Assert.NotEqual("gulou", candidacy.Unit);
    }
}
