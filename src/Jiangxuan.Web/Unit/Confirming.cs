using Jiangxuan.Web.Host;

namespace Jiangxuan.Web.Units;

/// <summary>A form that is posted twice: first to be shown once more, then to be carried out.</summary>
public static class Confirming
{
    /// <summary>Whether the confirm page was answered.</summary>
    public static bool IsConfirmed(this Posting posting) => posting["_confirmed"] == "yes";

    /// <summary>Whether somebody went back from the confirm page to change what was typed.</summary>
    public static bool IsEdited(this Posting posting) => posting["_edit"] == "yes";

    /// <summary>The form's key, for the confirm page: the act is the same.</summary>
    public static Guid KeyGuid(this Posting posting) => Guid.Parse(posting.Act.Key);

    /// <summary>Everything typed, to go along hidden.</summary>
    public static IEnumerable<(string Name, string Value)> Carried(this Posting posting) =>
        posting
            .Form.Where(f => !f.Key.StartsWith('_') || f.Key == "_reason")
            .SelectMany(f => f.Value.Select(v => (f.Key, v ?? "")));
}
