namespace Jiangxuan.Core.Notices;

/// <summary>What the notice is and whose (通知的发文信息).</summary>
public sealed record Identity
{
    /// <summary>Six-digit code of the city (GB/T 2260), the key of every row: <c>410200</c>.</summary>
    public required string City { get; init; }

    /// <summary>Name of the city, 开封市.</summary>
    public required string CityName { get; init; }

    /// <summary>The honour (荣誉称号), 开封工匠.</summary>
    public required string Honor { get; init; }

    /// <summary>The word the city uses for it: 选树、选拔、评选.</summary>
    public required string Verb { get; init; }

    /// <summary>The year the honour is for; year columns count back from it. Measures have none.</summary>
    public int Year { get; init; }

    /// <summary>How the edition is called, 2020年度.</summary>
    public required string Label { get; init; }

    /// <summary>Full title of the notice.</summary>
    public required string Title { get; init; }

    /// <summary>Document number as printed, if any.</summary>
    public string? Number { get; init; }

    /// <summary>Date of the notice; undated measures have none.</summary>
    public DateOnly Announced { get; init; }

    /// <summary>Documents the notice rests on.</summary>
    public IReadOnlyList<string> Basis { get; init; } = [];

    /// <summary>Letters before receipt and certificate numbers, such as <c>KF2020</c>; measures have none.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Approval number of the honour as a commendation project, where there is one (表彰项目批准文号).</summary>
    public string? Approval { get; init; }
}

/// <summary>An organ or post that acts (机构).</summary>
public sealed record Organ
{
    /// <summary>Id used by stages' <c>by:</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its name; for an organ that exists once per employer or unit, the generic name (所在单位工会).</summary>
    public required string Name { get; init; }

    /// <summary>At which level it stands.</summary>
    public required Level Level { get; init; }

    /// <summary>The organ in whose place it signs or seals (代章), if any.</summary>
    [Names(Thing.Organ)]
    public string? OnBehalfOf { get; init; }

    /// <summary>What it is in the programme: lead, implementer, approver, supervisor …, in Chinese.</summary>
    public string? Part { get; init; }
}

/// <summary>Levels of the course (层级).</summary>
public enum Level
{
    /// <summary>The applicant's employer (所在单位).</summary>
    Employer,

    /// <summary>The recommending unit (推荐单位): county, industry union, union of the city organs.</summary>
    Unit,

    /// <summary>The city (市).</summary>
    City,
}
