using Jiangxuan.Core.Facts;

namespace Jiangxuan.Core.Notices.Checks;

/// <summary>Settings of facts and code lists are sound.</summary>
internal static class FactChecks
{
    public static IEnumerable<Fault> Faults(Notice notice)
    {
        foreach (var (fact, name) in notice.Facts.Zip(Naming.Items(notice.Facts.Select(f => f.Key))))
        {
            foreach (var fault in fact.Kind.Faults(notice))
            {
                yield return new Fault($"facts{name}", $"“{fact.Label}”：{fault}");
            }
            if (fact.Kind is DerivedKind != fact.From is Supplier.Derived)
            {
                yield return new Fault(
                    $"facts{name}.from",
                    $"“{fact.Label}”：推算的类型必须写 from: derived，其他类型不能写 derived。"
                );
            }
            if (fact is { Kind: DerivedKind, When: not null })
            {
                yield return new Fault(
                    $"facts{name}.when",
                    $"“{fact.Label}”由系统推算，不向任何人询问，when 对它不起作用，请删去；只对一部分人有意义的，用它的规则写 when。"
                );
            }
        }
        foreach (var (scale, name) in notice.Scales.Zip(Naming.Items(notice.Scales.Select(s => s.Id))))
        {
            if (scale.Codes.Count == 0 || scale.Codes.Distinct().Count() != scale.Codes.Count)
            {
                yield return new Fault($"scales{name}", $"代码表“{scale.Id}”不能为空，也不能有重复的代码。");
            }
        }
        foreach (var (material, name) in notice.Materials.Zip(Naming.Items(notice.Materials.Select(m => m.Id))))
        {
            var fact = notice.Facts.FirstOrDefault(f => f.Key == material.Fact);
            if (fact is not null && fact.From != material.From)
            {
                yield return new Fault(
                    $"materials{name}.from",
                    $"“{material.Label}”与字段“{fact.Label}”的提供者不一致。"
                );
            }
            if (material.Fact is null && material.Copies == 0)
            {
                yield return new Fault(
                    $"materials{name}",
                    $"“{material.Label}”既没有对应的字段，也没有纸质份数，无从提交。"
                );
            }
        }
    }
}
