namespace Jiangxuan.Core.Selection;

/// <summary>What the number of places means for the length of the list.</summary>
public enum SizeMode
{
    /// <summary>The list has exactly as many persons as there are places.</summary>
    Exactly,

    /// <summary>The list is the longest possible one that is not longer than the number of places (at least one person).</summary>
    AtMost,
}
