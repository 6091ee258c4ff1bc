using Jiangxuan.Core.People;

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

    public static string Name(SampleSize size, int number) =>
        size is SampleSize.Rare
            ? Rare[number % Rare.Length]
            : Surnames[number % Surnames.Length] + Given[number / Surnames.Length % Given.Length];

    /// <summary>So many characters of a story, the last being a full stop.</summary>
    public static string OfLength(int length, SampleSize size)
    {
        var source = size is SampleSize.Rare ? "从事䶮窑、㛃石雕刻，" + Story : Story;
        var text = string.Concat(Enumerable.Repeat(source, length / source.Length + 1))[..length];
        return length < 2 ? text : text[..^1] + "。";
    }

    /// <summary>A number with the right check digit and a region code that does not exist.</summary>
    public static string IdNumber(int number)
    {
        var first = $"999901{1960 + number % 40:0000}{1 + number % 12:00}{1 + number % 28:00}{number % 1000:000}";
        return first + Core.People.IdNumber.CheckDigit(first);
    }
}
