using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Jiangxuan.Core.Notices.Checks;
using Jiangxuan.Core.Notices.Yaml;

namespace Jiangxuan.Core.Notices;

/// <summary>Reads and checks a definition (读取通知定义): text in, notice and findings out. No file is opened here.</summary>
/// <param name="Notice">The notice; null when there is any fault.</param>
/// <param name="Findings">Everything found, in the order of the files.</param>
public sealed record NoticeReading(Notice? Notice, IReadOnlyList<Finding> Findings)
{
    /// <summary>The file with the notice.</summary>
    public const string NoticeFile = "notice.yaml";

    /// <summary>The file with the recorded or sample decisions.</summary>
    public const string DecisionsFile = "decisions.yaml";

    /// <summary>Where things stand, for further findings.</summary>
    public Positions Positions { get; init; } = new(new Dictionary<string, Position>());

    /// <summary>Reads and checks.</summary>
    /// <param name="files">
    /// Texts by file name, those of adopted measures under <c>&lt;id&gt;/notice.yaml</c> and <c>&lt;id&gt;/decisions.yaml</c>;
    /// <c>units.yaml</c> is edition state and is ignored here.
    /// </param>
    public static NoticeReading Read(IReadOnlyDictionary<string, string> files)
    {
        var findings = new List<Finding>();
        var places = new Dictionary<string, Position>();
        var unread = new HashSet<string>(StringComparer.Ordinal);
        int? year = null;
        var notice = Bind<Notice>(files, NoticeFile, "", places, findings, unread, ref year);
        var decisions = files.ContainsKey(DecisionsFile)
            ? Bind<IReadOnlyList<Decision>>(files, DecisionsFile, "decisions", places, findings, unread, ref year)
            : [];
        var positions = new Positions(places);
        if (notice is not null && decisions is not null)
        {
            notice = notice with { Decisions = decisions, Fingerprint = FingerprintOf(files), Unread = unread };
            notice = Adopting.Run(notice, files, places, findings);
            findings.AddRange(NoticeCheck.Run(notice, positions));
        }
        IReadOnlyList<Finding> all =
        [
            .. findings
                .OrderBy(f => f.File == NoticeFile ? 0 : 1)
                .ThenBy(f => f.File, StringComparer.Ordinal)
                .ThenBy(f => f.Line)
                .ThenBy(f => f.Column),
        ];
        var good = all.All(f => f.Severity != Severity.Fault);
        return new NoticeReading(good ? notice : null, all) { Positions = positions };
    }

    /// <summary>SHA-256 over names and texts of the definition's files, without byte order mark and with LF line ends.</summary>
    public static string FingerprintOf(IReadOnlyDictionary<string, string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (
            var (name, text) in files.Where(f => f.Key != UnitRegister.File).OrderBy(f => f.Key, StringComparer.Ordinal)
        )
        {
            var bytes = Encoding.UTF8.GetBytes(
                text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal)
            );
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n{bytes.Length}\n"));
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Ids of the measures that a notice adopts from, whose files have to be read with it; empty when the text cannot be read.</summary>
    /// <param name="text">Text of <see cref="NoticeFile"/>.</param>
    public static IReadOnlyList<string> AdoptedBy(string text) =>
        YamlText.Read(NoticeFile, text, []) is MapNode root && root.Find("adopts") is ListNode adopts
            ?
            [
                .. adopts
                    .Items.OfType<MapNode>()
                    .Select(a => (a.Find("from") as ScalarNode)?.Text)
                    .OfType<string>()
                    .Where(Ids.IsId)
                    .Distinct(),
            ]
            : [];

    private static T? Bind<T>(
        IReadOnlyDictionary<string, string> files,
        string file,
        string path,
        Dictionary<string, Position> places,
        List<Finding> findings,
        HashSet<string> unread,
        ref int? year
    )
        where T : class
    {
        if (!files.TryGetValue(file, out var text))
        {
            findings.Add(new Finding(file, 1, 1, "", null, Severity.Fault, $"找不到文件 {file}。"));
            return null;
        }
        if (YamlText.Read(file, text, findings) is not { } root)
        {
            return null;
        }
        root.Name(path, null, places);
        year ??= YearOf(root);
        var binder = new Binder(findings, year);
        var bound = (T?)binder.Bind(typeof(T), root);
        unread.UnionWith(binder.Unread);
        return bound;
    }

    private static int? YearOf(Node root) =>
        root is MapNode map
        && map.Find("identity") is MapNode identity
        && identity.Find("year") is ScalarNode year
        && int.TryParse(year.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var y)
            ? y
            : null;
}
