using Jiangxuan.Journeys.Course;
using Jiangxuan.Journeys.Given;
using Jiangxuan.Paper.Programs;
using Jiangxuan.Paper.Tests.Given;
using Microsoft.Playwright;
using Xunit;

namespace Jiangxuan.Journeys;

/// <summary>A portrait chosen on a phone: the browser looks at it before it goes up, the server looks again, and neither stops anybody.</summary>
public sealed class PhotoJourney(GanzhouTown town) : IClassFixture<GanzhouTown>
{
    private const string Input = "input[type=file][name='f.photo']";
    private const string Browsers = "[id='photo.f.photo']";
    private const string Servers = "[id='files.photo']";

    [Fact]
    public async Task The_browser_warns_before_the_portrait_goes_up_and_it_goes_up_all_the_same()
    {
        await using var phone = await Screen.Of(town, "手机", 390, 844);
        await Begins(phone, Worker.Number(11));
        // The network holds the picture back as long as somebody reads what the browser says.
        var held = new TaskCompletionSource();
        await phone.Page.RouteAsync(
            "**/files/photo",
            async route =>
            {
                await held.Task;
                await route.ContinueAsync();
            }
        );
        await phone.Page.Locator(Input).SetInputFilesAsync(Portrait("宽了.png", 420, 420, Pictures.Blue));
        await phone.Page.Locator(Browsers).WaitForAsync();
        await phone.Reads("宽了.png：宽高比与35×49毫米不符；请裁成413×579像素或同样比例", Browsers);
        await phone.Reads("只有420×420像素", Browsers);
        await phone.Reads("照片背景不像红色，看起来是蓝色；通知要求红色背景", Browsers);
        var box = await phone.Page.Locator(Browsers).BoundingBoxAsync();
        Assert.True(box!.Width > 300, $"the words are {box.Width} pixels wide on a phone of 390");
        Assert.Equal(0, await phone.Page.Locator($"{Servers} a").CountAsync());
        await phone.Shot("上传之前");

        held.SetResult();
        await phone.Page.Locator($"{Servers} a").First.WaitForAsync();
        await phone.Page.Locator(Browsers).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await phone.Reads("宽高比与35×49毫米不符", Servers);
        await phone.Reads("不影响保存和提交", Servers);
        await phone.Shot("上传之后");
        var page = phone.Path;
        await phone.Press("act=next");
        Assert.NotEqual(page, phone.Path);
        Assert.Empty(phone.Errors);
    }

    [Fact]
    public async Task Of_a_portrait_as_asked_the_browser_says_nothing()
    {
        await using var phone = await Screen.Of(town, "手机", 390, 844);
        await Begins(phone, Worker.Number(12));
        await phone.Page.Locator(Input).SetInputFilesAsync(Portrait("红底.png", 413, 579, Pictures.Red));
        await phone.Page.Locator($"{Servers} a").First.WaitForAsync();
        Assert.Equal(0, await phone.Page.Locator(".photo-notes").CountAsync());

        // A file that is no picture: said at once, in words that help.
        await phone.Page.RouteAsync("**/files/photo", route => route.AbortAsync());
        await phone
            .Page.Locator(Input)
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "坏的.png",
                    MimeType = "image/png",
                    Buffer = [1, 2, 3],
                }
            );
        await phone.Page.Locator(Browsers).WaitForAsync();
        await phone.Reads("浏览器打不开这张照片；请另存为JPG或PNG后再选", Browsers);
    }

    [Fact]
    public async Task Without_script_the_server_warns()
    {
        Assert.SkipUnless(
            new InstalledPrograms(Environment.GetEnvironmentVariable("PATH") ?? "").Lacks(OutsideProgram.Vips) is null,
            "vips 没有安装，背景不检查。"
        );
        await using var phone = await Screen.Of(town, "旧手机", 390, 844, script: false);
        await Begins(phone, Worker.Number(13));
        await phone.Page.Locator(Input).SetInputFilesAsync(Portrait("宽了.png", 420, 420, Pictures.Blue));
        await phone.Press("act=upload:photo");
        await phone.Reads("只有420×420像素", Servers);
        await phone.Reads("宽高比与35×49毫米不符", Servers);
        await phone.Reads("背景不像红色，看起来是蓝色", Servers);
        await phone.Shot("没有脚本");
        var page = phone.Path;
        await phone.Press("act=next");
        Assert.NotEqual(page, phone.Path);
    }

    private static async Task Begins(Screen phone, Worker worker)
    {
        await Applying.Registers(phone, worker);
        await phone.Open($"/my/{GanzhouTown.Edition}/begin");
        await phone.Type("channel", "unit");
        await phone.Type("unit", "zhanggong");
        await phone.Press("开始填写");
        await phone.Open($"{phone.Path}/s/evidence");
    }

    private static FilePayload Portrait(string name, int width, int height, Rgb wall) =>
        new()
        {
            Name = name,
            MimeType = "image/png",
            Buffer = Pictures.Portrait(width, height, wall),
        };
}
