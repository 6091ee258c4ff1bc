using System.Text.Json.Nodes;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Tests.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Facts;

/// <summary>The sample of each kind in a file to start from.</summary>
public sealed class SamplingTests
{
    // The notice was announced on 17 May 2021.
    private static string Sample(FactKind kind, string label = "特长")
    {
        var fact = new Fact
        {
            Key = "x",
            Label = label,
            From = Supplier.Applicant,
            Kind = kind,
        };
        var file = JsonNode.Parse(FactsWriting.Example(Kaifeng.Notice with { Facts = [fact] }))!;
        return file["facts"]!["x"] is { } value
            ? value.ToJsonString().Replace("\"", "'", StringComparison.Ordinal)
            : "null";
    }

    private static string Plain(FactKind kind, string label = "特长") =>
        JsonNode.Parse(Sample(kind, label).Replace('\'', '"'))!.GetValue<string>();

    [Fact]
    public void Texts_are_cut_to_their_limit()
    {
        Assert.Equal("示例特长", Plain(new LineKind()));
        Assert.Equal("示例特长", Plain(new LineKind { Max = 4 }));
        Assert.Equal("示例特", Plain(new LineKind { Max = 3 }));
        Assert.Equal("示例特长", Plain(new ParagraphKind()));
        Assert.Equal("示", Plain(new ParagraphKind { Max = 1 }));
        Assert.Equal("示例" + new string('长', 18), Plain(new ParagraphKind(), new string('长', 30)));
        Assert.Equal("示例" + new string('长', 30), Plain(new ParagraphKind { Max = 40 }, new string('长', 30)));
        Assert.Equal("name@example.com", Plain(new EmailKind()));
    }

    [Fact]
    public void Of_levels_the_highest_and_of_other_lists_the_first_is_chosen()
    {
        Assert.Equal("首席技师", Plain(new ChoiceKind { Scale = "skill-levels" }));
        Assert.Equal("先进制造业", Plain(new ChoiceKind { Scale = "sectors" }));
        Assert.Equal("是", Plain(new YesNoKind()));
        Assert.Equal("是", Plain(new DeclarationKind { Says = "属实" }));
    }

    [Fact]
    public void Numbers_and_days_lie_within_their_limits()
    {
        Assert.Equal("1", Sample(new NumberKind()));
        Assert.Equal("5", Sample(new NumberKind { Min = 5 }));
        Assert.Equal("0", Sample(new NumberKind { Max = 0 }));
        Assert.Equal("2019", Sample(new NumberKind { Unit = "年", Max = 2100 }));
        Assert.Equal(
            "2020",
            Sample(
                new NumberKind
                {
                    Unit = "年",
                    Min = 2020,
                    Max = 2100,
                }
            )
        );
        Assert.Equal("2018", Sample(new NumberKind { Unit = "年", Max = 2018 }));
        Assert.Equal("'2021-05-17'", Sample(new DayKind()));
        Assert.Equal("'2021-05-17'", Sample(new DayKind { Min = new(2021, 5, 17), Max = new(2021, 5, 17) }));
        Assert.Equal("'2021-06-01'", Sample(new DayKind { Min = new(2021, 6, 1) }));
        Assert.Equal("'2020-12-31'", Sample(new DayKind { Max = new(2020, 12, 31) }));
        Assert.Equal("'2020-09'", Sample(new MonthKind()));
    }

    [Fact]
    public void Files_are_as_many_as_are_wanted_and_named_by_their_sort()
    {
        string[] Names(FilesKind kind) =>
            [.. JsonNode.Parse(Sample(kind).Replace('\'', '"'))!.AsArray().Select(n => n!.GetValue<string>())];
        Assert.Equal(["特长.jpg"], Names(new FilesKind { Accept = [FileSort.Image], Max = 5 }));
        Assert.Equal(
            ["特长1.pdf", "特长2.pdf"],
            Names(
                new FilesKind
                {
                    Accept = [FileSort.Pdf],
                    Min = 2,
                    Max = 5,
                }
            )
        );
        Assert.Equal(["特长.docx"], Names(new FilesKind { Accept = [FileSort.Office, FileSort.Pdf] }));
        Assert.Equal(["特长.mp4"], Names(new FilesKind { Accept = [FileSort.Video] }));
    }

    [Fact]
    public void The_file_says_its_day_channel_and_registers_and_ends_its_last_line()
    {
        var text = FactsWriting.Example(Kaifeng.Notice);
        Assert.StartsWith(
            "{\n  \"on\": \"2021-05-17\",\n  \"facts\": {\n    \"channel\": \"unit\",\n",
            text,
            StringComparison.Ordinal
        );
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
        Assert.Contains("\"unitGroup\": \"county\",\n", text, StringComparison.Ordinal);
    }
}
