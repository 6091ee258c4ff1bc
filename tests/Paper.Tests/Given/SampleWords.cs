namespace Jiangxuan.Paper.Tests.Given;

/// <summary>How much and what is filled into a sample.</summary>
public enum SampleSize
{
    /// <summary>Nothing.</summary>
    Blank,

    /// <summary>A line or two everywhere.</summary>
    Short,

    /// <summary>Every field as long as the notice allows.</summary>
    Long,

    /// <summary>Characters that few fonts have, names with a dot.</summary>
    Rare,

    /// <summary>Tables and lists of many rows.</summary>
    Many,
}

/// <summary>Made-up words of a wanted length; nobody is meant by them.</summary>
public static class SampleWords
{
    private const string Story =
        "参加工作以来一直在生产一线，先后解决深孔加工变形、焊缝气孔等难题二十三项，总结的定位找正操作法在车间推广，"
        + "单件工时由90分钟降到25分钟，废品率由3.2%降到0.4%，三年累计节约成本386.5万元；带徒十二人，其中五人晋升技师。";

    private static readonly string[] Surnames = ["周", "吴", "郑", "冯", "陈", "褚", "卫", "蒋", "沈", "韩"];
    private static readonly string[] Given = ["示明", "例强", "样", "示兰", "例芳", "样海", "示军", "例"];
    private static readonly string[] Rare = ["陈㛃", "王䶮", "阿依古丽·买买提江", "禤喆堃", "覃犇"];

    /// <summary>What stands under keys that several notices use.</summary>
    public static IReadOnlyDictionary<string, string> ByKey { get; } =
        new Dictionary<string, string>
        {
            ["employer"] = "洞庭示例机械制造有限公司",
            ["place"] = "洞庭示例机械制造有限公司",
            ["what"] = "洞庭示例机械制造有限公司车间班长",
            ["issuer"] = "示例市总工会",
            ["authority"] = "国家知识产权局",
            ["owner"] = "示例公司",
            ["period"] = "2018年至2038年",
            ["post"] = "车间班长",
            ["occupation"] = "数控车工",
            ["speciality"] = "薄壁件加工",
            ["title"] = "助理工程师",
            ["address"] = "云梦示例区示例路12号",
            ["nativePlace"] = "示例省示例县",
            ["fullTimeSchool"] = "示例技师学院机械加工专业",
            ["inServiceSchool"] = "示例开放大学机电专业",
            ["proof"] = "成果证书（附件3）",
            ["number"] = "示字第0012号",
            ["rank"] = "2/5",
            ["standard"] = "参编1项",
            ["method"] = "定位找正操作法",
        };

    /// <summary>One sentence.</summary>
    public static string Sentence(SampleSize size) =>
        (size is SampleSize.Rare ? "从事䶮窑、㛃石雕刻多年。" : "")
        + "在车间推广定位找正操作法，单件工时由90分钟降到25分钟，三年节约成本386.5万元。";

    public static string Name(SampleSize size, int number) =>
        size is SampleSize.Rare
            ? Rare[number % Rare.Length]
            : Surnames[number % Surnames.Length] + Given[number / Surnames.Length % Given.Length];

    /// <summary>So many characters of a story, the last being a full stop.</summary>
    public static string OfLength(int length, SampleSize size)
    {
        var source = size is SampleSize.Rare ? "从事䶮窑、㛃石雕刻，" + Story : Story;
        var text = string.Concat(Enumerable.Repeat(source, length / source.Length + 1))[..length];
        return length < 2 ? text : text[..^1].TrimEnd('，', '。', '、', '；') + "。";
    }

    /// <summary>A number with the right check digit and a region code that does not exist.</summary>
    public static string IdNumber(int number)
    {
        var first = $"999901{1960 + number % 40:0000}{1 + number % 12:00}{1 + number % 28:00}{number % 1000:000}";
        return first + Core.People.IdNumber.CheckDigit(first);
    }
}
