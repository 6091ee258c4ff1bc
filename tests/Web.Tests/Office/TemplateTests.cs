using Jiangxuan.Core.Conduct;
using Jiangxuan.Web.Tests.OfficeRooms;
using Jiangxuan.Web.Tests.Units;
using Xunit;

namespace Jiangxuan.Web.Tests.OfficeDesk;

/// <summary>The office's own template of a paper: nothing is printed on it before it was checked and chosen.</summary>
public sealed class TemplateTests(OfficeHouse house) : IClassFixture<OfficeHouse>
{
    private const string Root = OfficeHouse.Root + "/papers/templates/deeds";
    private const string Mark = "本表由办公室自备模板印制";

    [Fact]
    public async Task A_good_template_is_previewed_filled_in()
    {
        var hash = await Uploaded("自备.docx", TemplateFiles.With(await Starter(), TemplateFiles.Paragraph(Mark), []));
        Assert.Contains("都认得", house.Clerk.Text, StringComparison.Ordinal);
        var preview = TemplateFiles.TextOf(await Download($"{Root}/{hash}/preview.docx"));
        Assert.Contains(Mark, preview, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", preview, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_field_is_listed_with_its_place_and_the_template_is_kept_but_cannot_be_used()
    {
        var file = TemplateFiles.With(await Starter(), TemplateFiles.Paragraph("姓名：{{name}}{{person.nmae}}"), []);
        var hash = await Uploaded("错字.docx", file);
        var findings = house.Clerk.Page.QuerySelector("[aria-label='模板里要改的地方']")!.TextContent;
        Assert.Contains("没有“person.nmae”这个字段", findings, StringComparison.Ordinal);
        Assert.Matches("正文第\\d+段", findings);
        Assert.DoesNotContain(house.Clerk.Page.Forms, f => f.GetAttribute("action") == $"{Root}/choose");
        Assert.Equal(file, await Download($"{Root}/{hash}/original.docx"));

        // Whoever posts it all the same is told why.
        var good = await Uploaded("好.docx", await Starter());
        await house.Clerk.Post($"{Root}/choose", new() { ["version"] = hash });
        Assert.Equal(422, house.Clerk.Status);
        Assert.Contains("还有要改的地方", house.Clerk.Errors(), StringComparison.Ordinal);
        Assert.NotEqual(good, hash);
    }

    [Fact]
    public async Task A_paper_is_printed_on_the_template_in_use_and_an_older_one_or_the_standard_layout_can_be_taken_back()
    {
        const string List = OfficeHouse.Root + "/papers/templates/annex-3";
        var person = (await house.Stored()).All<Candidacy>().First(c => c.Receipt is not null);
        var (first, second) = (await Made("甲版"), await Made("乙版"));
        Assert.DoesNotContain("版自备", await Printed(), StringComparison.Ordinal);

        await Uses(first);
        await Prints("甲版自备", "乙版自备");
        await Uses(second);
        await Prints("乙版自备", "甲版自备");
        await house.Clerk.Opens(List);
        Assert.Equal(2, Versions());
        Assert.Contains("甲版.docx", house.Clerk.Text, StringComparison.Ordinal);

        await Uses(first);
        await Prints("甲版自备", "乙版自备");
        await house.Clerk.Opens(List);
        await house.Clerk.Presses("恢复标准表样");
        Assert.DoesNotContain("版自备", await Printed(), StringComparison.Ordinal);
        await house.Clerk.Opens(List);
        Assert.Contains("标准表样（通知附件3/1）", house.Clerk.Text, StringComparison.Ordinal);
        Assert.Equal(2, Versions());
        Assert.Equal(4, house.Clerk.Page.QuerySelectorAll("[aria-label='启用记录'] tbody tr").Length);

        async Task<string> Made(string name) =>
            await Uploaded(
                $"{name}.docx",
                TemplateFiles.With(await Starter(List), TemplateFiles.Paragraph($"{name}自备：{{{{name}}}}"), []),
                List
            );

        async Task Uses(string hash)
        {
            await house.Clerk.Opens($"{List}?version={hash}");
            await house.Clerk.Presses("启用这个模板");
            await house.Clerk.Opens(house.Clerk.Location!);
            Assert.Equal(hash[..8], house.Clerk.Page.QuerySelector("#used ~ p code")!.TextContent[..8]);
        }

        async Task<string> Printed() =>
            TemplateFiles.TextOf(await Download($"/papers/{OfficeHouse.Edition}/person/{person.Id}/annex-3.docx"));

        async Task Prints(string mark, string other)
        {
            var words = await Printed();
            Assert.Contains($"{mark}：{person.Name}", words, StringComparison.Ordinal);
            Assert.DoesNotContain(other, words, StringComparison.Ordinal);
            Assert.DoesNotContain("{{", words, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("word/vbaProject.bin", "x", "宏")]
    [InlineData("word/embeddings/oleObject1.bin", "x", "嵌入")]
    [InlineData("word/other.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "已损坏")]
    [InlineData("word/other.xml", "<a/>", null)]
    public async Task A_hostile_file_is_refused_in_words_and_not_kept(string part, string text, string? says)
    {
        var file = TemplateFiles.With(await Starter(), TemplateFiles.Paragraph(part + text.Length), [(part, text)]);
        await house.Clerk.Get(Root);
        var before = Versions();
        await house.Clerk.Upload(Root, "表.docx", file);
        Assert.Equal(says is null ? 302 : 422, house.Clerk.Status);
        if (says is not null)
        {
            Assert.Contains(says, house.Clerk.Errors(), StringComparison.Ordinal);
        }

        await house.Clerk.Get(Root);
        Assert.Equal(before + (says is null ? 1 : 0), Versions());
    }

    [Fact]
    public async Task What_is_no_document_or_no_paper_is_refused()
    {
        await house.Clerk.Get(Root);
        await house.Clerk.Upload(Root, "表.docx", "%PDF-1.7"u8.ToArray());
        Assert.Equal(422, house.Clerk.Status);
        Assert.Contains("不是 .docx", house.Clerk.Errors(), StringComparison.Ordinal);
        await house.Clerk.Get(OfficeHouse.Root + "/papers/templates/nothing");
        Assert.Equal(404, house.Clerk.Status);
        await house.Clerk.Get($"{Root}/{new string('a', 64)}/preview.docx");
        Assert.Equal(404, house.Clerk.Status);
    }

    private int Versions() => house.Clerk.Page.QuerySelectorAll("[aria-label='上传过的模板'] tbody a[download]").Length;

    private Task<byte[]> Starter(string root = Root) => Download($"{root}/starter.docx");

    private async Task<byte[]> Download(string address)
    {
        await house.Clerk.Get(address);
        Assert.True(house.Clerk.Status == 200, $"{address}: {house.Clerk.Status} {house.Clerk.Text}");
        return await house.Clerk.Response.Content.ReadAsByteArrayAsync();
    }

    /// <summary>Uploads, follows to the check and answers the hash it is known by.</summary>
    private async Task<string> Uploaded(string name, byte[] file, string root = Root)
    {
        await house.Clerk.Get(root);
        await house.Clerk.Upload(root, name, file);
        Assert.True(house.Clerk.Status == 302, house.Clerk.Text);
        var next = house.Clerk.Location!;
        await house.Clerk.Get(next);
        return next[(next.IndexOf('=', StringComparison.Ordinal) + 1)..next.IndexOf('#', StringComparison.Ordinal)];
    }
}
