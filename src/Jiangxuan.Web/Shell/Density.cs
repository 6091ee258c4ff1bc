namespace Jiangxuan.Web.Shell;

/// <summary>How tightly a page is set.</summary>
public enum Density
{
    /// <summary>Public, applicants, judges: 16px text, 44px controls.</summary>
    Public,

    /// <summary>The office's working pages: 14px text, 32px controls.</summary>
    Console,
}
