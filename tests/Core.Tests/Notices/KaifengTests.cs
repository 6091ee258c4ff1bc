using Xunit;

namespace Jiangxuan.Core.Tests.Notices;

public class KaifengTests
{
    [Fact]
    public void The_definition_reads_without_any_finding() =>
        Assert.Equal("", string.Join('\n', Kaifeng.Reading.Findings));
}
