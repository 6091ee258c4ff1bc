using Jiangxuan.Core.Conduct;
using Xunit;

namespace Jiangxuan.Core.Tests.Simulation;

/// <summary>The whole course of Kaifeng's notice on invented people.</summary>
public sealed class WholeCourseTests
{
    [Fact]
    public void Twenty_are_named_and_paid()
    {
        var world = Kaifeng.Whole.World;
        Assert.Equal(20, world.All<Candidacy>().Count(c => c.Certificate is not null));
        Assert.Equal(20, Kaifeng.Whole.Entries.Count(e => e.What is Rewarded));
    }
}
