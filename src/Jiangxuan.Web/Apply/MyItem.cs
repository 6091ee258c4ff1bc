using Jiangxuan.Core.Conduct;
using Jiangxuan.Web.Shell;

namespace Jiangxuan.Web.Apply;

/// <summary>One application on the person's own page.</summary>
public sealed record MyItem
{
    /// <summary>Edition id.</summary>
    public required string Edition { get; init; }

    /// <summary>Candidacy id.</summary>
    public required string Candidacy { get; init; }

    /// <summary>Honour and year.</summary>
    public required string Title { get; init; }

    /// <summary>State in a word.</summary>
    public required string Word { get; init; }

    /// <summary>State in a sentence.</summary>
    public required string Sentence { get; init; }

    /// <summary>Colour of the word.</summary>
    public required Tone Tone { get; init; }

    /// <summary>Until when something can be done; null when nothing can.</summary>
    public string? Deadline { get; init; }

    /// <summary>The button's words.</summary>
    public required string Do { get; init; }

    /// <summary>The item for an application.</summary>
    public static MyItem Of(World world, string edition, Candidacy candidacy, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(candidacy);
        var status = Course.Of(world.Notice, candidacy);
        var filling = candidacy.Withdrawn is null && (candidacy.Receipt is null || candidacy.Returned is not null);
        return new MyItem
        {
            Edition = edition,
            Candidacy = candidacy.Id,
            Title = $"{world.Notice.Identity.Label}{world.Notice.Identity.Honor}",
            Word = status.Word,
            Sentence = status.Sentence,
            Tone = status.Tone.OnScreen(),
            Deadline = filling ? Apply.Deadline.Sentence(world, candidacy, today) : null,
            Do =
                candidacy.Returned is not null ? "去补正"
                : filling ? "继续填写"
                : "查看进度",
        };
    }
}

/// <summary>An edition in which an application may be begun.</summary>
/// <param name="Edition">Edition id.</param>
/// <param name="Title">Title of the notice.</param>
/// <param name="Deadline">Until when.</param>
public sealed record Opening(string Edition, string Title, string? Deadline);
