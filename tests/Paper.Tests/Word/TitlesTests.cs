using Jiangxuan.Paper.Word;
using Xunit;

namespace Jiangxuan.Paper.Tests.Word;

public sealed class TitlesTests
{
    [Theory]
    [InlineData("关于命名2024年第二届“赣州工匠”的决定", "关于命名2024年第二届“赣州工匠”的决定")]
    [InlineData("关于推荐2024年第二届“赣州工匠”人选的函", "关于推荐2024年第二届/“赣州工匠”人选的函")]
    [InlineData("关于公布2024年第二届“赣州工匠”名单的通知", "关于公布2024年第二届/“赣州工匠”名单的通知")]
    [InlineData("关于命名“某某工匠”以及提名获得者的若干决定", "关于命名“某某工匠”/以及提名获得者的若干决定")]
    public void Lines_of_a_long_title_break_beside_a_name_in_quotes(string title, string lines) =>
        Assert.Equal(lines, string.Join('/', Titles.Lines(title, 20.1m)));

    [Theory]
    [InlineData("没有任何一处可以断开的一个长达二十六个汉字的公文标题")]
    [InlineData("关于“这个名称本身就比一行还要长得多得多所以放不下的称号”的决定")]
    public void Lines_without_a_good_place_are_left_to_the_word_processor(string title) =>
        Assert.Equal([title], Titles.Lines(title, 20.1m));
}
