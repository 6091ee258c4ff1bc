using System.Text;
using Jiangxuan.Core.People;
using Jiangxuan.Core.People.Generated;
using Xunit;

namespace Jiangxuan.Core.Tests.People;

public sealed class PeopleGeneratorTests
{
    private static readonly DateOnly _today = new(2021, 6, 1);
    private static readonly IReadOnlyList<GeneratedPerson> _people = new PeopleGenerator(7, _today).Take(3000);

    [Fact]
    public void The_same_seed_gives_the_same_people_however_many_are_asked_for()
    {
        Assert.Equal(_people.Take(60), new PeopleGenerator(7, _today).Take(60));
        Assert.NotEqual(_people.Take(60), new PeopleGenerator(8, _today).Take(60));
    }

    [Fact]
    public void The_stream_of_chance_is_the_published_one()
    {
        // First outputs of the reference implementation for seed 1234567.
        var stream = new SplitMix64(1234567);
        Assert.Equal(
            [6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL],
            [stream.Next(), stream.Next(), stream.Next()]
        );
    }

    [Fact]
    public void Nobody_can_be_a_real_person_or_somebody_else()
    {
        Assert.All(_people, p => Assert.StartsWith("99", p.IdNumber.RegionCode, StringComparison.Ordinal));
        Assert.All(_people, p => Assert.StartsWith("154", p.Phone.Number, StringComparison.Ordinal));
        Assert.Distinct(_people.Select(p => p.IdNumber.Number));
        Assert.Distinct(_people.Select(p => p.Phone.Number));
    }

    [Fact]
    public void Every_word_is_on_its_code_list()
    {
        var lists = CodeLists.Official();
        Assert.All(_people, p => Assert.NotNull(lists.Ethnicity.Named(p.Ethnicity)));
        Assert.All(_people, p => Assert.NotNull(lists.PoliticalStatus.Named(p.PoliticalStatus)));
        Assert.All(_people, p => Assert.NotNull(lists.EducationLevel.Named(p.EducationLevel)));
        Assert.All(_people, p => Assert.True(p.SkillLevel is null || lists.SkillLevel.Named(p.SkillLevel) is not null));
    }

    [Fact]
    public void Ages_and_careers_are_possible()
    {
        Assert.All(_people, p => Assert.InRange(p.Birth, _today.AddYears(-61), _today.AddYears(-24)));
        Assert.All(_people, p => Assert.InRange(p.InTradeSince.Latest, p.Birth.AddYears(18), _today.AddYears(-1)));
        Assert.All(
            _people.Where(p => p.PoliticalStatus == "共青团员"),
            p => Assert.True(p.Birth > _today.AddYears(-28))
        );
    }

    [Fact]
    public void There_is_something_of_everything()
    {
        Assert.Contains(_people, p => p.Name.Contains('·', StringComparison.Ordinal));
        Assert.Contains(_people, p => p.Name.StartsWith("欧阳", StringComparison.Ordinal));
        Assert.Contains(_people, p => p.Name.EnumerateRunes().Any(r => r.Value > 0xFFFF));
        Assert.Contains(_people, p => p.Employer is null);
        Assert.Contains(_people, p => p.SkillLevel is null);
        Assert.Contains(_people, p => p.HeadsEnterprise);
        Assert.Equal(5, _people.Select(p => p.Line).Distinct().Count());
        Assert.InRange(_people.Count(p => p.Sex == Sex.Male), 1900, 2300);
        Assert.All(_people, p => Assert.InRange(p.Name.EnumerateRunes().Count(), 2, 13));
        Assert.All(_people, p => Assert.DoesNotContain(p.Name.EnumerateRunes(), Rune.IsWhiteSpace));
    }
}
