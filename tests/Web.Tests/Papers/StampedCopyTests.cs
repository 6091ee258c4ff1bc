using System.IO.Compression;
using System.Security.Cryptography;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Facts;
using Jiangxuan.Paper.Programs;
using Jiangxuan.Web.Employers;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Papers;
using Jiangxuan.Web.Store;
using Jiangxuan.Web.Tests.Apply;
using Jiangxuan.Web.Tests.Given;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Jiangxuan.Web.Tests.Papers;

/// <summary>A stamped page that comes back is known by the code of the printed form; whatever it is, the opinion is taken.</summary>
public sealed class StampedCopyTests(ApplyHouse house) : IClassFixture<ApplyHouse>
{
    [Fact]
    public async Task A_copy_of_the_form_as_it_is_printed_now_is_known()
    {
        SkipWithoutZbar();
        var person = await Submitted(house);
        var code = await Printed(person);

        var said = await Returned(house, person, code);

        Assert.Contains("已识别：王建国的《", said, StringComparison.Ordinal);
        Assert.DoesNotContain("请核对", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_printed_before_the_application_was_saved_again_is_called_older()
    {
        SkipWithoutZbar();
        var person = await Person.Begins(house);
        await person.FillsAll();
        var code = await Printed(person);
        await person.Fills("story");
        await person.Submits();

        Assert.Contains("不是最新的一版", await Returned(house, person, code), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_of_another_person_is_told_without_a_name_and_the_opinion_is_taken()
    {
        SkipWithoutZbar();
        var (person, other) = (await Submitted(house), await Submitted(house));

        var said = await Returned(house, person, await Printed(other));

        Assert.Contains("另一位申报人的表单", said, StringComparison.Ordinal);
        Assert.DoesNotContain(other.Candidacy, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_without_a_code_says_so_and_the_opinion_is_taken()
    {
        SkipWithoutZbar();
        var blank = Jiangxuan.Paper.Tests.Given.Pictures.Png(
            300,
            400,
            (_, _) => Jiangxuan.Paper.Tests.Given.Pictures.White
        );

        var said = await Returned(house, await Submitted(house), blank);

        Assert.Contains("没有识别到表单码", said, StringComparison.Ordinal);
        Assert.Contains("不影响办理", said, StringComparison.Ordinal);
    }

    internal static async Task<Person> Submitted(ApplyHouse house)
    {
        var person = await Person.Begins(house);
        await person.FillsAll();
        await person.Submits();
        return person;
    }

    /// <summary>The code on the form the applicant downloads.</summary>
    internal static Task<byte[]> Printed(Person person) =>
        Code(person.Browser, $"/papers/{ApplyHouse.Edition}/person/{person.Candidacy}/annex-1.docx");

    /// <summary>The code on a form: the one picture in it that is not the portrait.</summary>
    internal static async Task<byte[]> Code(Browser browser, string form)
    {
        await browser.Get(form);
        Assert.Equal(200, browser.Status);
        await using var content = await browser.Response.Content.ReadAsStreamAsync();
        using var zip = new ZipArchive(content);
        // The other pictures of a form are the portrait, smaller here than any code.
        var picture = zip
            .Entries.Where(e => e.FullName.EndsWith(".png", StringComparison.Ordinal))
            .MaxBy(e => e.Length)!;
        await using var opened = await picture.OpenAsync();
        using var bytes = new MemoryStream();
        await opened.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    /// <summary>The employer's union gives its opinion with that page; what its desk then says of it.</summary>
    internal static async Task<string> Returned(ApplyHouse house, Person person, byte[] copy)
    {
        var token = $"{Guid.NewGuid():N}{Guid.NewGuid():N}";
        var link = new LinkIssued(
            person.Candidacy,
            Guid.NewGuid().ToString("N"),
            "employer-union",
            Links.HashOf(token),
            Secret.Of("李主席 0370-2000000", "s", "contact"),
            new DateOnly(2021, 6, 11)
        );
        await house.Happens(Scope.Candidacy(person.Candidacy), link);
        using var union = house.Browser();
        var page = $"/employer/{token}";
        await union.Get(page);
        await union.Fill(
            page + "/nominate",
            [
                ("f.pollDate", "2021-05-28"),
                ("f.pollPresent", "30"),
                ("f.pollFor", "28"),
                ("nominate.agree", "yes"),
                ("nominate.text", "同意推荐。"),
                ("nominate.signer", "李主席"),
                ("nominate.on", "2021-06-01"),
            ],
            null,
            ("f.pollMinutes", "记录.pdf", Person.Pdf),
            ("nominate.scan", "盖章页.png", copy)
        );
        Assert.Equal((302, page + "?did=nominate"), (union.Status, union.Location));
        await Read(union, page);
        return union.Page.QuerySelector("[data-copy]")?.TextContent ?? throw new InvalidOperationException(union.Text);
    }

    /// <summary>Opens the page until what was uploaded is read.</summary>
    internal static async Task Read(Browser browser, string page)
    {
        for (var attempt = 0; attempt < 30; attempt++)
        {
            await browser.Get(page);
            if (!browser.Text.Contains(StampedCopies.Busy, StringComparison.Ordinal))
            {
                break;
            }
        }
    }

    internal static void SkipWithoutZbar()
    {
        var programs = new InstalledPrograms(Environment.GetEnvironmentVariable("PATH") ?? "");
        var missing = programs.Lacks([OutsideProgram.Zbar, OutsideProgram.Vips, OutsideProgram.Poppler]);
        Assert.SkipWhen(missing is not null, missing?.Sentence ?? "");
    }
}

/// <summary>The same on a machine without the programs.</summary>
public sealed class StampedCopyWithoutProgramsTests(BareHouse house) : IClassFixture<BareHouse>
{
    [Fact]
    public async Task Without_zbar_the_page_says_that_it_was_not_read_and_what_to_install()
    {
        var person = await StampedCopyTests.Submitted(house);

        var said = await StampedCopyTests.Returned(house, person, await StampedCopyTests.Printed(person));

        Assert.Contains("没有识别这一页上的表单码：本机没有安装", said, StringComparison.Ordinal);
    }
}

/// <summary>A page that could not be read for a reason of the machine.</summary>
public sealed class StampedCopyAgainTests(OpinionHouse house) : IClassFixture<OpinionHouse>
{
    [Fact]
    public async Task A_page_that_could_not_be_read_once_is_read_at_the_next_look()
    {
        StampedCopyTests.SkipWithoutZbar();
        var store = house.App.Services.GetRequiredService<FileStore>();
        var content = Jiangxuan.Paper.Tests.Given.Pictures.Png(
            300,
            400,
            (_, _) => Jiangxuan.Paper.Tests.Given.Pictures.White
        );
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        Directory.CreateDirectory(Path.GetDirectoryName(store.PathOf(hash))!);
        await File.WriteAllBytesAsync(store.PathOf(hash), content, TestContext.Current.CancellationToken);
        // A file where the folder should be: nothing can be put there.
        var work = Path.GetTempFileName();
        var settings = house.App.Services.GetRequiredService<HostSettings>() with { Work = work };
        using var copies = new StampedCopies(
            store,
            new InstalledPrograms(Environment.GetEnvironmentVariable("PATH") ?? ""),
            settings
        );

        Assert.StartsWith("这一页没有读出来。", await Said(copies, hash, content.Length), StringComparison.Ordinal);
        File.Delete(work);

        Assert.Contains("没有识别到表单码", await Said(copies, hash, content.Length), StringComparison.Ordinal);
        Directory.Delete(work, recursive: true);
    }

    private async Task<string> Said(StampedCopies copies, string hash, long size)
    {
        var page = ("unit-opinion", new FileRef(hash, "盖章页.png", "image/png", size));
        var said = StampedCopies.Busy;
        for (var attempt = 0; said == StampedCopies.Busy && attempt < 30; attempt++)
        {
            var notes = await copies.Look(
                [page],
                house.World.All<Candidacy>().First(),
                () => null!,
                TestContext.Current.CancellationToken
            );
            said = notes[hash].Sentence;
        }

        return said;
    }
}
