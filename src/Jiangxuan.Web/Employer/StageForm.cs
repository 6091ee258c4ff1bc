using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Shell;
using Jiangxuan.Web.Shell.Fields;

namespace Jiangxuan.Web.Employers;

/// <summary>The form of one stage as it is shown: empty, or as it was typed with what is wrong.</summary>
public sealed record StageForm
{
    /// <summary>The stage.</summary>
    public required Stage Stage { get; init; }

    /// <summary>Facts it asks.</summary>
    public required IReadOnlyList<FieldModel> Fields { get; init; }

    /// <summary>The key of its next post.</summary>
    public Guid Key { get; init; } = Guid.NewGuid();

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<FormError> Errors { get; init; } = [];

    /// <summary>What was typed besides the facts, by name without the stage.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>();

    /// <summary>The stamped page, already uploaded.</summary>
    public Core.Facts.FileRef? Scan { get; init; }

    /// <summary>What was typed under that name.</summary>
    public string Text(string name) => Typed.GetValueOrDefault(name, "");

    /// <summary>Name and id of a control of the stage.</summary>
    public string Name(string name) => $"{Stage.Id}.{name}";

    /// <summary>The files a stamped page may be.</summary>
    public static Core.Facts.FilesKind ScanKind { get; } =
        new()
        {
            Accept = [Core.Facts.FileSort.Image, Core.Facts.FileSort.Pdf],
            Max = 1,
            MaxMb = 20,
        };
}
