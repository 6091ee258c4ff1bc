using Jiangxuan.Core.Calendar;
using Jiangxuan.Core.Tests.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Casebook;

/// <summary>Every case of every programme comes out as it was settled by hand.</summary>
public class ProgrammeCaseTests
{
    private static readonly WorkCalendar s_calendar = WorkCalendar.Official();
    private static readonly Lazy<Dictionary<string, Programme>> s_programmes = new(() =>
        Programme.All.ToDictionary(id => id, Programme.Read)
    );

    public static TheoryData<string, string, int, string> All()
    {
        var all = new TheoryData<string, string, int, string>();
        foreach (var programme in s_programmes.Value.Values.Where(p => p.Reading.Notice is not null))
        {
            foreach (var file in programme.Cases)
            {
                for (var i = 0; i < file.Cases.Count; i++)
                {
                    all.Add(programme.Id, file.Name, i, file.Cases[i].Title);
                }
            }
        }
        return all;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_case_comes_out_as_settled_by_hand(string programme, string file, int index, string title)
    {
        var p = s_programmes.Value[programme];
        var cases = p.Cases.Single(f => f.Name == file);

        Assert.Equal("", string.Join('\n', cases.Findings));
        Assert.Equal(title, cases.Cases[index].Title);
        Assert.Equal("", string.Join('\n', cases.Run(index, p.Notice, s_calendar)));
    }

    [Theory]
    [InlineData("ganzhou-2024")]
    [InlineData("kaifeng-2020")]
    [InlineData("lianyungang-2019")]
    [InlineData("yueyang-2023")]
    public void A_programme_has_cases_enough(string programme) =>
        Assert.True(s_programmes.Value[programme].Cases.Sum(f => f.Cases.Count) >= 25);
}
