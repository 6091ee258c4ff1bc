using System.Globalization;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Apply;
using Jiangxuan.Web.Employers;
using Jiangxuan.Web.Papers;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace Jiangxuan.Web.Host;

/// <summary>Puts the application together.</summary>
public static class Composition
{
    /// <summary>Largest body of a form without files, in bytes.</summary>
    public const long FormLimit = 4 * 1024 * 1024;

    /// <summary>The application, not yet started.</summary>
    /// <param name="settings">Settings of the installation.</param>
    /// <param name="args">Arguments of the framework, such as <c>--urls</c>.</param>
    /// <param name="clock">The real clock.</param>
    /// <param name="adjust">Last changes before it is built; for tests.</param>
    public static WebApplication Build(
        HostSettings settings,
        string[] args,
        TimeProvider clock,
        Action<WebApplicationBuilder>? adjust = null
    )
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo("zh-CN");
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.DefaultThreadCurrentCulture;
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                Args = args,
                ApplicationName = "jiangxuan",
                ContentRootPath = settings.ContentRoot,
            }
        );
        builder.WebHost.ConfigureKestrel(o =>
        {
            o.AddServerHeader = false;
            o.Limits.MaxRequestBodySize = FormLimit;
        });
        // Run from where it was built, style sheets lie in several folders; published, they lie in one and this does nothing.
        builder.WebHost.UseStaticWebAssets();
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        Quieten(builder.Logging);
        AddStore(builder.Services, settings, clock);
        AddPages(builder.Services);
        builder.Services.AddAccess(clock);
        builder.Services.AddApply().AddEmployer().AddPapers(clock);
        adjust?.Invoke(builder);
        var app = builder.Build();
        app.UseHouse();
        return app;
    }

    // The log is for what somebody must act on; who did what is in the journal.
    private static void Quieten(ILoggingBuilder log)
    {
        log.ClearProviders();
        log.AddSimpleConsole(o =>
        {
            o.SingleLine = true;
            o.TimestampFormat = "yyyy-MM-dd HH:mm:ss ";
        });
        log.SetMinimumLevel(LogLevel.Warning);
        log.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        // A failure to start is said by the command in a sentence; that pages with forms are not cached is meant.
        log.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        log.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
    }

    private static void AddStore(IServiceCollection services, HostSettings settings, TimeProvider clock)
    {
        services.AddSingleton(settings);
        services.AddSingleton(_ => new Databases(settings.Database));
        services.AddSingleton(_ => Definitions.Load(settings.Programmes));
        services.AddSingleton<Editions>();
        services.AddSingleton<Settings>();
        services.AddSingleton(s => new DemoClock(clock, s.GetRequiredService<Settings>(), settings.Demo));
        services.AddSingleton<TimeProvider>(s => s.GetRequiredService<DemoClock>());
        services.AddSingleton(s => new Docket(s.GetRequiredService<Databases>(), Announcing.Of));
        services.AddSingleton<Journal>();
        services.AddSingleton<Roll>();
        services.AddSingleton<OpenObjections>();
        services.AddSingleton<Inbox>();
        services.AddSingleton(_ => new FileStore(settings.Files));
        services.AddSingleton<Uploading>();
        services.AddSingleton<Downloading>();
        services.AddSingleton(_ => new Vault(KeyFile.Open(settings.Keys)));
        services.AddDataProtection().SetApplicationName("jiangxuan");
        services.AddSingleton<CookieKeys>();
        services.AddSingleton<CookieKeySeal>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(s => new ConfigureOptions<KeyManagementOptions>(
            o =>
            {
                o.XmlRepository = s.GetRequiredService<CookieKeys>();
                o.XmlEncryptor = s.GetRequiredService<CookieKeySeal>();
            }
        ));
    }

    private static void AddPages(IServiceCollection services)
    {
        services.AddRazorComponents();
        // Chinese is written as itself, not as numbers.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSingleton<Frames>();
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = "jx.form";
            o.SuppressXFrameOptionsHeader = true;
            o.Cookie.SameSite = SameSiteMode.Lax;
        });
        services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            // What lies in wwwroot is compressed when the program is published.
            o.MimeTypes = ["text/html", "text/csv", "application/json"];
        });
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        services.Configure<FormOptions>(o =>
        {
            o.ValueLengthLimit = (int)FormLimit;
            o.ValueCountLimit = 8192;
            o.KeyLengthLimit = 512;
        });
    }
}
