namespace Jiangxuan.Web.Apply;

/// <summary>Addresses of the applicant's desk, root-relative.</summary>
public static class ApplyLinks
{
    /// <summary>My applications.</summary>
    public const string My = "/my";

    /// <summary>My messages.</summary>
    public const string Messages = "/my/messages";

    /// <summary>Begin an application.</summary>
    public static string Begin(string edition) => $"/my/{edition}/begin";

    /// <summary>The hub of an application.</summary>
    public static string Hub(string edition, string candidacy) => $"/my/{edition}/{candidacy}";

    /// <summary>A section of the form.</summary>
    public static string Section(string edition, string candidacy, string section) =>
        $"{Hub(edition, candidacy)}/s/{section}";

    /// <summary>Drafts of a section.</summary>
    public static string Autosave(string edition, string candidacy, string section) =>
        $"{Section(edition, candidacy, section)}/autosave";

    /// <summary>Where the files of a section are sent, the fact appended.</summary>
    public static string Files(string edition, string candidacy, string section) =>
        $"{Section(edition, candidacy, section)}/files";

    /// <summary>Where a file is fetched, its hash appended.</summary>
    public static string File(string edition, string candidacy) => $"{Hub(edition, candidacy)}/file";

    /// <summary>The conditions, one by one.</summary>
    public static string Eligibility(string edition, string candidacy) => $"{Hub(edition, candidacy)}/eligibility";

    /// <summary>Check and submit.</summary>
    public static string Check(string edition, string candidacy) => $"{Hub(edition, candidacy)}/check";

    /// <summary>The receipt.</summary>
    public static string Done(string edition, string candidacy) => $"{Hub(edition, candidacy)}/done";

    /// <summary>Withdraw.</summary>
    public static string Withdraw(string edition, string candidacy) => $"{Hub(edition, candidacy)}/withdraw";
}
