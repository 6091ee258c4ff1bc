using System.Globalization;
using Jiangxuan.Core;
using Jiangxuan.Core.Calendar;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.People;

namespace Jiangxuan.Web.Commands;

/// <summary>Counts a period on the official calendar: first and last day, and the days that count.</summary>
public static class PeriodCommand
{
    /// <summary>Usage line.</summary>
    public const string Arguments =
        "--from 日期 --days 天数 --kind working|calendar [--exclude-first-day] [--holidays 文件] [--json]";

    /// <summary>0 = counted, 1 = refused (a year without holidays), 2 = wrong usage or nothing to read.</summary>
    public static Task<int> Run(string[] args, TimeProvider clock) =>
        Task.FromResult(Run(args, Console.Out, Console.Error));

    /// <summary>The same, to writers of one's own.</summary>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        if (!Asked.Read(args).TryGet(out var asked, out var wrong))
        {
            error.WriteLine($"{wrong.Sentence}\n用法：jiangxuan period {Arguments}");
            return 2;
        }

        if (Calendar(asked.Holidays, error) is not { } calendar)
        {
            return 2;
        }

        if (
            !calendar
                .Count(asked.From, asked.Days, asked.Kind, asked.ExcludeFirstDay)
                .TryGet(out var period, out var no)
        )
        {
            error.WriteLine(no.Sentence);
            if (no.Field == "days")
            {
                return 2;
            }

            error.WriteLine("在命令行上，可以用 --holidays 文件 给出所缺年份的放假安排。");
            return 1;
        }

        output.WriteLine(
            asked.Json
                ? Json.Write(
                    new
                    {
                        period.First,
                        period.Last,
                        period.Days,
                        period.MovedFrom,
                    }
                )
                : Said(period, asked)
        );
        return 0;
    }

    /// <summary>The official calendar, with the years of the file added or put in place; null when that cannot be read, which is said.</summary>
    private static WorkCalendar? Calendar(string? file, TextWriter error)
    {
        if (file is null)
        {
            return WorkCalendar.Official();
        }

        try
        {
            return WorkCalendar
                .Read(File.ReadAllText(file))
                .Years.Aggregate(WorkCalendar.Official(), (all, year) => all.With(year));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            error.WriteLine($"读不了放假安排文件 {file}：{e.Message}");
            return null;
        }
    }

    private static string Said(Period period, Asked asked)
    {
        var unit = asked.Kind == DayKind.Working ? "个工作日" : "天";
        var moved = period.MovedFrom is { } end ? $"最后一天{Day(end)}是休息日，顺延至{Day(period.Last)}。" : "";
        return $"自{Day(period.First)}起，至{Day(period.Last)}24时止，共{period.Days.Count}{unit}。{moved}\n"
            + $"计入的日期：{string.Join("、", period.Days.Select(Day))}";
    }

    private static string Day(DateOnly day) =>
        $"{day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)}（周{"日一二三四五六"[(int)day.DayOfWeek]}）";

    private sealed record Asked(
        DateOnly From,
        int Days,
        DayKind Kind,
        bool ExcludeFirstDay,
        string? Holidays,
        bool Json
    )
    {
        public static Result<Asked> Read(string[] args)
        {
            DateOnly? from = null;
            int? days = null;
            DayKind? kind = null;
            string? holidays = null;
            var (exclude, json) = (false, false);
            for (var i = 0; i < args.Length; i++)
            {
                var value = i + 1 < args.Length ? args[i + 1] : "";
                switch (args[i])
                {
                    case "--from":
                        if (!DateReading.Read(value).TryGet(out var read, out var unread))
                        {
                            return unread;
                        }

                        from = read.Date;
                        if (from is null)
                        {
                            return new Refusal($"“{value}”只到月份，请写到日，如2021年9月14日。");
                        }

                        i++;
                        break;
                    case "--days"
                        when int.TryParse(
                            value,
                            NumberStyles.AllowLeadingSign,
                            CultureInfo.InvariantCulture,
                            out var n
                        ):
                        days = n;
                        i++;
                        break;
                    case "--kind" when value is "working" or "calendar":
                        kind = value == "working" ? DayKind.Working : DayKind.Calendar;
                        i++;
                        break;
                    case "--holidays" when value.Length > 0:
                        holidays = value;
                        i++;
                        break;
                    case "--exclude-first-day":
                        exclude = true;
                        break;
                    case "--json":
                        json = true;
                        break;
                    default:
                        return new Refusal($"看不懂参数“{args[i]} {value}”。");
                }
            }

            return from is null || days is null || kind is null
                ? new Refusal("须写明起始日期、天数，以及按工作日（working）还是自然日（calendar）计算。")
                : new Asked(from.Value, days.Value, kind.Value, exclude, holidays, json);
        }
    }
}
