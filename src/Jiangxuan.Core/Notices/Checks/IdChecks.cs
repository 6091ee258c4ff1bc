namespace Jiangxuan.Core.Notices.Checks;

/// <summary>Ids are well spelt and unique in their list.</summary>
internal static class IdChecks
{
    public static IEnumerable<Fault> Faults(Notice notice)
    {
        foreach (var visit in Visit.All(notice))
        {
            if (Visit.IdOf(visit.Record) is not { } id)
            {
                continue;
            }
            if (visit.Path.EndsWith(']') && visit.Path.Contains($"[{id}#", StringComparison.Ordinal))
            {
                yield return new Fault(visit.Path, $"“{id}”在这个列表里写了两次，请改名或删去一处。");
            }
            var spelt = visit.Record switch
            {
                Clause => true,
                Facts.Fact or Facts.Column or FormSection => Ids.IsKey(id),
                _ => Ids.IsId(id),
            };
            if (!spelt)
            {
                yield return new Fault(
                    visit.Path,
                    visit.Record is Facts.Fact or Facts.Column or FormSection
                        ? $"键“{id}”只能用英文字母和数字，且以小写字母开头（如 skillLevel）。"
                        : $"编号“{id}”只能用小写字母、数字和连字符，且以字母开头（如 unit-ranking）。"
                );
            }
        }
        foreach (var reserved in notice.Facts.Where(f => Facts.ReservedFacts.All.Contains(f.Key)))
        {
            yield return new Fault($"facts[{reserved.Key}]", $"“{reserved.Key}”是系统已知的字段，不能再声明。");
        }
    }
}
