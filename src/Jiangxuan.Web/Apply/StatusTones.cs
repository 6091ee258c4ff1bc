using Jiangxuan.Core.Conduct;
using Jiangxuan.Web.Shell;

namespace Jiangxuan.Web.Apply;

/// <summary>The colour of a state word.</summary>
internal static class StatusTones
{
    public static Tone OnScreen(this StatusTone tone) =>
        tone switch
        {
            StatusTone.Info => Tone.Info,
            StatusTone.Warn => Tone.Warn,
            StatusTone.Ok => Tone.Ok,
            StatusTone.Bad => Tone.Bad,
            _ => Tone.Plain,
        };
}
