using Jiangxuan.Core.Calendar;
using Jiangxuan.Core.Casebook;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Simulation;
using Jiangxuan.Core.Tests.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Invented;

/// <summary>
/// A whole programme of a city that does not exist, written from docs/language.md by somebody who had not seen the program: a notice of
/// another city needs no code.
/// </summary>
public sealed class InventedCityTests
{
    private static readonly string s_home = Path.Combine(
        Kaifeng.Root(),
        "tests",
        "Core.Tests",
        "Invented",
        "linlan-2026"
    );

    private static readonly Lazy<NoticeReading> s_reading = new(() =>
        NoticeReading.Read(new[] { NoticeReading.NoticeFile, NoticeReading.DecisionsFile }.ToDictionary(f => f, Text))
    );

    private static readonly Lazy<IReadOnlyList<CaseFile>> s_cases = new(() =>
        [
            .. Directory
                .GetFiles(Path.Combine(s_home, CaseFile.Folder), "*.yaml")
                .Select(f => $"{CaseFile.Folder}/{Path.GetFileName(f)}")
                .Order(StringComparer.Ordinal)
                .Select(name => CaseFile.Read(name, Text(name), Notice)),
        ]
    );

    private static Notice Notice => s_reading.Value.Notice!;

    public static TheoryData<string, int, string> Cases()
    {
        var all = new TheoryData<string, int, string>();
        foreach (var file in s_cases.Value)
        {
            for (var i = 0; i < file.Cases.Count; i++)
            {
                all.Add(file.Name, i, file.Cases[i].Title);
            }
        }

        return all;
    }

    [Fact]
    public void Nothing_is_found_and_every_clause_has_a_home_or_a_reason()
    {
        Assert.Empty(s_reading.Value.Findings);
        Assert.All(s_cases.Value, f => Assert.Empty(f.Findings));
        var table = ClauseTable.Of(Notice, s_cases.Value);
        Assert.All(table.Clauses, c => Assert.True(c.Homes.Count > 0 != c.NoHome is not null, c.Id));
        var readme = Text("README.md").ReplaceLineEndings("\n");
        Assert.Equal(table.In(readme), readme);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_comes_out_as_settled_by_hand(string file, int index, string title)
    {
        var cases = s_cases.Value.Single(f => f.Name == file);
        Assert.Equal(title, cases.Cases[index].Title);
        Assert.Equal("", string.Join('\n', cases.Run(index, Notice, WorkCalendar.Official())));
    }

    [Fact]
    public void An_edition_runs_to_its_end_and_names_ten_and_twenty()
    {
        var units = UnitRegister.Read(Text(UnitRegister.File), Notice);
        Assert.Empty(units.Findings);
        var run = Simulating.Run(
            Notice,
            new SimulationOptions
            {
                Edition = "linlan-2026",
                Units = [.. units.Units],
                Applicants = 80,
                Seed = 3,
            }
        );
        var named = run.World.All<Candidacy>().Where(c => c.Tier is not null).ToLookup(c => c.Tier);
        Assert.Equal((10, 20), (named["chief"].Count(), named["fine"].Count()));
    }

    private static string Text(string file) => File.ReadAllText(Path.Combine(s_home, file));
}
