using Jiangxuan.Core.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Cities;

/// <summary>What holds of every mechanism: its definition has no finding, and an edition of it runs to its end.</summary>
public sealed class CitiesTests
{
    /// <summary>Names of the folders.</summary>
    public static TheoryData<string> Names => [.. City.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_is_found_in_the_definition(string name)
    {
        var city = City.Of(name);
        Assert.Empty(city.Reading.Findings);
        Assert.Empty(city.Register.Findings);
        Assert.NotNull(city.Reading.Notice);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_edition_runs_to_its_end(string name)
    {
        var city = City.Of(name);
        Assert.NotEmpty(city.Named);
        Assert.All(
            city.Notice.Tiers,
            tier =>
            {
                var named = city.Named.Count(c => c.Tier == tier.Id);
                Assert.True(tier.Size is TierSize.Exact ? named == tier.Places : named <= tier.Places);
            }
        );
    }
}
