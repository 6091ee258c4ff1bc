using System.Security.Cryptography;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Simulation;
using Jiangxuan.Paper.Programs;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Demo;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Store;
using Jiangxuan.Web.Tests.Given;
using Jiangxuan.Web.Tests.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Jiangxuan.Web.Tests.Papers;

/// <summary>The house of a programme (Ganzhou) with an edition that was run to its end, files and all.</summary>
public class PaperHouse : House
{
    /// <summary>Id of the edition.</summary>
    public const string Edition = "papers";

    private Definition? _loaded;

    /// <summary>The state.</summary>
    public World World { get; private set; } = null!;

    /// <summary>Who acted.</summary>
    public Cast Cast { get; private set; } = null!;

    /// <summary>The programme.</summary>
    protected virtual string Programme => "ganzhou-2024";

    private Definition Definition => _loaded ??= Definition.Load(Path.Combine(Kaifeng.Root, "programmes", Programme));

    /// <summary>The stage before which it stops; null = its end.</summary>
    protected virtual string? Until => null;

    /// <summary>How many apply; fifteen are named.</summary>
    protected virtual int Applicants => 60;

    /// <summary>A PDF or WebP that is handed in instead of the usual file; null = the usual one.</summary>
    protected virtual byte[]? Odd(FileWish wish) => null;

    protected override HostSettings Adjust(HostSettings settings) =>
        settings with
        {
            City = Definition.Notice!.Identity.City,
            Work = Path.Combine(Path.GetDirectoryName(settings.Files)!, "work"),
        };

    protected override async Task Prepare(WebApplication app)
    {
        var store = app.Services.GetRequiredService<FileStore>();
        var (picture, text) = (
            Stored(store, Pictures.Png, "image/png"),
            Stored(store, Pictures.Pdf, "application/pdf")
        );
        var run = Simulating.Run(
            Definition.Notice!,
            new SimulationOptions
            {
                Edition = Edition,
                Units = [.. Definition.SampleUnits],
                Applicants = Applicants,
                StopBefore = Until,
                Seal = app.Services.GetRequiredService<Vault>().Seal,
                File = wish =>
                    Odd(wish) is { } odd
                        ? Stored(store, odd, odd.AsSpan().StartsWith("RIFF"u8) ? "image/webp" : "application/pdf")
                    : wish.Kind.Accept.Contains(FileSort.Image) ? picture
                    : wish.Kind.Accept.Contains(FileSort.Pdf) ? text
                    : text with { Name = "视频.mp4", Type = "video/mp4" },
            }
        );
        Cast = run.Cast;
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var city = Definition.Notice!.Identity.City;
            await DemoAccounts.Make(scope.ServiceProvider, run, city, CancellationToken.None);
        }

        var edition = await app.Services.GetRequiredService<Editions>().Prepare(Edition, Definition);
        var bulk = new BulkLoad(app.Services.GetRequiredService<Databases>(), Announcing.Of);
        World = await bulk.Load(edition, run.Entries, []);
        Clock.Move(run.Entries[^1].At.AddHours(1) - Clock.GetUtcNow());
    }

    /// <summary>Somebody of the edition, signed in.</summary>
    public async Task<Browser> Sits(string account)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var found = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().FindByIdAsync(account);
        var browser = Browser();
        await browser.Get("/signin");
        await browser.Post("/signin", new() { ["name"] = found!.UserName!, ["password"] = DemoPlan.Password });
        return browser;
    }

    private static FileRef Stored(FileStore store, byte[] content, string type)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        Directory.CreateDirectory(Path.GetDirectoryName(store.PathOf(hash))!);
        File.WriteAllBytes(store.PathOf(hash), content);
        var name = type.StartsWith("image/", StringComparison.Ordinal) ? $"图片.{type[6..]}" : "文件.pdf";
        return new FileRef(hash, name, type, content.Length);
    }
}

/// <summary>The same on a machine without LibreOffice and the other programs.</summary>
public sealed class BarePaperHouse : PaperHouse
{
    protected override void Configure(IServiceCollection services) =>
        services.AddSingleton(new InstalledPrograms("/nowhere"));
}

/// <summary>The same with a few applicants, before the units give their opinions.</summary>
public sealed class OpinionHouse : PaperHouse
{
    protected override string? Until => "unit-opinion";

    protected override int Applicants => 4;
}

/// <summary>The same with a few applicants who have handed in, the first of them three files that cannot be merged.</summary>
public sealed class DossierHouse : PaperHouse
{
    /// <summary>The fact whose file is encrypted.</summary>
    public const string Locked = "idCopy";

    /// <summary>The fact whose file was cut off.</summary>
    public const string Broken = "certificateCopy";

    /// <summary>The fact whose file is of a kind that is not merged.</summary>
    public const string Foreign = "photo";

    /// <summary>The fact whose file the store is to lose.</summary>
    public const string Lost = "achievementProof";

    /// <summary>A PDF that nobody else has.</summary>
    public static byte[] Only { get; } = [.. Pictures.Pdf, .. "\n% only here\n"u8];

    /// <summary>Name of the one with those files.</summary>
    public string Unlucky { get; private set; } = "";

    protected override string? Until => "unit-opinion";

    protected override int Applicants => 4;

    protected override byte[]? Odd(FileWish wish)
    {
        if (Unlucky.Length == 0)
        {
            Unlucky = wish.Person.Name;
        }

        return (wish.Person.Name == Unlucky, wish.Fact.Key) switch
        {
            (true, Locked) => Pictures.LockedPdf,
            (true, Broken) => Pictures.BrokenPdf,
            (true, Lost) => Only,
            (true, Foreign) => [.. "RIFF"u8, 4, 0, 0, 0, .. "WEBPVP8 "u8],
            _ => null,
        };
    }
}

/// <summary>Kaifeng with a few applicants, before they are nominated: its form is printed on large sheets.</summary>
public sealed class FoldHouse : PaperHouse
{
    protected override string Programme => "kaifeng-2020";

    protected override string? Until => "nominate";

    protected override int Applicants => 3;
}
