namespace Jiangxuan.Web.Shell;

/// <summary>Where a step stands.</summary>
public enum Progress
{
    /// <summary>Not begun.</summary>
    Todo,

    /// <summary>The present one.</summary>
    Now,

    /// <summary>Finished.</summary>
    Done,
}
