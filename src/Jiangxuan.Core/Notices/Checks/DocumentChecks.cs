namespace Jiangxuan.Core.Notices.Checks;

/// <summary>A notice that is a draft is read, but no edition opens with it.</summary>
internal static class DocumentChecks
{
    public static IEnumerable<Fault> Faults(Notice notice)
    {
        if (notice is { Document: DocumentKind.Notice, Status: DocumentStatus.Draft })
        {
            yield return new Fault(
                "status",
                "通知还是征求意见稿（status: draft），正式印发后才能启动。",
                Severity.Open
            );
        }
    }
}
