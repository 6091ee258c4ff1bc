namespace Jiangxuan.Web.Office.Rooms;

/// <summary>What the last act achieved: a word in the address, its sentence here, so that no address can put words on a page.</summary>
public static class Done
{
    private static readonly Dictionary<string, string> Sentences = new()
    {
        ["shortlisted"] = "入围名单已经提出，等待领导小组审定。",
        ["seated"] = "评审组已经组成。",
        ["divided"] = "人选已经分组。",
        ["voted"] = "投票结果已经登记。",
        ["absent"] = "缺席已经登记。",
        ["tallied"] = "评分已经汇总，排名如下。",
        ["proposed"] = "候选人名单已经提出。",
        ["resolved"] = "名单已经确定。",
        ["round"] = "下一轮已经启动，请核对递补人选后提出。",
        ["inspected"] = "考察结论已经记录。",
        ["published"] = "公示已经发布。",
        ["closed"] = "公示已经办结。",
        ["taken"] = "异议已经受理，请核查后出具书面结论。",
        ["concluded"] = "核查结论已经出具。",
        ["named"] = "命名已经完成，证书编号如下。",
        ["uploaded"] = "文件已上传。",
        ["recorded"] = "情况已经登记。",
        ["reported"] = "报告已经登记。",
        ["assessed"] = "考核结论已经记录。",
        ["revoked"] = "称号已经撤销。",
        ["banned"] = "限制申报已经登记。",
        ["paid"] = "发放情况已经登记。",
    };

    /// <summary>The sentence of a word; null for a word there is none for.</summary>
    public static string? Sentence(string? word) => Sentences.GetValueOrDefault(word ?? "");
}
