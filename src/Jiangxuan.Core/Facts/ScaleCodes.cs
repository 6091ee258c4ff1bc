using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Facts;

/// <summary>Where the codes of a choice come from.</summary>
internal static class ScaleCodes
{
    public static Scale? Find(string id, Notice notice) => notice.Scales.FirstOrDefault(s => s.Id == id);

    public static IReadOnlyList<string> Of(string? scale, IReadOnlyList<string>? options, Notice notice) =>
        scale is null ? options ?? [] : Find(scale, notice)?.Codes ?? [];

    public static string? Impossible(string word, IReadOnlyList<string> codes) =>
        codes.Contains(word) ? null : $"选项中没有“{word}”。{Naming.DidYouMean(word, codes)}";

    public static IEnumerable<string> Faults(string? scale, IReadOnlyList<string>? options)
    {
        if (scale is null == options is null)
        {
            yield return "scale（代码表）与 options（选项）须且只须写一个。";
        }
        if (options is { } all && (all.Count == 0 || all.Distinct().Count() != all.Count))
        {
            yield return "选项不能为空，也不能重复。";
        }
    }
}
