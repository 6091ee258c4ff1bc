using System.Diagnostics;
using System.Globalization;
using Jiangxuan.Core.Notices;
using Jiangxuan.Paper.Fillings;
using Jiangxuan.Paper.Sheets;
using Jiangxuan.Paper.Sheets.Intake;
using Jiangxuan.Paper.Sheets.Uploads;
using Jiangxuan.Paper.Tests.Fuzz;
using Xunit;

namespace Jiangxuan.Paper.Tests.Sheets;

/// <summary>Spoilt files get an answer, whatever is wrong with them. <c>JIANGXUAN_FUZZ</c> says how many, <c>JIANGXUAN_FUZZ_FROM</c> the first.</summary>
public sealed class HostileFileTests
{
    private static readonly ReadLimits Limits = new() { Part = 4 << 20, Total = 8 << 20 };

    [Fact]
    public async Task Read_and_annotate_any_spoilt_file_answers_in_time()
    {
        var seeds = await Seeds();
        var (read, refused, annotated) = (0, 0, 0);
        var slowest = TimeSpan.Zero;
        var first = Setting("JIANGXUAN_FUZZ_FROM", 1);
        for (var number = first; number < first + Setting("JIANGXUAN_FUZZ", 2_000); number++)
        {
            var (file, notice) = seeds[number % seeds.Count];
            var spoilt = Mutations.Of(file, number);
            var watch = Stopwatch.StartNew();
            try
            {
                if (IntakeReading.Read(spoilt, Given.Asked(notice), Limits).TryGet(out var intake, out _))
                {
                    read++;
                    annotated += AnnotatedCopy.Of(spoilt, intake, Limits).IsRefused ? 0 : 1;
                }
                else
                {
                    refused++;
                }
            }
            catch (Exception broken)
            {
                throw new InvalidOperationException($"Spoilt file {number} is answered by an exception.", broken);
            }
            slowest = watch.Elapsed > slowest ? watch.Elapsed : slowest;
        }

        // Both answers come, so the files are neither all harmless nor all dead at once.
        Assert.InRange(read, 1, int.MaxValue);
        Assert.InRange(refused, 1, int.MaxValue);
        Assert.InRange(annotated, 1, read);
        Assert.InRange(slowest, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    /// <summary>Ways of making much out of little: each is within what may be uploaded and must not take long.</summary>
    [Theory]
    [InlineData("merges")]
    [InlineData("cells")]
    [InlineData("deep")]
    [InlineData("pieces")]
    [InlineData("escapes")]
    public void Read_file_made_to_take_long_answers_in_time(string which)
    {
        var file = which switch
        {
            "merges" => Books.Of(
                Wide(40),
                after: $"<mergeCells>{Many(5_000, "<mergeCell ref=\"A1:IV1048576\"/>")}</mergeCells>"
            ),
            "cells" => Books.Of(Wide(4_000)),
            "deep" => Books.Of(Many(200_000, "<row><c><is>")),
            "pieces" => Books.Of($"<row><c><v>{Many(500_000, "<![CDATA[1]]>")}</v></c></row>"),
            _ => Books.Of($"<row><c t=\"inlineStr\"><is><t>{Many(1_500_000, "_x004")}</t></is></c></row>"),
        };
        var watch = Stopwatch.StartNew();

        Assert.NotNull(IntakeReading.Read(file, Given.Asked(Given.Kaifeng), new ReadLimits()).Refusal);

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    private static string Wide(int rows) =>
        Many(rows, $"<row>{Many(256, "<c t=\"inlineStr\"><is><t>姓 名</t></is></c>")}</row>");

    private static string Many(int count, string text) => string.Concat(Enumerable.Repeat(text, count));

    private static async Task<IReadOnlyList<(byte[] File, Notice Notice)>> Seeds()
    {
        var template = SummaryTemplate.Of(Given.Summary(), Given.Ganzhou, Filling.Blank);
        var wrong = Given.Person(2);
        wrong[2] = "女";
        var filled = await Given.Written(template, Given.Person(), wrong);
        var kaifeng = SummarySheet.Of(
            Given.Summary(),
            Given.Kaifeng,
            Given.List(new Dictionary<string, string> { ["name"] = "王", ["contests.place@国家级"] = "第1名" })
        );
        string[] heads = [.. Given.Ganzhou.Summary.Select(c => c.Label)];
        return
        [
            (filled, Given.Ganzhou),
            (await Given.Written(kaifeng.Table, [.. kaifeng.Rows()]), Given.Kaifeng),
            (Books.Table([heads, ["王大锤", "男", "#40", "汉族", "", "", "#1E+20", "$30472"]]), Given.Ganzhou),
        ];
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(
            Environment.GetEnvironmentVariable(name),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : otherwise;
}
