using Jiangxuan.Core.Conduct;

namespace Jiangxuan.Web.Access;

/// <summary>What is needed to make an account.</summary>
public sealed record AccountDraft
{
    /// <summary>User name; for applicants their phone number.</summary>
    public required string UserName { get; init; }

    /// <summary>Name of the person.</summary>
    public required string Name { get; init; }

    /// <summary>Role.</summary>
    public required Role Role { get; init; }

    /// <summary>Code of the city.</summary>
    public required string City { get; init; }

    /// <summary>Organ of the definition.</summary>
    public string? Organ { get; init; }

    /// <summary>Recommending unit.</summary>
    public string? Unit { get; init; }
}
