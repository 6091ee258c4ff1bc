using Jiangxuan.Core.People;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Shell;

namespace Jiangxuan.Web.Units;

/// <summary>A day from a date control, or written the way people write days.</summary>
internal static class PostedDay
{
    /// <summary>The day, or what is wrong with it; <paramref name="label"/> names it in the sentence.</summary>
    public static (DateOnly Day, FormError? Error) Day(this Posting posting, string name, string label)
    {
        if (!DateReading.Read(posting[name]).TryGet(out var read, out var refusal))
        {
            return (default, new FormError(name, $"{label}：{refusal.Sentence}"));
        }

        return read.Date is { } day
            ? (day, null)
            : (default, new FormError(name, $"{label}只写到了月，请写到日，例如2021-05-20。"));
    }
}
