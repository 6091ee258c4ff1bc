using System.Globalization;
using System.Reflection;

namespace Jiangxuan.Core.Notices.Yaml;

/// <summary>Values that are written as one word.</summary>
internal static class Words
{
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>Whether the type has a written form of its own.</summary>
    public static bool Has(Type type) =>
        type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IWord<>));

    /// <summary>Whether braces in it stand for something of its own, beside the years.</summary>
    public static bool HoldsPlaceholders(Type type) => type.IsAssignableTo(typeof(IPlaceholders));

    /// <summary>How such a value is written.</summary>
    public static string Form(Type type) =>
        type switch
        {
            _ when type == typeof(string) => "文字",
            _ when type == typeof(bool) => "true 或 false",
            _ when type == typeof(int) => "整数",
            _ when type == typeof(decimal) => "数字",
            _ when type == typeof(DateOnly) => "日期，写成 2021-06-11",
            _ when type.IsEnum => "以下之一：" + string.Join(" ", Enum.GetNames(type).Select(Naming.Kebab)),
            _ => (string)type.GetProperty("Form", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!,
        };

    /// <summary>The value, or null and a complaint.</summary>
    public static object? Read(Type type, string text, out string complaint)
    {
        complaint =
            text.Length > 0
                ? $"“{text}”读不成：这里应写{Form(type)}。"
                : $"引号里没有内容：这里应写{Form(type)}；不需要的项目请整行删去，在 {{ }} 里则连同键一起删去。";
        if (type.IsEnum)
        {
            var names = Enum.GetNames(type).ToDictionary(Naming.Kebab);
            complaint += Naming.DidYouMean(text, names.Keys);
            return names.TryGetValue(text, out var name) ? Enum.Parse(type, name) : null;
        }
        return type switch
        {
            _ when type == typeof(string) => text.Length > 0 ? text : null,
            _ when type == typeof(bool) => text switch
            {
                "true" => true,
                "false" => false,
                _ => null,
            },
            _ when type == typeof(int) => int.TryParse(
                text,
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var whole
            )
                ? whole
                : null,
            _ when type == typeof(decimal) => decimal.TryParse(
                text,
                Plain,
                CultureInfo.InvariantCulture,
                out var number
            )
                ? number
                : null,
            _ when type == typeof(DateOnly) => DateOnly.TryParseExact(
                text,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
                ? day
                : null,
            _ => type.GetMethod("Read", BindingFlags.Public | BindingFlags.Static, [typeof(string)])!
                .Invoke(null, [text]),
        };
    }
}
