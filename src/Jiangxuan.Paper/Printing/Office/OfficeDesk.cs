using System.Globalization;

namespace Jiangxuan.Paper.Printing.Office;

/// <summary>The profile, fonts and folder of one worker. No two workers have the same, also not in two processes.</summary>
internal sealed class OfficeDesk : IDisposable
{
    private const int Most = 32;
    private readonly FileStream _lock;

    private OfficeDesk(string root, FileStream claim, OfficeSettings settings)
    {
        _lock = claim;
        Profile = Path.Combine(root, "profile");
        Runs = Path.Combine(root, "runs");
        FontFile = Path.Combine(root, "fonts.conf");
        if (Directory.Exists(Runs))
        {
            // Left by a worker that was broken off.
            Directory.Delete(Runs, recursive: true);
        }
        var user = Directory.CreateDirectory(Path.Combine(Profile, "user")).FullName;
        File.WriteAllText(Path.Combine(user, "registrymodifications.xcu"), OfficeProfile.Careful);
        File.WriteAllText(FontFile, FontMap.Write(settings.Fonts, Path.Combine(root, "fontcache")));
    }

    /// <summary>Where LibreOffice keeps its settings.</summary>
    internal string Profile { get; }

    /// <summary>Where files are on their way.</summary>
    internal string Runs { get; }

    /// <summary>Which fonts it takes.</summary>
    internal string FontFile { get; }

    /// <summary>The first desk that nobody has.</summary>
    internal static OfficeDesk Claim(OfficeSettings settings)
    {
        for (var i = 1; i <= Most; i++)
        {
            var root = Path.Combine(
                Path.GetFullPath(settings.Folder),
                "office-" + i.ToString(CultureInfo.InvariantCulture)
            );
            Directory.CreateDirectory(root);
            if (TryLock(Path.Combine(root, "lock")) is { } claim)
            {
                return new OfficeDesk(root, claim, settings);
            }
        }
        throw new IOException($"all {Most} desks under {settings.Folder} are taken");
    }

    public void Dispose() => _lock.Dispose();

    private static FileStream? TryLock(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
