namespace Jiangxuan.Paper.Packages;

/// <summary>How much of an uploaded package is taken at most (压缩包上限).</summary>
/// <param name="Parts">Parts in it.</param>
/// <param name="Part">Unzipped bytes of one part.</param>
/// <param name="Total">Unzipped bytes of all parts that are read.</param>
internal sealed record PackageLimits(int Parts, long Part, long Total)
{
    /// <summary>A part may not come out more than so many times as large as it went in; text of a document rarely reaches a tenth of it.</summary>
    public int Ratio { get; init; } = 500;

    /// <summary>Bytes of a part that may come out whatever the ratio: what is small does no harm.</summary>
    public long Harmless { get; init; } = 1 << 20;
}

/// <summary>What an uploaded package has too much of.</summary>
internal enum PackageExcess
{
    /// <summary>Parts.</summary>
    Parts,

    /// <summary>Bytes that come out of it.</summary>
    Bytes,
}

/// <summary>Ends the reading of a package that is too much; whoever reads it says so in words of its own. Never leaves the assembly.</summary>
internal sealed class PackageExcessException(PackageExcess excess) : Exception($"too many: {excess}")
{
    public PackageExcess Excess { get; } = excess;
}
