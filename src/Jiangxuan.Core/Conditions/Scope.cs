using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conditions;

/// <summary>What a condition may name: the facts of the notice, or, inside a count, the columns of a table.</summary>
/// <param name="Notice">The notice.</param>
/// <param name="Row">The columns, inside a count.</param>
public sealed record Scope(Notice Notice, IReadOnlyList<Column>? Row = null)
{
    /// <summary>The kind of that fact or column; null when there is none or it is a reserved fact.</summary>
    public FactKind? Kind(string key) =>
        Row is null
            ? Notice.Facts.FirstOrDefault(f => f.Key == key)?.Kind
            : Row.FirstOrDefault(c => c.Key == key)?.Kind;

    /// <summary>Whether it is one of the facts known without being declared.</summary>
    public bool Reserved(string key) => Row is null && ReservedFacts.All.Contains(key);

    /// <summary>What it is called on screens; the key itself when it is unknown.</summary>
    public string Label(string key) =>
        Reserved(key) ? ReservedFacts.Label(key)
        : Row is null ? Notice.Facts.FirstOrDefault(f => f.Key == key)?.Label ?? key
        : Row.FirstOrDefault(c => c.Key == key)?.Label ?? key;

    /// <summary>The fault of naming something that is not there; empty when it is.</summary>
    public IEnumerable<string> Unknown(string key)
    {
        if (Kind(key) is null && !Reserved(key) && !Notice.Unread.Contains(key))
        {
            var known = Row?.Select(c => c.Key) ?? Notice.Facts.Select(f => f.Key).Concat(ReservedFacts.All);
            yield return $"没有“{key}”这个{(Row is null ? "字段" : "列")}。{Naming.DidYouMean(key, known)}";
        }
    }

    /// <summary>The fault of a word that can never be a value of that fact; empty when it can.</summary>
    public IEnumerable<string> Impossible(string key, string word)
    {
        var why = Reserved(key) ? ReservedFacts.Impossible(key, word, Notice) : Kind(key)?.Impossible(word, Notice);
        return why is null || Notice.Unread.Contains(word) ? [] : [$"“{Label(key)}”{why}"];
    }
}
