using System.Globalization;
using System.Xml;
using Jiangxuan.Core;
using Jiangxuan.Paper.Packages;

namespace Jiangxuan.Paper.Sheets.Uploads;

/// <summary>Reads an uploaded workbook (读取表格), whoever made it: within limits, without anything from outside, formulas by their last results.</summary>
public static class BookReading
{
    internal const string Broken = "文件已损坏，系统无法读取；请用Excel或WPS打开并重新保存后再上传。";

    /// <summary>The sheets that are not hidden.</summary>
    /// <param name="file">The file.</param>
    /// <param name="limits">How much is read at most.</param>
    public static Result<ReadBook> Read(ReadOnlyMemory<byte> file, ReadLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return Trying<ReadBook>(() =>
        {
            using var zip = new BookFile(file, limits);
            return Book(zip, limits);
        });
    }

    /// <summary>The answer, or the refusal of a file that is not what it should be.</summary>
    internal static Result<T> Trying<T>(Func<T> read)
        where T : notnull
    {
        try
        {
            return read();
        }
        catch (RefusedFileException refused)
        {
            return refused.Refusal;
        }
        catch (PackageExcessException excess)
        {
            var what = excess.Excess is PackageExcess.Parts ? "文件内部的部件过多" : "文件解压后过大";
            return new Refusal($"{what}，不像一份汇总表；请把表格复制到新的工作簿后再上传。");
        }
        catch (XmlException)
        {
            return new Refusal(Broken);
        }
        catch (InvalidDataException)
        {
            return new Refusal(Broken);
        }
    }

    /// <summary>Where the styles stand; null when there are none.</summary>
    internal static string? Styles(BookFile file) =>
        Relations.Read(file, Main(file)).Values.FirstOrDefault(r => r.Kind == "styles").Part;

    private static string Main(BookFile file) =>
        Relations.Read(file, "").Values.FirstOrDefault(r => r.Kind == "officeDocument").Part ?? "xl/workbook.xml";

    private static ReadBook Book(BookFile file, ReadLimits limits)
    {
        var book = Main(file);
        var parts = Relations.Read(file, book);
        var (sheets, from1904) = Tabs(file, book, parts);
        if (sheets.Count > limits.Sheets)
        {
            throw new RefusedFileException($"工作表超过{limits.Sheets}个，请只保留汇总表后再上传。");
        }
        var words = SharedWords.Read(file, parts.Values.FirstOrDefault(r => r.Kind == "sharedStrings").Part);
        var dates = DateFormats.Read(file, parts.Values.FirstOrDefault(r => r.Kind == "styles").Part, from1904);
        return new ReadBook([.. sheets.Select(s => new RowsReading(file, limits, words, dates).Read(s.Name, s.Part))]);
    }

    private static (List<(string Name, string Part)> Sheets, bool From1904) Tabs(
        BookFile file,
        string book,
        IReadOnlyDictionary<string, (string Kind, string Part)> parts
    )
    {
        var sheets = new List<(string, string)>();
        var from1904 = false;
        using var xml = file.Xml(book) ?? throw new RefusedFileException(Broken);
        while (xml.Read())
        {
            if (xml.NodeType is not XmlNodeType.Element)
            {
                continue;
            }
            if (xml.LocalName == "workbookPr")
            {
                from1904 = xml.GetAttribute("date1904") is "1" or "true";
            }
            else if (xml.LocalName == "sheet" && xml.GetAttribute("state") is null or "visible")
            {
                var id = Id(xml);
                if (id is not null && parts.TryGetValue(id, out var part) && part.Kind == "worksheet")
                {
                    sheets.Add((xml.GetAttribute("name") ?? "", part.Part));
                }
            }
        }
        return (sheets, from1904);
    }

    /// <summary>The id of the relation, in whichever of the two namespaces of the standard.</summary>
    private static string? Id(XmlReader xml) =>
        xml.GetAttribute("id", SheetWriting.Relations)
        ?? xml.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships");

    /// <summary>A whole number of an attribute; null when it is none.</summary>
    internal static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
