namespace Jiangxuan.Core.People.Generated;

/// <summary>An invented person for demonstration, simulation and tests. Nobody real: region code and phone prefix do not exist.</summary>
public sealed record GeneratedPerson
{
    /// <summary>Place in the sequence, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>Name: two to nine characters, some with a compound surname, a rare character or “·”.</summary>
    public required string Name { get; init; }

    /// <summary>Valid number with region code 99xxxx; it carries sex and birth date.</summary>
    public required IdNumber IdNumber { get; init; }

    /// <summary>Mobile number beginning with 154, a prefix not known to be given out.</summary>
    public required Phone Phone { get; init; }

    /// <summary>民族, name in <see cref="CodeLists.Ethnicity"/>.</summary>
    public required string Ethnicity { get; init; }

    /// <summary>政治面貌, name in <see cref="CodeLists.PoliticalStatus"/>.</summary>
    public required string PoliticalStatus { get; init; }

    /// <summary>文化程度, name in <see cref="CodeLists.EducationLevel"/>.</summary>
    public required string EducationLevel { get; init; }

    /// <summary>技能等级, name in <see cref="CodeLists.SkillLevel"/>; null = none, as with many heritage craftsmen.</summary>
    public required string? SkillLevel { get; init; }

    /// <summary>职业（工种）.</summary>
    public required string Trade { get; init; }

    /// <summary>Kind of work: manufacturing, service, emerging, pillar (traditional industry) or craft; a city maps it to its own sectors.</summary>
    public required string Line { get; init; }

    /// <summary>所在单位, invented; null = self-employed (自由职业者).</summary>
    public required string? Employer { get; init; }

    /// <summary>职务（岗位）.</summary>
    public required string Post { get; init; }

    /// <summary>Whether the person heads the enterprise (企业负责人).</summary>
    public required bool HeadsEnterprise { get; init; }

    /// <summary>Month the person took up the trade, at eighteen or later.</summary>
    public required DayOrMonth InTradeSince { get; init; }

    /// <summary>性别.</summary>
    public Sex Sex => IdNumber.Sex;

    /// <summary>出生日期.</summary>
    public DateOnly Birth => IdNumber.Birth;
}
