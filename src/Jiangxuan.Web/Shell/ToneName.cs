namespace Jiangxuan.Web.Shell;

/// <summary>The stylesheet's word for a <see cref="Tone"/>.</summary>
internal static class ToneName
{
    public static string? Css(this Tone tone) =>
        tone switch
        {
            Tone.Ok => "ok",
            Tone.Warn => "warn",
            Tone.Bad => "bad",
            Tone.Info => "info",
            _ => null,
        };
}
