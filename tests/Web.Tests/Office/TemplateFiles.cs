using System.IO.Compression;
using System.Text;

namespace Jiangxuan.Web.Tests.OfficeDesk;

/// <summary>Word files of an office, good and bad.</summary>
internal static class TemplateFiles
{
    public static string Paragraph(string text) =>
        $"<w:p><w:r><w:t>{System.Net.WebUtility.HtmlEncode(text)}</w:t></w:r></w:p>";

    /// <summary>The file with something before everything else, and with further parts.</summary>
    public static byte[] With(byte[] docx, string first, IReadOnlyList<(string Name, string Text)> parts)
    {
        using var file = new MemoryStream();
        file.Write(docx);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            var body = Read(zip).Replace("<w:body>", "<w:body>" + first, StringComparison.Ordinal);
            zip.GetEntry("word/document.xml")!.Delete();
            foreach (var (name, text) in parts.Append(("word/document.xml", body)))
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return file.ToArray();
    }

    /// <summary>The document as XML.</summary>
    public static string TextOf(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        return Read(zip);
    }

    private static string Read(ZipArchive zip)
    {
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return reader.ReadToEnd();
    }
}
