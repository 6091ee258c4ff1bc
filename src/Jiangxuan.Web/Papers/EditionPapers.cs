using Jiangxuan.Core;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Paper.Codes;
using Jiangxuan.Paper.Course;
using Jiangxuan.Paper.Fillings;
using Jiangxuan.Paper.Layouts;
using Jiangxuan.Paper.Templates;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Store;

namespace Jiangxuan.Web.Papers;

/// <summary>The papers of an edition as whoever asks may fill them in.</summary>
/// <param name="definitions">Where the layouts come from.</param>
/// <param name="vault">Opens ID numbers.</param>
/// <param name="files">Has the photos.</param>
/// <param name="settings">The public address of this installation.</param>
public sealed class EditionPapers(Definitions definitions, Vault vault, FileStore files, HostSettings settings)
{
    /// <summary>Largest picture that goes into a form, in bytes; a larger one is left out.</summary>
    private const long LargestPicture = 20L << 20;

    /// <summary>The papers that can be made out from that state. ID numbers are opened: the caller has asked for the right to read.</summary>
    public Shelf Of(Desk desk, World world)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return Of(desk.Http, world, desk.Today);
    }

    /// <summary>The same, at a desk that finds its edition by itself.</summary>
    public Shelf Of(HttpContext http, World world, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(world);
        // Papers are filled in when they are printed, which may be after the request.
        var address = Address(http);
        var records = new Records(world, new Opening(IdNumber, Picture), today)
        {
            Opinions = http.ActorOf().Role is not Role.Applicant,
            Verified = c => $"{address}/verify/{Uri.EscapeDataString(c.Certificate ?? "")}",
            Published = l => $"{address}/e/{world.Edition.Id}/notice/{l.Stage}/{l.Holder}/{l.Round}",
            Drawn = text => QrPicture.Of(new Uri(text)),
        };
        var forms = Forms(world);
        return new Shelf(records, forms)
        {
            Templates = forms
                .Layouts.Where(l => world.Edition.Templates.ContainsKey(l.Id))
                .ToDictionary(
                    l => l.Id,
                    l => new Lazy<Template>(() => Template(world.Notice, l, world.Edition.Templates[l.Id].Hash).Value)
                ),
        };
    }

    /// <summary>The template of that content, for that layout; refused when it is none.</summary>
    public Result<Template> Template(Notice notice, Layout layout, string hash)
    {
        ArgumentNullException.ThrowIfNull(layout);
        return Paper.Templates.Template.Read(Content(hash), notice, layout.About);
    }

    /// <summary>The layouts of the edition's programme.</summary>
    public Forms Forms(World world) =>
        Paper.Layouts.Forms.Read(
            definitions.All.FirstOrDefault(d => d.Programme == world.Edition.Programme)?.Forms
                ?? new Dictionary<string, string>(),
            world.Notice
        );

    private string IdNumber(IdNumberValue value) => value.Cipher.Length > 0 ? vault.Open(value) : value.Masked;

    private PictureEntry? Picture(FileRef file)
    {
        if (file.Type is not ("image/jpeg" or "image/png") || file.Size > LargestPicture)
        {
            return null;
        }

        // A form without its photo is better than no form.
        return files.Find(file.Hash) is { } found ? new PictureEntry(Read(found), file.Type) : null;
    }

    private byte[] Content(string hash) => Read(files.Open(hash));

    private static byte[] Read(Stream file)
    {
        using var stream = file;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    // A certificate outlives the name under which the office happened to open the page.
    private string Address(HttpContext http) =>
        settings.Address?.TrimEnd('/') ?? $"{http.Request.Scheme}://{http.Request.Host}";
}
