using System.Text.RegularExpressions;
using Jiangxuan.Core.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Notices;

/// <summary>The paths of findings: <c>stages[audit].by</c>, never a part without a name.</summary>
internal static partial class Places
{
    public static void AreWhole(params IReadOnlyList<Finding> findings) =>
        Assert.All(findings, f => Assert.Matches(Path(), f.Path));

    [GeneratedRegex(@"^$|^(\[[^\[\]]+\]|[A-Za-z]\w*(\[[^\[\]]+\])*)(\.[^.\[\]]+(\[[^\[\]]+\])*)*$")]
    private static partial Regex Path();
}
