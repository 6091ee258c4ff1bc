using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Tests.Notices;

namespace Jiangxuan.Core.Tests.Conditions;

/// <summary>What somebody has answered, under Kaifeng's notice.</summary>
internal static class Answered
{
    public static Known With(params (string Key, Value Value)[] values) =>
        new()
        {
            Notice = Kaifeng.Notice,
            On = new DateOnly(2021, 6, 1),
            Values = values.ToDictionary(v => v.Key, v => v.Value),
        };

    public static RowsValue Honours(params string?[] kinds) =>
        new([
            .. kinds.Select(k =>
                k is null
                    ? new Dictionary<string, Value>()
                    : new Dictionary<string, Value> { ["kind"] = new TextValue(k) }
            ),
        ]);
}
