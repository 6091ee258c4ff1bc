using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Web.Office.Audit;

/// <summary>The registers an auditor looks into (名册核对).</summary>
internal static class Lookups
{
    /// <summary>The registers that rules ask, by id.</summary>
    public static IReadOnlyList<Register> Registers(Notice notice) =>
        [.. notice.Rules.SelectMany(r => r.Leaves()).OfType<Register>().DistinctBy(r => r.Id)];
}
