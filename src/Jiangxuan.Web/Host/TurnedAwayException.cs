namespace Jiangxuan.Web.Host;

/// <summary>The address leads nowhere for this person (404, 403, 410); the page says why.</summary>
/// <param name="status">Status of the answer.</param>
/// <param name="sentence">Why, and what to do, in Chinese.</param>
public sealed class TurnedAwayException(int status, string sentence) : Exception(sentence)
{
    /// <summary>Status of the answer.</summary>
    public int Status { get; } = status;
}
