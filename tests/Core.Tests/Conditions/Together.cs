using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Conditions.Possible;
using Xunit;

namespace Jiangxuan.Core.Tests.Conditions;

/// <summary>Whether conditions are found never to hold together, in whichever order they are written.</summary>
internal static class Together
{
    public static readonly Thinking About = new(Small.Notice, "");

    public static void Never(params Condition[] parts)
    {
        Assert.True(About.Holds(Small.All(parts)).Never);
        Assert.True(About.Holds(Small.All([.. parts.Reverse()])).Never);
    }

    public static void Can(params Condition[] parts)
    {
        Assert.False(About.Holds(Small.All(parts)).Never);
        Assert.False(About.Holds(Small.All([.. parts.Reverse()])).Never);
    }
}
