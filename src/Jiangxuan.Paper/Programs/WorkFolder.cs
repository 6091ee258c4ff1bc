namespace Jiangxuan.Paper.Programs;

/// <summary>A folder for one piece of work, readable by us alone and gone afterwards.</summary>
public sealed class WorkFolder : IDisposable
{
    private WorkFolder(string path) => Root = path;

    /// <summary>Where it is.</summary>
    public string Root { get; }

    /// <summary>Makes one under a folder, which is made too.</summary>
    public static WorkFolder In(string parent)
    {
        var path = Path.Combine(Path.GetFullPath(parent), Path.GetRandomFileName());
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        return new WorkFolder(path);
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
