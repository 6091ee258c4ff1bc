using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Tests.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Facts;

/// <summary>Settings of fields that make no sense, each beside the last that does.</summary>
public sealed class KindFaultsTests
{
    private static void Good(params FactKind[] kinds) => Assert.All(kinds, k => Assert.Empty(k.Faults(Kaifeng.Notice)));

    private static void Bad(FactKind kind, params string[] sentences) =>
        Assert.Equal(sentences, kind.Faults(Kaifeng.Notice));

    [Fact]
    public void Limits_of_texts_are_at_least_one_and_a_target_is_not_above_the_limit()
    {
        Good(new LineKind { Max = 1 }, new ParagraphKind { Max = 1, Target = 1 }, new ParagraphKind());
        Bad(new LineKind { Max = 0 }, "max 至少为 1。");
        Bad(new ParagraphKind { Max = 0 }, "字数至少为 1。");
        Bad(new ParagraphKind { Target = 0 }, "字数至少为 1。");
        Bad(new ParagraphKind { Max = 500, Target = 501 }, "目标字数 501 大于上限 500。");
    }

    [Fact]
    public void Numbers_and_days_have_the_lowest_below_the_highest()
    {
        var day = new DateOnly(2021, 6, 11);
        Good(
            new NumberKind { Min = 3, Max = 3 },
            new NumberKind { Decimals = 6 },
            new NumberKind { Decimals = 0 },
            new DayKind { Min = day, Max = day },
            new DayKind { Min = day }
        );
        Bad(new NumberKind { Min = 4, Max = 3 }, "最小值 4 大于最大值 3。");
        Bad(new NumberKind { Decimals = 7 }, "小数位数应在 0 到 6 之间。");
        Bad(new NumberKind { Decimals = -1 }, "小数位数应在 0 到 6 之间。");
        Bad(new DayKind { Min = day.AddDays(1), Max = day }, "最早日期晚于最晚日期。");
    }

    [Fact]
    public void Choices_have_one_list_that_is_not_empty_and_says_nothing_twice()
    {
        Good(
            new ChoiceKind { Scale = "skill-levels" },
            new ChoiceKind { Options = ["甲"] },
            new ChoicesKind { Options = ["甲", "乙"] }
        );
        Bad(new ChoiceKind(), "scale（代码表）与 options（选项）须且只须写一个。");
        Bad(
            new ChoicesKind { Scale = "skill-levels", Options = ["甲"] },
            "scale（代码表）与 options（选项）须且只须写一个。"
        );
        Bad(new ChoiceKind { Options = [] }, "选项不能为空，也不能重复。");
        Bad(new ChoicesKind { Options = ["甲", "乙", "甲"] }, "选项不能为空，也不能重复。");
    }

    [Fact]
    public void Files_have_a_sort_a_number_a_size_and_photos_a_format()
    {
        var one = new FilesKind { Accept = [FileSort.Image] };
        Good(
            one,
            one with
            {
                Min = 100,
                Max = 100,
                MaxMb = 2048,
            },
            one with
            {
                MaxMb = 1,
                Photo = new PhotoHint { WidthMm = 1, HeightMm = 1 },
            }
        );
        Bad(one with { Accept = [] }, "accept 不能为空。");
        const string Limits = "max 应在 1 到 100 之间，maxMb 应在 1 到 2048 之间。";
        Bad(one with { Max = 101 }, Limits);
        Bad(one with { MaxMb = 0 }, Limits);
        Bad(one with { MaxMb = 2049 }, Limits);
        Bad(one with { Max = 0 }, Limits, "min 应在 1 到 0 之间。");
        Bad(one with { Min = 0 }, "min 应在 1 到 1 之间。");
        Bad(one with { Min = 2 }, "min 应在 1 到 1 之间。");
        Bad(
            one with
            {
                Photo = new PhotoHint { WidthMm = 0, HeightMm = 33 },
            },
            "照片的宽高应大于 0 毫米。"
        );
        Bad(
            one with
            {
                Photo = new PhotoHint { WidthMm = 25, HeightMm = 0 },
            },
            "照片的宽高应大于 0 毫米。"
        );
    }

