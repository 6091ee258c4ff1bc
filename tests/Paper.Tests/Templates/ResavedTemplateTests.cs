using System.Diagnostics;
using Jiangxuan.Paper.Layouts;
using Jiangxuan.Paper.Templates;
using Jiangxuan.Paper.Tests.Forms;
using Jiangxuan.Paper.Tests.Given;
using Xunit;

namespace Jiangxuan.Paper.Tests.Templates;

/// <summary>Offices edit the starter template and save it again: with another program, that writes everything differently.</summary>
public sealed class ResavedTemplateTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jx-template").FullName;

    [Fact]
    public void Fill_starter_saved_again_by_LibreOffice_is_filled_all_the_same()
    {
        var office = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Select(p => Path.Combine(p, "soffice"))
            .FirstOrDefault(File.Exists);
        Assert.SkipWhen(office is null, "LibreOffice (soffice) is not installed.");
        var notice = Repository.Notice("ganzhou-2024");
        var layout = LayoutFiles.Read(Path.Combine("programmes", "ganzhou-2024", "forms", "annex-3.yaml"), 2024);
        var starter = StarterTemplate.Of(layout, notice).Value;

        var saved = Save(office!, starter);
        var template = Template.Read(saved, notice, About.Person).Value;
        var sample = Sample.Of(notice, SampleSize.Short, About.Person);
        var docx = template.Fill(sample);

        Assert.NotEqual(starter, saved);
        Assert.Empty(template.Findings);
        Assert.Equal(Template.Read(starter, notice, About.Person).Value.Fields, template.Fields);
        Assert.DoesNotContain(DocxFiles.Paragraphs(docx), p => p.Contains("{{", StringComparison.Ordinal));
        Assert.Contains(
            DocxFiles.Rows(docx),
            r => r.Contains(sample.Words(new FieldPath("employer")), StringComparison.Ordinal)
        );
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private byte[] Save(string office, byte[] docx)
    {
        var file = Path.Combine(_folder, "starter.docx");
        var to = Directory.CreateDirectory(Path.Combine(_folder, "saved")).FullName;
        File.WriteAllBytes(file, docx);
        var start = new ProcessStartInfo(office) { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments =
        [
            $"-env:UserInstallation={new Uri(Path.Combine(_folder, "profile"))}",
            "--headless",
            "--convert-to",
            "docx:MS Word 2007 XML",
            "--outdir",
            to,
            file,
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        using var process = Process.Start(start)!;
        if (!process.WaitForExit(TimeSpan.FromMinutes(3)))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail("LibreOffice did not end.");
        }
        return File.ReadAllBytes(Path.Combine(to, "starter.docx"));
    }
}
