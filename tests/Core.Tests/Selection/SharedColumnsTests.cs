using System.Text;
using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Selection;
using Jiangxuan.Core.Tests.Cities;
using Xunit;

namespace Jiangxuan.Core.Tests.Selection;

/// <summary>A table of candidates may have what the caps of the final list look at; it need not.</summary>
public sealed class SharedColumnsTests
{
    private static readonly Notice s_notice = City.Of("self-nominees").Notice;

    [Fact]
    public void Without_the_columns_nobody_shares_anything()
    {
        var reading = Read(s_notice, "编号,名次\n", i => $"c{i},{i}\n");
        Assert.Empty(reading.Findings);
        Assert.Equal("c1 c2 c3 c4 c5 c6 c7 c8", List(reading, 8));
    }

    [Fact]
    public void The_column_is_known_by_its_label_and_counts()
    {
        var reading = Read(
            s_notice,
            "编号,名次,推荐单位\n",
            i => $"c{i},{i},{(i < 11 ? "east" : i < 21 ? "west" : "north")}\n"
        );
        Assert.Empty(reading.Findings);
        Assert.Equal("c1 c2 c3 c11 c12 c13 c21 c22", List(reading, 8));
    }

    [Fact]
    public void A_condition_looks_at_its_own_column()
    {
        var self = new Is { Fact = "channel", Value = "self" };
        var notice = s_notice with { Caps = [s_notice.Caps[1] with { When = self, AtMost = 1 }] };
        var reading = Read(notice, "id,rank,unit,channel\n", i => $"c{i},{i},east,{(i > 3 ? "unit" : "self")}\n");
        Assert.Empty(reading.Findings);
        Assert.Equal("c1 c4 c5", List(reading, 3));
        var wrong = Read(notice, "id,rank,unit,channel\n", i => $"c{i},{i},east,{(i > 3 ? "units" : "self")}\n");
        Assert.Contains("“units”", wrong.Findings[0].Sentence, StringComparison.Ordinal);
    }

    private static string List(PoolReading reading, int first) =>
        string.Join(' ', Assert.IsType<Proposal>(Selecting.Propose(reading.Pool!)).List.Take(first));

    private static PoolReading Read(Notice notice, string header, Func<int, string> row) =>
        CandidateSheet.Read(
            notice,
            null,
            "C.csv",
            Encoding.UTF8.GetBytes(header + string.Concat(Enumerable.Range(1, 30).Select(row)))
        );
}
