using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Facts;

namespace Jiangxuan.Core.Notices.Guiding;

/// <summary>A condition in the words of the definition, without anybody's values (不受限制的情形).</summary>
internal static class Merits
{
    /// <summary>Why somebody need not meet a rule, as a part of its sentence; empty where nothing waives it.</summary>
    public static string Waiver(Notice notice, Rule rule) =>
        rule.WaivedBy switch
        {
            null => "",
            Any { Parts: [_, _, ..] parts } =>
                $"；有下列情形之一的不受此限：{string.Join('；', parts.Select((p, i) => $"{i + 1}. {Words(notice, p)}"))}",
            var one => $"；不受此限的情形：{Words(notice, one)}",
        };

    private static string Words(Notice notice, Condition condition)
    {
        var scope = new Scope(notice);
        // Of what is known of everybody a condition names the id.
        string Shown(string fact, string word) => scope.Reserved(fact) ? ReservedFacts.Show(fact, word, notice) : word;
        return condition switch
        {
            Judged j => j.Says.TrimEnd('。'),
            Count c => (c.Says ?? scope.Label(c.Of)).TrimEnd('。') + More(Judging.Bounds(c.AtLeast, c.AtMost, "项")),
            Register r => $"“{r.Label ?? notice.Registers.FirstOrDefault(k => k.Id == r.Id)?.Label ?? r.Id}”中查有记录",
            Exists e => $"填有{scope.Label(e.Fact)}",
            Is i => $"{scope.Label(i.Fact)}为{Shown(i.Fact, i.Value)}",
            In i => $"{scope.Label(i.Fact)}为{string.Join('、', i.Values.Select(v => Shown(i.Fact, v)))}之一",
            AtLeast a => $"{scope.Label(a.Fact)}为{a.Value}及以上",
            AtMost a => $"{scope.Label(a.Fact)}为{a.Value}及以下",
            Between b => $"{scope.Label(b.Fact)}为{b.From}至{b.To}",
            Age a => $"{scope.Label(a.Of)}计算的周岁{Judging.Bounds(a.AtLeast, a.AtMost, "周岁")}",
            Years y => $"{scope.Label(y.Of)}起{Judging.Bounds(y.AtLeast, y.AtMost, "年")}",
            All a => string.Join("，且", a.Parts.Select(p => Words(notice, p))),
            Any a => string.Join("，或", a.Parts.Select(p => Words(notice, p))),
            Not n => $"不属于以下情形：{Words(notice, n.Part)}",
            _ => "",
        };
    }

    // One of a kind is what the words say already.
    private static string More(string bounds) => bounds is "不少于1项" ? "" : bounds;
}
