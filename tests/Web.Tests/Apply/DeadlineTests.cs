using Jiangxuan.Core.Conduct;
using Xunit;

namespace Jiangxuan.Web.Tests.Apply;

/// <summary>The last day counts whole; after it the pages can only be read.</summary>
public sealed class DeadlineTests(ApplyHouse house) : IClassFixture<ApplyHouse>
{
    [Xunit.Fact]
    public async Task A_post_after_the_deadline_is_refused_and_keeps_what_was_typed()
    {
        house.At(new DateTimeOffset(2021, 6, 11, 23, 50, 0, TimeSpan.FromHours(8)));
        var person = await Person.Begins(house);
        var page = person.Section("skills");
        await person.Browser.Get(page);
        try
        {
            house.At(new DateTimeOffset(2021, 6, 12, 0, 0, 1, TimeSpan.FromHours(8)));
            await person.Browser.Fill(page, [("f.speciality", "迟到的内容")], "next");
            Assert.Equal(422, person.Browser.Status);
            Assert.Contains("2021年6月11日24时截止", person.Browser.Text, StringComparison.Ordinal);
            Assert.Equal("迟到的内容", person.Browser.Stands("f.speciality"));
            Assert.Null((await house.Stored(person.Candidacy)).Find<Section>(Section.Of(person.Candidacy, "skills")));

            await person.Browser.Get(page);
            Assert.Contains("只能查看", person.Browser.Text, StringComparison.Ordinal);
            Assert.Null(person.Browser.Page.QuerySelector("main form"));
        }
        finally
        {
            house.At(ApplyHouse.Begin);
        }
    }
}
