namespace Jiangxuan.Paper.Printing.Office;

/// <summary>The files that wait, by request: each request gets its turn, so that three hundred certificates do not hold up one form.</summary>
internal sealed class OfficeQueue
{
    private readonly Lock _lock = new();
    private readonly Queue<Queue<Waiting>> _requests = new();
    private bool _worked;

    /// <summary>Adds a request; true when nobody is at work and the caller has to begin.</summary>
    internal bool Add(IEnumerable<Waiting> request)
    {
        lock (_lock)
        {
            _requests.Enqueue(new Queue<Waiting>(request));
            var begin = !_worked;
            _worked = true;
            return begin;
        }
    }

    /// <summary>The next files, one of each request in turn; none when nothing waits, and the work is over then.</summary>
    internal List<Waiting> Take(int most)
    {
        lock (_lock)
        {
            var taken = new List<Waiting>();
            while (taken.Count < most && _requests.TryDequeue(out var request))
            {
                if (!request.TryDequeue(out var next))
                {
                    continue;
                }
                if (!next.Over)
                {
                    taken.Add(next);
                }
                _requests.Enqueue(request);
            }
            _worked = taken.Count > 0;
            return taken;
        }
    }
}
