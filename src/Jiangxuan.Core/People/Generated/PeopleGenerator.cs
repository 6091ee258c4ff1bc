namespace Jiangxuan.Core.People.Generated;

/// <summary>
/// Invents people for the demonstration city, the simulation and tests. The same seed and day give the same people, and person n does
/// not depend on how many are asked for.
/// </summary>
/// <param name="seed">The seed.</param>
/// <param name="today">The day ages are reckoned on.</param>
public sealed class PeopleGenerator(ulong seed, DateOnly today)
{
    private const int Youngest = 24;
    private const int Oldest = 60;
    private readonly Words _words = Words.Read();

    /// <summary>The first <paramref name="count"/> people.</summary>
    public IReadOnlyList<GeneratedPerson> Take(int count) => [.. Enumerable.Range(0, count).Select(Person)];

    /// <summary>Person number <paramref name="index"/>, from 0 to 4,999,999.</summary>
    public GeneratedPerson Person(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Numbers.Most);
        var chance = SplitMix64.For(seed, index);
        var sex = chance.Chance(70) ? Sex.Male : Sex.Female;
        var birth = today.AddYears(-Youngest).AddDays(-chance.Below((Oldest - Youngest) * 365));
        var age = Age(birth);
        var (name, ethnicity) = Name(chance, sex);
        var line = chance.Weighted([.. _words.Lines.Select(l => (l, l.Weight))]);
        var trade = chance.Pick(line.Trades);
        var employer = Employer(chance, line);
        var heads = employer is not null && age >= 35 && chance.Chance(6);
        var slot = Numbers.Slot(seed, index);
        return new()
        {
            Index = index,
            Name = name,
            IdNumber = Numbers.Id(slot, sex, birth, today),
            Phone = Numbers.Mobile(slot),
            Ethnicity = ethnicity,
            PoliticalStatus = PoliticalStatus(chance, age),
            EducationLevel = EducationLevel(chance),
            SkillLevel = SkillLevel(chance, line, age),
            Trade = trade,
            Line = line.Key,
            Employer = employer,
            Post = heads ? chance.Pick(_words.HeadPosts) : chance.Pick(_words.Posts),
            HeadsEnterprise = heads,
            InTradeSince = InTradeSince(chance, birth, age),
        };
    }

    private (string Name, string Ethnicity) Name(SplitMix64 chance, Sex sex)
    {
        if (chance.Chance(2))
        {
            var dotted = chance.Pick(_words.Dotted);
            var given = chance.Pick(sex == Sex.Male ? dotted.Male : dotted.Female);
            return ($"{given}·{chance.Pick(dotted.Family)}", dotted.Ethnicity);
        }
        var surname = chance.Chance(4) ? chance.Pick(_words.CompoundSurnames) : chance.Pick(_words.Surnames);
        var characters = sex == Sex.Male ? _words.Male : _words.Female;
        var name = surname + chance.Pick(characters);
        if (chance.Chance(5))
            name += chance.Pick(_words.Rare);
        else if (chance.Chance(75))
            name += chance.Pick(characters);
        return (name, chance.Chance(8) ? chance.Pick(_words.OtherEthnicities) : "汉族");
    }

    private string? Employer(SplitMix64 chance, LineOfWork line) =>
        chance.Chance(line.Key == "craft" ? 40 : 4) ? null : chance.Pick(_words.Coined) + chance.Pick(line.Employers);

    private static string PoliticalStatus(SplitMix64 chance, int age) =>
        chance.Weighted([
            ("中共党员", 38),
            ("中共预备党员", 2),
            ("共青团员", age < 28 ? 30 : 0),
            ("民建会员", 1),
            ("九三学社社员", 1),
            ("无党派人士", 2),
            ("群众", 50),
        ]);

    private static string EducationLevel(SplitMix64 chance) =>
        chance.Weighted([
            ("硕士研究生", 3),
            ("大学本科", 22),
            ("大学专科", 32),
            ("技工院校高级工班", 8),
            ("技工学校", 14),
            ("中等专科学校", 10),
            ("普通高中", 7),
            ("初中", 4),
        ]);

    private static string? SkillLevel(SplitMix64 chance, LineOfWork line, int age)
    {
        if (chance.Chance(line.Key == "craft" ? 55 : 3))
            return null;
        var drawn = chance.Weighted([
            ("中级工", 3),
            ("高级工", 18),
            ("技师", 42),
            ("高级技师", 28),
            ("特级技师", 6),
            ("首席技师", 3),
        ]);
        return age switch
        {
            < 28 => drawn is "中级工" ? drawn : "高级工",
            < 34 => drawn is "中级工" or "高级工" ? drawn : "技师",
            _ => drawn,
        };
    }

    /// <summary>At eighteen or up to seven years later, and always some years ago.</summary>
    private static DayOrMonth InTradeSince(SplitMix64 chance, DateOnly birth, int age)
    {
        var start = birth.AddYears(18 + chance.Below(Math.Min(8, age - 20))).AddMonths(chance.Below(12));
        return new(start.Year, start.Month);
    }

    private int Age(DateOnly birth) =>
        today.Year - birth.Year - (birth > today.AddYears(birth.Year - today.Year) ? 1 : 0);
}
