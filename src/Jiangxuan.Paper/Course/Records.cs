using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using Jiangxuan.Paper.Fillings;
using Entry = Jiangxuan.Paper.Fillings.Entry;

namespace Jiangxuan.Paper.Course;

/// <summary>The records of an edition, opened for printing (届次档案): the papers are filled in from them and from nothing else.</summary>
/// <param name="World">The state; sections of the persons included where their facts are printed.</param>
/// <param name="Opening">Opens ID numbers and pictures.</param>
/// <param name="Printed">The day of printing in Shanghai.</param>
public sealed record Records(World World, Opening Opening, DateOnly Printed)
{
    /// <summary>The address of the public page that verifies a certificate; null leaves address and code blank.</summary>
    public Func<Candidacy, string>? Verified { get; init; }

    /// <summary>Draws a text as a QR code; null leaves codes blank.</summary>
    public Func<string, PictureEntry>? Drawn { get; init; }

    /// <summary>The address of the public page of a list, where objections are filed; null = it is not named.</summary>
    public Func<Listing, string>? Published { get; init; }

    /// <summary>Whether opinions that were given are printed; not for the person they are about, who sees results only.</summary>
    public bool Opinions { get; init; } = true;

    /// <summary>The notice.</summary>
    public Notice Notice => World.Notice;

    /// <summary>What every paper says.</summary>
    internal Dictionary<string, Entry> Common() => EditionEntries.Of(Notice, Printed);
}