    [Fact]
    public void Tables_have_columns_of_simple_kinds_each_under_its_own_key()
    {
        var table = Fields.Table;
        Column Of(string key, FactKind kind) =>
            new()
            {
                Key = key,
                Label = "证书",
                Kind = kind,
            };
        TableKind With(string key, FactKind kind) => table with { Columns = [.. table.Columns, Of(key, kind)] };

        Good(
            table,
            table with
            {
                Max = 1,
                PrintLimit = 1,
            },
            table with
            {
                PrintLimit = 3,
            },
            With("proof", new DayKind())
        );
        Bad(table with { Columns = [] }, "没有列。");
        Bad(table with { Max = 0 }, "max 至少为 1。");
        Bad(table with { PrintLimit = 0 }, "printLimit 应在 1 到 3 之间。");
        Bad(table with { PrintLimit = 4 }, "printLimit 应在 1 到 3 之间。");
        Bad(With("year", new LineKind()), "列“year”写了两次。");
        Bad(With("Proof", new LineKind()), "列的键“Proof”只能用英文字母和数字，且以小写字母开头。");
        Bad(With("proof", new LineKind { Max = 0 }), "列“证书”：max 至少为 1。");
        foreach (
            var kind in new FactKind[]
            {
                table,
                new FilesKind { Accept = [FileSort.Pdf] },
                new DeclarationKind { Says = "属实" },
                new IdNumberKind(),
                new CountKind { Of = "honours" },
            }
        )
        {
            Bad(With("proof", kind), "列“证书”的类型不能放在表格里。");
        }
    }

    [Fact]
    public void A_grid_has_either_named_rows_or_years()
    {
        var columns = Fields.Table.Columns;
        GridKind Grid(IReadOnlyList<string>? rows, int? years) =>
            new()
            {
                Columns = columns,
                Rows = rows,
                Years = years,
            };
        Good(Grid(["国家级", "省级"], null), Grid(null, 1), Grid(null, 10));
        const string Either = "rows（固定行）与 years（年数）须且只须写一个。";
        const string Names = "rows 不能为空、不能重复，行名不能含点、@ 和空格。";
        Bad(Grid(null, null), Either);
        Bad(Grid(["国家级"], 3), Either);
        Bad(Grid(null, 0), "years 应在 1 到 10 之间。");
        Bad(Grid(null, 11), "years 应在 1 到 10 之间。");
        Bad(Grid([], null), Names);
        Bad(Grid(["省级", "省级"], null), Names);
        Bad(Grid(["省级", "市.级"], null), Names);
        Bad(Grid(["省级", "市@级"], null), Names);
        Bad(Grid(["省级", "市 级"], null), Names);
    }

    [Fact]
    public void What_follows_from_other_answers_rests_on_answers_of_the_right_sort()
    {
        Good(
            new CountKind { Of = "honours" },
            new AgeKind { Of = "idNumber", On = new("announced") },
            new IdPartKind { Of = "idNumber", Part = IdPart.Sex },
            new JoinKind { Of = [new("employer"), new("post")] },
            new JoinKind { Of = [new("honours", "name"), new("honours", "kind")] },
            new SumKind { Of = [new("benefits", "gain", "2020"), new("inventions")] }
        );
        Bad(new CountKind { Of = "name" }, "“name”不是表格。");
        Bad(new CountKind { Of = "honour" }, "没有“honour”这个字段或列。是不是“honours”？");
        Bad(new AgeKind { Of = "name", On = new("announced") }, "“name”不是日期。");
        Bad(new IdPartKind { Of = "name", Part = IdPart.Sex }, "“name”不是身份证号。");
        Bad(new SumKind { Of = [new("name")] }, "“name”不是数字，不能相加。");
        Bad(new SumKind { Of = [new("benefits", "gain", "1999")] }, "“benefits”没有“1999”这一行。");
        Bad(new SumKind { Of = [new("benefits", "gains")] }, "“benefits”没有“gains”这一列。是不是“gain”？");
        Bad(new SumKind { Of = [new("honours", "prize")] }, "“honours”没有“prize”这一列。");
        Bad(new SumKind { Of = [new("name", "prize")] }, "没有“name.prize”这个字段或列。是不是“name”？");
        Bad(new JoinKind { Of = [new("sex")] }, "“sex”自己也是推算的，不能再用来推算。");
        const string Mixed = "合并的各项要么都是字段，要么都是同一张表的列。";
        Bad(new JoinKind { Of = [new("name"), new("honours", "name")] }, Mixed);
        Bad(new JoinKind { Of = [new("honours", "name"), new("contests", "place")] }, Mixed);
    }
}
