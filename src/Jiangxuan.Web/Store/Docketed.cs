using Jiangxuan.Core;
using Jiangxuan.Core.Conduct;

namespace Jiangxuan.Web.Store;

/// <summary>What became of an act that was brought before the <see cref="Docket"/>.</summary>
public abstract record Docketed
{
    private Docketed() { }

    /// <summary>办成: state, entry and messages are stored.</summary>
    /// <param name="Entry">The entry.</param>
    /// <param name="After">The state after it, as far as it was loaded.</param>
    public sealed record Committed(Entry Entry, World After) : Docketed;

    /// <summary>The same key had acted before; nothing was done now.</summary>
    /// <param name="Entry">What was done then.</param>
    public sealed record Replayed(Entry Entry) : Docketed;

    /// <summary>不予办理: nothing was stored.</summary>
    /// <param name="Refusal">Why.</param>
    public sealed record Refused(Refusal Refusal) : Docketed;

    /// <summary>The document was changed by somebody else since the page was shown; nothing was stored.</summary>
    /// <param name="Current">The document as it is now.</param>
    public sealed record Stale(Doc Current) : Docketed;
}
