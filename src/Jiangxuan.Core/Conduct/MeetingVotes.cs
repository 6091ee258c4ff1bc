namespace Jiangxuan.Core.Conduct;

/// <summary>The count of a meeting's vote (会议表决情况), as far as it was taken.</summary>
/// <param name="Members">应到人数.</param>
/// <param name="Present">实到人数.</param>
/// <param name="For">同意人数.</param>
public sealed record MeetingVotes(int? Members, int? Present, int? For)
{
    /// <summary>In words: 应到9人，到会7人，同意5人; empty when nothing was counted.</summary>
    public override string ToString() =>
        string.Join(
            "，",
            new[] { ("应到", Members), ("到会", Present), ("同意", For) }
                .Where(n => n.Item2 is not null)
                .Select(n => $"{n.Item1}{n.Item2}人")
        );
}
