namespace Jiangxuan.Web.Host;

/// <summary>What an installation sets from outside.</summary>
public sealed record HostSettings
{
    /// <summary>Said when the one necessary setting is not given.</summary>
    public const string Missing =
        "没有设置数据库。请用 make run 启动（自带数据库），或者设置环境变量 JIANGXUAN_DATABASE（Npgsql 连接字符串）。";

    /// <summary>Connection string of the application's role (<c>JIANGXUAN_DATABASE</c>).</summary>
    public required string Database { get; init; }

    /// <summary>Connection string of the role that owns the database (<c>JIANGXUAN_DATABASE_OWNER</c>).</summary>
    public required string DatabaseOwner { get; init; }

    /// <summary>Folder of the key file (<c>JIANGXUAN_KEYS</c>).</summary>
    public required string Keys { get; init; }

    /// <summary>Folder of uploaded files (<c>JIANGXUAN_FILES</c>).</summary>
    public required string Files { get; init; }

    /// <summary>Folder of the definitions (<c>JIANGXUAN_PROGRAMMES</c>).</summary>
    public required string Programmes { get; init; }

    /// <summary>Folder for files on their way to print, profiles and overlays (<c>JIANGXUAN_WORK</c>); nothing in it needs to be kept.</summary>
    public string Work { get; init; } = Path.Combine(Path.GetTempPath(), "jiangxuan-work");

    /// <summary>Folder of the office's own fonts for PDF (<c>JIANGXUAN_FONTS</c>); it need not exist.</summary>
    public string Fonts { get; init; } = "";

    /// <summary>Public address of this installation (<c>JIANGXUAN_ADDRESS</c>), printed on certificates; null = that of the request.</summary>
    public string? Address { get; init; }

    /// <summary>Folder with <c>wwwroot</c>.</summary>
    public required string ContentRoot { get; init; }

    /// <summary>Code of the demonstration city, whose clock is shifted (<c>JIANGXUAN_DEMO</c>); null = no demonstration.</summary>
    public string? Demo { get; init; }

    /// <summary>City of pages that belong to no edition (<c>JIANGXUAN_CITY</c>); null = the first definition's.</summary>
    public string? City { get; init; }

    /// <summary>The settings of this process; null when no database is given.</summary>
    public static HostSettings? FromEnvironment()
    {
        if (Variable("JIANGXUAN_DATABASE") is not { } database)
        {
            return null;
        }

        var content = Variable("ASPNETCORE_CONTENTROOT") ?? AppContext.BaseDirectory;
        var data = Variable("JIANGXUAN_DATA") ?? DataFolder();
        return new HostSettings
        {
            Database = database,
            DatabaseOwner = Variable("JIANGXUAN_DATABASE_OWNER") ?? database,
            Keys = Variable("JIANGXUAN_KEYS") ?? Path.Combine(data, "keys"),
            Files = Variable("JIANGXUAN_FILES") ?? Path.Combine(data, "files"),
            Work = Variable("JIANGXUAN_WORK") ?? Path.Combine(data, "work"),
            Fonts = Variable("JIANGXUAN_FONTS") ?? Path.Combine(data, "fonts"),
            Address = Variable("JIANGXUAN_ADDRESS"),
            Programmes = Variable("JIANGXUAN_PROGRAMMES") ?? Above(content, "programmes"),
            ContentRoot = content,
            Demo = Variable("JIANGXUAN_DEMO"),
            City = Variable("JIANGXUAN_CITY"),
        };
    }

    private static string DataFolder()
    {
        var user = Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData,
            Environment.SpecialFolderOption.DoNotVerify
        );
        return user.Length > 0 ? Path.Combine(user, "jiangxuan") : "/var/lib/jiangxuan";
    }

    private static string? Variable(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    // Beside the program when it is installed, in the checkout when it is run from there.
    private static string Above(string start, string name)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var found = Path.Combine(folder.FullName, name);
            if (Directory.Exists(found))
            {
                return found;
            }
        }

        return Path.Combine(start, name);
    }
}
