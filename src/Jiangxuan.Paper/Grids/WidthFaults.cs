namespace Jiangxuan.Paper.Grids;

/// <summary>
/// What is wrong with the widths of rows. Cells over several rows make them hang together, so that one wrong number shows in all of
/// them; it is told once, where it is to be mended.
/// </summary>
internal sealed class WidthFaults
{
    private readonly List<(int Row, string Sentence)> _told = [];
    private readonly List<int> _until = [];

    /// <summary>In the order of the rows.</summary>
    public IEnumerable<(int Row, string Sentence)> Told => _told.OrderBy(f => f.Row);

    /// <summary>What is wrong with a row by itself; nothing is told while it hangs on a row above that is wrong.</summary>
    /// <param name="row">The row.</param>
    /// <param name="sentences">What is wrong, perhaps nothing.</param>
    /// <param name="until">The first row beneath in which none of its cells stands any more.</param>
    public void Add(int row, IReadOnlyList<string> sentences, int until)
    {
        if (sentences.Count == 0)
        {
            return;
        }
        if (_until.All(u => u <= row))
        {
            _told.AddRange(sentences.Select(s => (row, s)));
        }
        _until.Add(until);
    }

    /// <summary>
    /// A row is right by itself when one of its cells takes what is left. If no row fits that hangs on it, it is the one to be mended.
    /// </summary>
    /// <param name="row">The row.</param>
    /// <param name="beneath">The rows that hang on it.</param>
    /// <param name="sentence">What is told in place of their faults.</param>
    public void Blame(int row, IReadOnlyCollection<int> beneath, string sentence)
    {
        if (beneath.All(b => _told.Any(t => t.Row == b)))
        {
            _told.RemoveAll(t => beneath.Contains(t.Row));
            _told.Add((row, sentence));
        }
    }
}
