namespace Jiangxuan.Core.Conditions;

/// <summary>What a look into a register gave for one person (核对名册). A register that was not looked into has no answer at all.</summary>
/// <param name="Found">Whether the person stands in it.</param>
/// <param name="Until">The day on which the entry ends, exclusive: on that day the person is free again; null = it does not end.</param>
public sealed record RegisterAnswer(bool Found, DateOnly? Until = null)
{
    /// <summary>Not found.</summary>
    public static RegisterAnswer No { get; } = new(false);

    /// <summary>Found, without an end.</summary>
    public static RegisterAnswer Yes { get; } = new(true);

    /// <summary>Whether the person counts as found on that day.</summary>
    public bool On(DateOnly day) => Found && !(day >= Until);
}
