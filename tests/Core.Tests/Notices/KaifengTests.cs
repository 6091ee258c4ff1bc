using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Notices.Checks;
using Xunit;

namespace Jiangxuan.Core.Tests.Notices;

public class KaifengTests
{
    private static Notice Notice => Kaifeng.Notice;

    [Fact]
    public void The_definition_reads_without_any_finding() =>
        Assert.Equal("", string.Join('\n', Kaifeng.Reading.Findings));

    [Fact]
    public void The_register_of_units_reads_without_any_finding()
    {
        var reading = UnitRegister.Read(Kaifeng.Text(UnitRegister.File), Notice);

        Assert.Empty(reading.Findings);
        Assert.True(reading.Units.Count >= 12);
        Assert.Equal(["county", "industry", "organs"], reading.Units.Select(u => u.Group).Distinct());
    }

    [Fact]
    public void The_stages_are_the_agreed_ones() =>
        Assert.Equal(
            "apply nominate employer-notice employer-hr unit-inspection unit-ranking unit-notice unit-union unit-hr report "
                + "audit shortlist shortlist-approval live proposal inspection approval city-notice naming reward",
            string.Join(' ', Notice.Stages.Select(s => s.Id))
        );

    [Fact]
    public void The_summary_has_the_columns_of_annex_2()
    {
        static int Leaves(IReadOnlyList<SummaryColumn> columns) =>
            columns.Sum(c => c.Columns.Count == 0 ? 1 : Leaves(c.Columns));

        // 姓名, 单位及职务, 等级/职称/资格; contests 4, awards 4, patents 3, standards 4, benefit 3, apprentices 3, media 3; 备注.
        Assert.Equal(3 + 4 + 4 + 3 + 4 + 3 + 3 + 3 + 1, Leaves(Notice.Summary));
    }

    [Fact]
    public void Judges_may_see_neither_id_number_nor_phone() =>
        Assert.Equal(["idNumber", "phone"], Notice.Facts.Where(f => f.Restricted).Select(f => f.Key));

    [Fact]
    public void Every_clause_has_a_home_or_a_reason()
    {
        var homes = ClauseChecks.Homes(Notice);

        Assert.All(Notice.Clauses, c => Assert.True(homes.Contains(c.Id) != c.NoHome is not null, c.Id));
        Assert.Contains("stages[live]", homes["五/（三）"]);
        Assert.Contains("facts[resume]", homes["附件1"]);
    }

    [Fact]
    public void What_annex_1_does_not_print_says_why_it_is_asked() =>
        Assert.All(
            Notice.Facts.Where(f =>
                f.From is Supplier.Applicant
                && f.Source?.Clause is not ("附件1" or "附件3/4" or "附件3/5" or "附件3/6" or "附件3/7")
            ),
            f => Assert.False(string.IsNullOrEmpty(f.AskedFor), f.Key)
        );
}
