namespace Jiangxuan.Paper.Programs;

/// <summary>A folder for one piece of work, readable by us alone and gone afterwards.</summary>
public sealed class WorkFolder : IDisposable
{
    private const string Prefix = "way-";

    private WorkFolder(string path) => Root = path;

    /// <summary>Where it is.</summary>
    public string Root { get; }

    /// <summary>Makes one under a folder, which is made too.</summary>
    public static WorkFolder In(string parent)
    {
        var path = Path.Combine(Path.GetFullPath(parent), Prefix + Path.GetRandomFileName());
        Private(path);
        return new WorkFolder(path);
    }

    /// <summary>Makes a folder that nobody else sees into; one that is there stays as it is.</summary>
    public static void Private(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Deletes those under a folder that nobody has put anything into since a time: their process was broken off.</summary>
    public static void Sweep(string parent, DateTimeOffset before)
    {
        foreach (var path in Directory.Exists(parent) ? Directory.EnumerateDirectories(parent, Prefix + "*") : [])
        {
            if (Directory.GetLastWriteTimeUtc(path) < before.UtcDateTime)
            {
                Directory.Delete(path, recursive: true);
            }
        }
    }

    /// <summary>The path of a file in it.</summary>
    public string this[string name] => Path.Combine(Root, name);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Directory.Exists(Root))
        {
            Directory.Delete(Root, recursive: true);
        }
    }
}
