using Jiangxuan.Core.Conduct;
using Jiangxuan.Paper.Programs;
using Jiangxuan.Paper.Tests.Given;
using Jiangxuan.Web.Tests.Given;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Jiangxuan.Web.Tests.Apply;

/// <summary>The photo check on the page of the section: it says what is wrong and stops nobody.</summary>
public sealed class PhotoTests(PhotoHouse house) : IClassFixture<PhotoHouse>
{
    [Fact]
    public async Task A_portrait_as_asked_is_shown_without_a_word()
    {
        Assert.SkipUnless(HasVips, "vips 没有安装，背景不检查。");
        var person = await Uploads(house, Pictures.Portrait(413, 579, Pictures.Red));

        Assert.NotNull(person.Browser.Page.QuerySelector("#files\\.photo img"));
        Assert.Empty(Notes(person.Browser));
    }

    [Fact]
    public async Task A_small_wide_portrait_before_blue_is_warned_of_with_every_reason_and_still_stored()
    {
        Assert.SkipUnless(HasVips, "vips 没有安装，背景不检查。");
        var person = await Uploads(house, Pictures.Portrait(300, 300, Pictures.Blue));

        var said = string.Join('\n', Notes(person.Browser));
        Assert.Contains("只有300×300像素", said, StringComparison.Ordinal);
        Assert.Contains("宽高比与35×49毫米不符", said, StringComparison.Ordinal);
        Assert.Contains("背景不像红色，看起来是蓝色", said, StringComparison.Ordinal);
        Assert.Contains("不影响保存和提交", said, StringComparison.Ordinal);
        var section = (await house.Stored(person.Candidacy)).Get<Section>(Section.Of(person.Candidacy, "evidence"));
        Assert.Contains("photo", section.Values.Keys);
    }

    [Fact]
    public async Task Nobody_is_kept_from_submitting_by_a_photo_that_cannot_even_be_read()
    {
        var person = await Person.Begins(house);
        await person.FillsAll();
        await person.Browser.Get(person.Section("evidence"));
        Assert.Contains(Notes(person.Browser), s => s.Contains("不是能识别的图片", StringComparison.Ordinal));

        await person.Submits();
        Assert.Equal((302, person.Hub + "/done"), (person.Browser.Status, person.Browser.Location));
    }

    [Fact]
    public async Task The_browser_is_told_what_to_look_for_by_itself()
    {
        var person = await Person.Begins(house);
        await person.Browser.Get(person.Section("evidence"));

        var inputs = person.Browser.Page.QuerySelectorAll("input[data-photo]");
        Assert.Equal("35x49红色", Assert.Single(inputs).GetAttribute("data-photo"));
        await person.Browser.Get("/js/photo.js");
        Assert.Equal(200, person.Browser.Status);
    }

    internal static async Task<Person> Uploads(ApplyHouse house, byte[] photo)
    {
        var person = await Person.Begins(house);
        var page = person.Section("evidence");
        await person.Browser.Get(page);
        await person.Browser.Fill(page + "/files/photo", page, ("f.photo", "证件照.png", photo));
        Assert.Equal((302, page), (person.Browser.Status, person.Browser.Location));
        await person.Browser.Follow();
        return person;
    }

    internal static IReadOnlyList<string> Notes(Browser browser) =>
        [.. browser.Page.QuerySelectorAll("#files\\.photo .photo-notes li").Select(li => li.TextContent)];

    private static bool HasVips =>
        new InstalledPrograms(Environment.GetEnvironmentVariable("PATH") ?? "").Lacks(OutsideProgram.Vips) is null;
}

/// <summary>The same on a machine without vips.</summary>
public sealed class PhotoWithoutProgramsTests(BareHouse house) : IClassFixture<BareHouse>
{
    [Fact]
    public async Task Without_vips_the_size_is_checked_and_the_page_says_what_to_install()
    {
        var person = await PhotoTests.Uploads(house, Pictures.Portrait(200, 280, Pictures.Red));

        var said = string.Join('\n', PhotoTests.Notes(person.Browser));
        Assert.Contains("只有200×280像素", said, StringComparison.Ordinal);
        Assert.Contains("背景没有检查：本机没有安装", said, StringComparison.Ordinal);
        Assert.Contains("apt install", said, StringComparison.Ordinal);
    }
}

/// <summary>The house on a machine with none of the outside programs.</summary>
public sealed class BareHouse : PhotoHouse
{
    protected override void Configure(IServiceCollection services) =>
        services.AddSingleton(new InstalledPrograms("/nowhere"));
}
