using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Facts;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Store;
using Jiangxuan.Web.Tests.Given;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Jiangxuan.Web.Tests.Host;

/// <summary>The house with a way to files.</summary>
public sealed class FilingHouse : House
{
    protected override void Add(WebApplication app)
    {
        app.MapGet(
                "/test/file/{subject}/{hash}",
                (HttpContext http, Downloading files, string subject, string hash) =>
                    files.Attachment(http, Kaifeng.Edition("files"), subject, hash)
            )
            .Permit(Role.Public);
        app.MapGet(
                "/test/image/{subject}/{hash}",
                (HttpContext http, Downloading files, string subject, string hash) =>
                    files.Image(http, Kaifeng.Edition("files"), subject, hash)
            )
            .Permit(Role.Public);
    }
}

public sealed class DownloadingTests(FilingHouse house) : IClassFixture<FilingHouse>
{
    [Fact]
    public async Task A_file_comes_as_an_attachment_that_cannot_act_and_only_for_its_subject()
    {
        var uploads = house.App.Services.GetRequiredService<Uploading>();
        var (file, _) = await uploads.Take(
            new FilePlace(Kaifeng.Edition("files"), "c1", "photo", "a"),
            new FilesKind { Accept = [FileSort.Image] },
            "获奖 证书.jpg",
            new MemoryStream([0xFF, 0xD8, 0xFF, 0xE0, 1])
        );
        using var client = new HttpClient { BaseAddress = house.Address };
        var answer = await client.GetAsync($"/test/file/c1/{file!.Hash}");
        Assert.Equal(5, (await answer.Content.ReadAsByteArrayAsync()).Length);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("获奖 证书.jpg", answer.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Contains(
            "sandbox",
            answer.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());

        var image = await client.GetAsync($"/test/image/c1/{file.Hash}");
        Assert.Null(image.Content.Headers.ContentDisposition);
        Assert.Equal("image/jpeg", image.Content.Headers.ContentType!.MediaType);

        foreach (
            var path in new[]
            {
                $"/test/file/c2/{file.Hash}",
                $"/test/file/c1/{new string('0', 64)}",
                "/test/file/c1/x",
            }
        )
        {
            Assert.Equal(404, (int)(await client.GetAsync(path)).StatusCode);
        }
    }
}
