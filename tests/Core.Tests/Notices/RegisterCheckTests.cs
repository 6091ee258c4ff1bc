using Jiangxuan.Core.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Notices;

/// <summary>Lianyungang's form has no ID number, by which registers are kept: not being found there clears nobody.</summary>
public sealed class RegisterCheckTests
{
    [Theory]
    [InlineData("complete: false", 0)]
    [InlineData("complete: true", 1)]
    public void A_register_is_whole_only_where_persons_are_known_by_ID_number(string complete, int faults)
    {
        var files = Programme.Read("lianyungang-2019").Files;
        var text = files[NoticeReading.NoticeFile].Replace("complete: false", complete, StringComparison.Ordinal);
        var reading = NoticeReading.Read(new Dictionary<string, string>(files) { [NoticeReading.NoticeFile] = text });
        Assert.Equal(
            faults,
            reading.Findings.Count(f =>
                f.Sentence.Contains("名册“历届港城工匠”按身份证号核对", StringComparison.Ordinal)
                && f.Path == "registers[laureates]"
            )
        );
    }
}
