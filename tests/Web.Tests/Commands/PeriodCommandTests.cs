using System.Text.Json;
using Jiangxuan.Web.Commands;
using Xunit;

namespace Jiangxuan.Web.Tests.Commands;

public sealed class PeriodCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jx-period").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    [Theory]
    [InlineData("2021-9-14")]
    [InlineData("2021.09.14")]
    [InlineData("2021/9/14")]
    [InlineData("2021年9月14日")]
    [InlineData("２０２１-０９-１４")]
    public void Run_with_json_gives_first_last_and_days(string from)
    {
        Assert.Equal(0, Run("--from", from, "--days", "5", "--kind", "working", "--json"));
        Assert.Equal(
            """{"first":"2021-09-14","last":"2021-09-18","days":["2021-09-14","2021-09-15","2021-09-16","2021-09-17","2021-09-18"]}""",
            _output.ToString().Trim()
        );
    }

    [Fact]
    public void Run_for_calendar_days_says_from_where_the_end_moved()
    {
        Assert.Equal(0, Run("--from", "2024-04-28", "--days", "5", "--kind", "calendar", "--json"));
        using var json = JsonDocument.Parse(_output.ToString());
        Assert.Equal("2024-05-06", json.RootElement.GetProperty("last").GetString());
        Assert.Equal("2024-05-02", json.RootElement.GetProperty("movedFrom").GetString());
        Assert.Equal(5, json.RootElement.GetProperty("days").GetArrayLength());
    }

    [Fact]
    public void Run_without_json_writes_a_text()
    {
        Assert.Equal(0, Run("--from", "2024-04-28", "--days", "5", "--kind", "calendar"));
        Assert.StartsWith(
            "自2024年4月28日（周日）起，至2024年5月6日（周一）24时止，共5天。最后一天2024年5月2日（周四）是休息日，顺延至2024年5月6日（周一）。",
            _output.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Run_excluding_the_first_day_begins_on_the_next()
    {
        Assert.Equal(
            0,
            Run("--from", "2024-03-08", "--days", "5", "--kind", "working", "--exclude-first-day", "--json")
        );
        Assert.StartsWith(
            "{\"first\":\"2024-03-11\",\"last\":\"2024-03-15\"",
            _output.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Run_into_an_unknown_year_is_refused_until_a_file_gives_it()
    {
        string[] asked = ["--from", "2026-12-30", "--days", "5", "--kind", "working", "--json"];
        Assert.Equal(1, Run(asked));
        Assert.Contains("2027年", _error.ToString());
        Assert.Contains("--holidays", _error.ToString());
        Assert.Empty(_output.ToString());

        var file = Written(
            """{"years":[{"year":2027,"daysOff":["01-01"],"makeUpWorkdays":[],"workingDays":260,"source":"试"}]}"""
        );
        Assert.Equal(0, Run([.. asked, "--holidays", file]));
        Assert.Contains("\"last\":\"2027-01-06\"", _output.ToString());
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("""{"years":[{"year":2027,"daysOff":["01-01"],"makeUpWorkdays":[],"workingDays":1,"source":"试"}]}""")]
    public void Run_with_an_unreadable_file_ends_with_2(string text)
    {
        Assert.Equal(2, Run("--from", "2024-3-6", "--days", "5", "--kind", "working", "--holidays", Written(text)));
        Assert.Contains("读不了", _error.ToString());
    }

    [Fact]
    public void Run_without_the_file_ends_with_2() =>
        Assert.Equal(
            2,
            Run("--from", "2024-3-6", "--days", "5", "--kind", "working", "--holidays", Path.Combine(_folder, "none"))
        );

    [Theory]
    [InlineData]
    [InlineData("--from", "2024-3-6", "--days", "5")]
    [InlineData("--from", "2024-3-6", "--kind", "working")]
    [InlineData("--days", "5", "--kind", "working")]
    [InlineData("--from", "2024-3", "--days", "5", "--kind", "working")]
    [InlineData("--from", "someday", "--days", "5", "--kind", "working")]
    [InlineData("--from", "2024-3-6", "--days", "five", "--kind", "working")]
    [InlineData("--from", "2024-3-6", "--days", "0", "--kind", "working")]
    [InlineData("--from", "2024-3-6", "--days", "5", "--kind", "weekly")]
    [InlineData("--from", "2024-3-6", "--days", "5", "--kind", "working", "--json", "x")]
    [InlineData("--from")]
    public void Run_with_wrong_usage_ends_with_2_and_says_why(params string[] args)
    {
        Assert.Equal(2, Run(args));
        Assert.NotEmpty(_error.ToString());
        Assert.Empty(_output.ToString());
    }

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private int Run(params string[] args) => PeriodCommand.Run(args, _output, _error);

    private string Written(string text)
    {
        var file = Path.Combine(_folder, "holidays.json");
        File.WriteAllText(file, text);
        return file;
    }
}
