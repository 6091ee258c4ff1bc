namespace Jiangxuan.Core.Selection;

/// <summary>The answer of a search that may run out of its budget.</summary>
internal enum Verdict
{
    Yes,
    No,
    Unknown,
}

/// <summary>The search budget of one proposal, in steps of the solver; every step counts, whatever it is for.</summary>
internal sealed class Meter(long steps)
{
    private long left = steps;

    /// <summary>The budget as given.</summary>
    internal long Budget { get; } = steps;

    /// <summary>Takes one step; false when none is left.</summary>
    internal bool Spend()
    {
        if (left == 0)
        {
            return false;
        }

        left--;
        return true;
    }
}
