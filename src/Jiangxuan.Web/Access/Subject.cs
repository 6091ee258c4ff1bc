using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Web.Access;

/// <summary>What an act is about, as far as it bears on who may do it. Give everything that is known; what is not given is not checked.</summary>
public sealed record Subject
{
    /// <summary>Nothing in particular.</summary>
    public static Subject None { get; } = new();

    /// <summary>The stage in which it is done: the person's organ must act in it.</summary>
    public Stage? Stage { get; init; }

    /// <summary>Organs of whom one must act, where no stage says it; null = any.</summary>
    public IReadOnlyList<string>? Organs { get; init; }

    /// <summary>The candidacy: it must be the applicant's own, of the unit, of the employer's link.</summary>
    public Candidacy? Candidacy { get; init; }

    /// <summary>The holder of a list: a unit's id, or <c>city</c>.</summary>
    public string? Holder { get; init; }

    /// <summary>The panel of a review: a judge must have a seat on it.</summary>
    public IReadOnlyList<Seat>? Panel { get; init; }

    /// <summary>About one candidacy, outside a stage.</summary>
    public static Subject Of(Candidacy candidacy) => new() { Candidacy = candidacy };

    /// <summary>About one candidacy in a stage.</summary>
    public static Subject Of(Stage stage, Candidacy candidacy) => new() { Stage = stage, Candidacy = candidacy };

    /// <summary>About a holder's list in a stage.</summary>
    public static Subject Of(Stage stage, string holder) => new() { Stage = stage, Holder = holder };
}
