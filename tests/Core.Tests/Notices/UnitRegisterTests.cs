using Jiangxuan.Core.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Notices;

public class UnitRegisterTests
{
    [Theory]
    [InlineData("- { id: a, name: 甲, group: country }", "没有“country”这个推荐单位类别。是不是“county”")]
    [InlineData("- { id: a, name: 甲, group: county }\n- { id: a, name: 乙, group: county }", "单位“a”登记了两次")]
    [InlineData("- { id: A 1, name: 甲, group: county }", "只能用小写字母")]
    [InlineData("- { id: a, group: county }", "缺少“name”")]
    [InlineData("units: []", "应写一个列表")]
    public void A_faulty_register_is_found(string text, string says)
    {
        var findings = UnitRegister.Read(text, Kaifeng.Notice).Findings;
        Assert.Contains(
            findings,
            f => f.Sentence.Contains(says, StringComparison.Ordinal) && f.File == "units.yaml" && f.Line > 0
        );
    }

    [Fact]
    public void A_quota_of_a_unit_that_is_not_registered_is_found()
    {
        var group = Kaifeng.Notice.UnitGroups[0] with { MaxOf = new Dictionary<string, int> { ["nowhere"] = 4 } };
        var notice = Kaifeng.Notice with { UnitGroups = [group, .. Kaifeng.Notice.UnitGroups.Skip(1)] };

        var findings = UnitRegister.Read("- { id: a, name: 甲, group: county }", notice).Findings;

        Assert.Contains("nowhere", Assert.Single(findings).Sentence, StringComparison.Ordinal);
    }
}
