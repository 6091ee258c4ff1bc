using System.Buffers.Binary;
using System.IO.Compression;
using Jiangxuan.Paper.Packages;
using Xunit;

namespace Jiangxuan.Paper.Tests.Packages;

/// <summary>What comes out of an uploaded package is bounded by what is counted, not by what the package says.</summary>
public sealed class GuardedPackageTests
{
    private static readonly PackageLimits Limits = new(3, 4000, 6000) { Ratio = 20, Harmless = 500 };

    [Fact]
    public void Read_within_all_limits_gives_the_content()
    {
        var noise = Noise(3000);

        Assert.Equal([noise, [1]], Contents(Zip(noise, [1])));
    }

    [Fact]
    public void Open_with_too_many_parts_is_excess_of_parts() =>
        Assert.Equal(PackageExcess.Parts, Excess(Zip([1], [2], [3], [4])));

    [Fact]
    public void Read_too_much_of_one_part_or_of_all_is_excess_of_bytes()
    {
        Assert.Equal(PackageExcess.Bytes, Excess(Zip(Noise(4001))));
        Assert.Equal(PackageExcess.Bytes, Excess(Zip(Noise(3500), Noise(2501))));
        Assert.Equal(2, Contents(Zip(Noise(3500), Noise(2500))).Count);
    }

    [Fact]
    public void Read_what_swells_beyond_the_ratio_is_excess_unless_it_is_harmless()
    {
        Assert.Equal(PackageExcess.Bytes, Excess(Zip(new byte[3000])));
        Assert.Single(Contents(Zip(new byte[400])));
    }

    [Fact]
    public void Read_a_part_whose_size_is_made_up_gives_no_more_than_the_limit()
    {
        var zip = Zip(Noise(5000));
        Pretend(zip, 10);

        Assert.InRange(Contents(zip).Sum(c => c.Length), 0, 4000);
    }

    private static PackageExcess Excess(byte[] zip) =>
        Assert.Throws<PackageExcessException>(() => Contents(zip)).Excess;

    private static List<byte[]> Contents(byte[] zip)
    {
        using var package = new GuardedPackage(zip, Limits);
        return [.. package.Entries.Select(package.Content)];
    }

    private static byte[] Noise(int length)
    {
        var noise = new byte[length];
        new Random(length).NextBytes(noise);
        return noise;
    }

    private static byte[] Zip(params byte[][] parts)
    {
        using var whole = new MemoryStream();
        using (var zip = new ZipArchive(whole, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < parts.Length; i++)
            {
                using var part = zip.CreateEntry($"p{i}", CompressionLevel.Optimal).Open();
                part.Write(parts[i]);
            }
        }
        return whole.ToArray();
    }

    /// <summary>Writes another unzipped size into the directory of the package.</summary>
    private static void Pretend(byte[] zip, uint size)
    {
        var directory = zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(directory + 24), size);
    }
}
