using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.People;
using Jiangxuan.Paper.Fillings;
using Jiangxuan.Paper.Layouts;
using Jiangxuan.Paper.Sheets;
using Jiangxuan.Paper.Sheets.Intake;

namespace Jiangxuan.Paper.Tests.Sheets;

internal static class Given
{
    public static DateOnly Today { get; } = new(2024, 3, 20);

    public static Notice Ganzhou { get; } = Programme("ganzhou-2024");

    public static Notice Kaifeng { get; } = Programme("kaifeng-2020");

    public static Notice Programme(string id)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Jiangxuan.slnx")))
        {
            root = root.Parent ?? throw new InvalidOperationException("no repository around the tests");
        }
        var programmes = Path.Combine(root.FullName, "programmes");
        var files = Directory
            .GetFiles(Path.Combine(programmes, id), "*.yaml")
            .ToDictionary(f => Path.GetFileName(f), File.ReadAllText);
        foreach (var other in NoticeReading.AdoptedBy(files[NoticeReading.NoticeFile]))
        {
            foreach (var file in Directory.GetFiles(Path.Combine(programmes, other), "*.yaml"))
            {
                files[$"{other}/{Path.GetFileName(file)}"] = File.ReadAllText(file);
            }
        }
        var reading = NoticeReading.Read(files);
        return reading.Notice ?? throw new InvalidOperationException(string.Join('\n', reading.Findings.Take(5)));
    }

    public static Layout Summary(string title = "推荐汇总表") =>
        new()
        {
            Id = "summary",
            Title = title,
            About = About.List,
            Sheet = new Sheet
            {
                Landscape = true,
                Margins = [20, 10, 20, 10],
                Numbers = PageNumbers.OfTotal,
            },
            Workbook = new Workbook
            {
                Title = FieldText.Read(title)!,
                Head = FieldText.Read("推荐单位（章）：{unit.name}　　推荐人数：{count}"),
                Foot = FieldText.Read("单位负责人签字：　　　　　　　　填表人：　　　　　　　　填表日期：{print.date}"),
                Rows = FieldPath.Read("persons")!,
            },
        };

    public static Filling List(params IReadOnlyList<IReadOnlyDictionary<string, string>> persons) =>
        new(
            new Dictionary<string, Entry>
            {
                ["unit.name"] = new TextEntry("某某县总工会"),
                ["count"] = new TextEntry(persons.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                ["print.date"] = new TextEntry("2024年3月20日"),
                ["persons"] = new RowsEntry([
                    .. persons.Select(p => p.ToDictionary(f => f.Key, f => (Entry)new TextEntry(f.Value))),
                ]),
            }
        );

    /// <summary>An ID number of a region that does not exist, with its check digit.</summary>
    public static string IdNumber(string birth, int sequence)
    {
        var first = $"990101{birth}{sequence:000}";
        return first + Core.People.IdNumber.CheckDigit(first);
    }

    public static IntakeAsked Asked(Notice notice) =>
        new()
        {
            Notice = notice,
            Today = Today,
            Seal = number =>
            {
                var id = Core.People.IdNumber.Read(number, Today).Value;
                return new IdNumberValue(id.Masked, "hash of " + number, "", id.Birth, id.Sex == Sex.Male);
            },
        };

    public static async Task<byte[]> Written(SheetTable table, params IReadOnlyList<SheetCell>[] rows)
    {
        var file = new MemoryStream();
        await SheetWriting.WriteAsync(table, rows, file);
        return file.ToArray();
    }

    /// <summary>Rows of Ganzhou's summary, correct in everything.</summary>
    public static SheetCell[] Person(int number = 1, string name = "王大锤") =>
        [
            number,
            name,
            "男",
            40,
            "汉族",
            "中共党员",
            "赣州某某机械有限公司",
            IdNumber("19830605", (number * 2) + 1),
            "车工",
            "技师",
            "大学专科",
            "13800000000",
            "赣州市某区某路1号",
        ];
}
