using Jiangxuan.Core.People;
using Xunit;

namespace Jiangxuan.Core.Tests.People;

public sealed class PhoneTests
{
    [Theory]
    [InlineData("15400000000", "15400000000", true)]
    [InlineData("154 0000 0000", "15400000000", true)]
    [InlineData("154-0000-0000", "15400000000", true)]
    [InlineData("+86 15400000000", "15400000000", true)]
    [InlineData("8615400000000", "15400000000", true)]
    [InlineData("１５４００００００００", "15400000000", true)]
    [InlineData("0370-2000067", "0370-2000067", false)]
    [InlineData("(0370)2000067", "0370-2000067", false)]
    [InlineData("（0370）2000067", "0370-2000067", false)]
    [InlineData("03702000067", "0370-2000067", false)]
    [InlineData("010-80000000", "010-80000000", false)]
    [InlineData("021 80000000 转 801", "021-80000000-801", false)]
    [InlineData("021-80000000-801234", "021-80000000-801234", false)]
    public void Phones_are_read_as_people_write_them(string text, string number, bool mobile)
    {
        var phone = Phone.Read(text).Value;
        Assert.Equal((number, mobile), (phone.Number, phone.IsMobile));
        Assert.Equal(phone, Phone.Read(phone.Number).Value);
    }

    [Theory]
    [InlineData("", "请填写")]
    [InlineData("1540000000", "现为10位")]
    [InlineData("154000000000", "现为12位")]
    [InlineData("12800000000", "不是手机号码")]
    [InlineData("2000067", "区号")]
    [InlineData("021-80000000-8012345", "区号")]
    [InlineData("0370-200006", "区号")]
    [InlineData("0370-1000067", "区号")]
    [InlineData("01-80000000", "区号")]
    [InlineData("王师傅", "数字")]
    [InlineData("-", "数字")]
    public void What_is_no_phone_is_said_in_words(string text, string says) =>
        Assert.Contains(says, Phone.Read(text).Refusal!.Sentence, StringComparison.Ordinal);

    [Fact]
    public void Phones_print_masked()
    {
        Assert.Equal("154****1234", $"{Phone.Read("15400001234").Value}");
        Assert.Equal("0370-*****67", $"{Phone.Read("0370-2000067-8").Value}");
    }
}
