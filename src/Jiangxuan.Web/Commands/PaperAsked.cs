namespace Jiangxuan.Web.Commands;

/// <summary>What the command <c>paper</c> is asked for.</summary>
internal sealed record PaperAsked(string Folder)
{
    /// <summary>Only the list of papers.</summary>
    public bool List { get; init; }

    /// <summary>Id of the paper.</summary>
    public string? Form { get; init; }

    /// <summary>File of facts; null = a blank form.</summary>
    public string? Facts { get; init; }

    /// <summary>The file to write.</summary>
    public string? Out { get; init; }

    /// <summary>Null when it was typed wrongly.</summary>
    public static PaperAsked? Read(string[] args)
    {
        var asked = new PaperAsked("");
        for (var i = 0; i < args.Length; i++)
        {
            var value = i + 1 < args.Length && !args[i + 1].StartsWith('-') ? args[i + 1] : null;
            var with = args[i] switch
            {
                "--form" when value is not null => asked with { Form = value },
                "--facts" when value is not null => asked with { Facts = value },
                "--out" when value is not null => asked with { Out = value },
                _ => null,
            };
            if (with is not null)
            {
                asked = with;
                i++;
            }
            else if (args[i] == "--list")
            {
                asked = asked with { List = true };
            }
            else if (asked.Folder.Length == 0 && !args[i].StartsWith('-'))
            {
                asked = asked with { Folder = args[i] };
            }
            else
            {
                return null;
            }
        }

        var alone = asked is { Form: null, Facts: null, Out: null };
        var whole = asked.List ? alone : asked is { Form: not null, Out: not null };
        return asked.Folder.Length > 0 && whole ? asked : null;
    }
}
