using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conduct;

/// <summary>What happened, in a few Chinese words, for journals and timelines.</summary>
public static class Words
{
    /// <summary>The words for one entry, with the labels of the notice it was made under.</summary>
    public static string Of(Happened what, Notice notice) =>
        what switch
        {
            EditionOpened => "启动本届选树",
            DeadlineMoved m => $"调整截止时间（{notice.Stage(m.Stage).Label}）",
            OpeningMoved m => $"调整开始时间（{notice.Stage(m.Stage).Label}）",
            UnitAdded u => $"增加推荐单位：{u.Unit.Name}",
            PlacesChosen p => $"确定名额（{notice.Tier(p.Tier).Label}：{p.Places}名）",
            PlanChosen p => $"确定名额分配方案（{notice.Tracks?.Plans.FirstOrDefault(t => t.Id == p.Plan)?.Label}）",
            RegisterImported r =>
                $"导入名册：{notice.Registers.FirstOrDefault(k => k.Id == r.Register)?.Label}（{r.Persons.Count}人）",
            CalendarYearEntered c => $"录入{c.Year.Year}年工作日历",
            TemplateChosen { File: { } file } => $"启用自备模板：{file.Name}",
            TemplateChosen t => $"恢复标准表样（{t.Layout}）",
            PanelSeated p => $"组成评审组（{p.Seats.Count}人）",
            JudgeAbsent => "登记评委缺席",
            PersonsDivided d => $"人选分组（{d.Panels.Count}人）",
            VotesRecorded v => $"登记投票结果（{v.Counts.Count}人，{v.From}）",
            CandidacyOpened => "开始申报",
            SectionSaved s => $"保存申报表（{notice.Form.FirstOrDefault(f => f.Key == s.Section)?.Title}）",
            Submitted s => $"提交申报，受理编号{s.Receipt}",
            Withdrawn => "撤回申报",
            Contested => "书面说明",
            LinkIssued => "签发单位链接",
            LinkOpened => "单位打开链接",
            OpinionGiven o => o.Agree ? "签署意见：同意" : "签署意见：不同意",
            PublicisedAlone => "登记所在单位公示",
            ReturnedForCorrection r => $"退回补正（{r.Reasons.Count}项）",
            Concluded c => c.Pass ? "审查或考察通过" : "审查或考察不通过",
            ListDrafted l => $"草拟名单（{l.Items.Count}人）",
            ListDecided l => $"确定名单（{l.Items.Count}人）",
            NoticePublished p => $"发布公示（{p.Items.Count}人，至{p.Period.Last:M月d日}）",
            NoticeClosed => "公示办结",
            RoundOpened r => $"启动第{r.Round}轮",
            MarksSaved => "评委保存评分",
            Recused => "评委回避",
            SheetsSubmitted s => $"评委提交评分（{s.Candidacies.Count}份）",
            BallotCast b => $"评委投票（选{b.Chosen.Count}人）",
            ReviewClosed r => $"汇总评分（{r.Results.Count}人）",
            ObjectionFiled => "收到异议",
            ObjectionTaken => "受理异议",
            ObjectionConcluded o => o.Upheld ? "异议成立" : "异议不成立",
            Named n => $"命名（{n.Items.Count}人，{n.Document}）",
            Rewarded r => $"发放奖金{r.Payment.Yuan:0.##}元",
            ReportFiled => "登记履职报告",
            Banned b => b.Ends is null
                ? $"限制申报至{b.Until:yyyy年M月d日}前"
                : $"取消资格，限制申报至{b.Until:yyyy年M月d日}前",
            HonourRevoked => "撤销称号",
            _ => throw new ArgumentOutOfRangeException(nameof(what), what.GetType().Name),
        };
}
