using FsCheck;
using FsCheck.Fluent;
using Jiangxuan.Core.People;
using Jiangxuan.Core.People.Generated;
using Xunit;

namespace Jiangxuan.Core.Tests.People;

public sealed class IdNumberTests
{
    private static readonly DateOnly _today = new(2021, 6, 1);

    private delegate char CheckDigit(ReadOnlySpan<char> first17);

    [Theory]
    [InlineData("11010519491231002X", Sex.Female, 1949, 12, 31)]
    [InlineData("440524188001010014", Sex.Male, 1880, 1, 1)]
    public void The_examples_of_the_standard_are_read(string number, Sex sex, int year, int month, int day)
    {
        var id = IdNumber.Read(number, _today).Value;
        Assert.Equal(
            (number, sex, new DateOnly(year, month, day), number[..6]),
            (id.Number, id.Sex, id.Birth, id.RegionCode)
        );
    }

    [Theory]
    [InlineData("11010519491231002x")]
    [InlineData(" 110105 19491231 002X ")]
    [InlineData("１１０１０５１９４９１２３１００２ｘ")]
    [InlineData("110105\u200b19491231002X")]
    public void What_people_type_is_forgiven(string typed) =>
        Assert.Equal("11010519491231002X", IdNumber.Read(typed, _today).Value.Number);

    [Theory]
    [InlineData("", "请填写")]
    [InlineData("110105491231002", "15位")]
    [InlineData("1101051949123100", "现为16位")]
    [InlineData("110105194912310021", "校验码")]
    [InlineData("11010519491232002X", "出生日期")]
    [InlineData("11010519490229002X", "出生日期")]
    [InlineData("11010520300101002X", "晚于今天")]
    [InlineData("1101051949123100X2", "数字")]
    [InlineData("1101O519491231002X", "数字")]
    [InlineData("11010519491231002\u0425", "数字")] // a Cyrillic letter that looks like X
    public void What_is_wrong_is_said(string typed, string says) =>
        Assert.Contains(says, IdNumber.Read(typed, _today).Refusal!.Sentence, StringComparison.Ordinal);

    [Fact]
    public void Somebody_born_today_is_not_born_in_the_future()
    {
        const string First = "99000120210601001";
        var number = First + IdNumber.CheckDigit(First);
        Assert.False(IdNumber.Read(number, _today).IsRefused);
        Assert.True(IdNumber.Read(number, _today.AddDays(-1)).IsRefused);
    }

    [Fact]
    public void It_prints_masked_wherever_it_is_printed()
    {
        var id = IdNumber.Read("11010519491231002X", _today).Value;
        Assert.Equal("110***********002X", id.Masked);
        Assert.Equal("110***********002X", $"{id}");
    }

    [Theory]
    [InlineData("110105", null)]
    [InlineData("990001", "990001")]
    [InlineData("810000", "港澳台")]
    [InlineData("820000", "港澳台")]
    [InlineData("830000", "港澳台")]
    [InlineData("911156", "外国人")]
    [InlineData("410212", null)]
    [InlineData("410205", null)] // 南关区, now 禹王台区 under the same code
    [InlineData("430671", null)] // of statistics only, but given out
    [InlineData("410224", "开封县，现为410212祥符区")]
    [InlineData("410211", "郊区（金明区），已撤销")]
    [InlineData("360721", "赣县，现为360704赣县区")]
    [InlineData("360727", "龙南县，现为360783龙南市")]
    [InlineData("360782", "南康市，现为360703南康区")]
    [InlineData("320704", "云台区，已撤销")]
    [InlineData("320705", "新浦区，已撤销")]
    [InlineData("320721", "赣榆县，现为320707赣榆区")]
    [InlineData("410299", "不在现行代码表中")] // no county of Kaifeng ever
    [InlineData("410199", null)] // counties of other cities are not known here
    public void An_odd_region_is_a_warning_only(string region, string? says)
    {
        var first = region + "19800101001";
        var id = IdNumber.Read(first + IdNumber.CheckDigit(first), _today).Value;
        var warning = id.RegionWarning(CodeLists.Official());
        if (says is null)
            Assert.Null(warning);
        else
            Assert.Contains(says, warning, StringComparison.Ordinal);
    }

    [Fact]
    public void The_check_digit_catches_every_wrong_digit_and_every_swap_of_neighbours()
    {
        Check.QuickThrowOnFailure(Catching(IdNumber.CheckDigit));
        // The control: a plain sum of digits does not see a swap.
        Assert.ThrowsAny<Exception>(() => Check.QuickThrowOnFailure(Catching(SumOfDigits)));

        static Property Catching(CheckDigit digit) =>
            Prop.ForAll(
                Gen.Choose(0, 99_999).SelectMany(n => Gen.Choose(0, 15).Select(at => (Index: n, At: at))).ToArbitrary(),
                c =>
                {
                    var number = new PeopleGenerator(3, _today).Person(c.Index).IdNumber.Number;
                    var right = digit(number.AsSpan(0, 17));
                    var wrong = number.ToCharArray(0, 17);
                    wrong[c.At] = (char)('0' + (wrong[c.At] - '0' + 1 + c.Index % 9) % 10);
                    var swapped = number.ToCharArray(0, 17);
                    (swapped[c.At], swapped[c.At + 1]) = (swapped[c.At + 1], swapped[c.At]);
                    return digit(wrong) != right && (swapped[c.At] == swapped[c.At + 1] || digit(swapped) != right);
                }
            );

        static char SumOfDigits(ReadOnlySpan<char> first17)
        {
            var sum = 0;
            foreach (var c in first17)
                sum += c - '0';
            return "10X98765432"[sum % 11];
        }
    }
}
