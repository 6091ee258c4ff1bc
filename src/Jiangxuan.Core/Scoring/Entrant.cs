namespace Jiangxuan.Core.Scoring;

/// <summary>Somebody to be ranked (参评人选), whether or not any sheet arrived.</summary>
/// <param name="Id">Candidate id, as on the sheets.</param>
/// <param name="Track">Track ranked in.</param>
/// <param name="Facts">Numbers that tie-breaks by fact or rule refer to; an absent one is unknown, and then people decide the tie.</param>
public sealed record Entrant(string Id, string Track, IReadOnlyDictionary<string, decimal> Facts)
{
    /// <summary>Somebody of whom no fact is known.</summary>
    public Entrant(string id, string track)
        : this(id, track, new Dictionary<string, decimal>()) { }
}
