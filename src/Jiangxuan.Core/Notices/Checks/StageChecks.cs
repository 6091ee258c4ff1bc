namespace Jiangxuan.Core.Notices.Checks;

/// <summary>Stages are done by organs of their level, refer to lists of the right kind and last long enough.</summary>
internal static class StageChecks
{
    public static IEnumerable<Fault> Faults(Notice notice)
    {
        foreach (var (stage, name) in notice.Stages.Zip(Naming.Items(notice.Stages.Select(s => s.Id))))
        {
            var path = $"stages{name}";
            foreach (
                var fault in Actors(notice, stage)
                    .Concat(Numbers(stage))
                    .Concat(Lists(notice, stage))
                    .Concat(Cascade(notice, stage))
                    .Concat(Poll(notice, stage))
            )
            {
                yield return new Fault($"{path}.{fault.Member}", $"“{stage.Label}”{fault.Sentence}");
            }
        }
        var starts = notice.Stages.OfType<ApplyStage>().Count();
        if (starts != 1 && notice.Document is DocumentKind.Notice)
        {
            yield return new Fault("stages", $"须有且只有一个申报环节（apply），现有 {starts} 个。");
        }
    }

    private static IEnumerable<(string Member, string Sentence)> Actors(Notice notice, Stage stage)
    {
        if (stage.By.Count == 0 && stage is not ApplyStage)
        {
            yield return ("by", "没有写由谁办理。");
        }
        foreach (var organ in notice.Organs.Where(o => stage.By.Contains(o.Id) && o.Level != stage.Level))
        {
            yield return ("by", $"在{Word(stage.Level)}一级办理，而“{organ.Name}”属于{Word(organ.Level)}一级。");
        }
    }

    private static IEnumerable<(string Member, string Sentence)> Numbers(Stage stage)
    {
        if (stage is PubliciseStage { MinDays: < 1 })
        {
            yield return ("minDays", "公示天数至少为 1。");
        }
        if (stage is RecommendStage { Step: RecommendStep.Report, Of: null })
        {
            yield return ("of", "是报送，须写 of（报送哪个名单）。");
        }
        if (stage is PubliciseStage { Of: null, Level: not Level.Employer })
        {
            yield return ("of", "公示的是名单，须写 of（公示哪个名单）；只有所在单位的公示针对个人。");
        }
    }

    private static IEnumerable<(string Member, string Sentence)> Lists(Notice notice, Stage stage)
    {
        Stage? Find(string? id) => notice.Stages.FirstOrDefault(s => s.Id == id);

        var (member, of, fits, wanted) = stage switch
        {
            PubliciseStage s => ("of", Find(s.Of), (Func<Stage, bool>)(o => o.On == StageSubject.List), "名单环节"),
            RecommendStage s => (
                "of",
                Find(s.Of),
                o => o is RecommendStage { Step: RecommendStep.Rank },
                "推荐排序环节"
            ),
            ProposeStage s => ("rankedBy", Find(s.RankedBy), o => o is ReviewStage, "评审环节"),
            ApproveStage s => (
                "of",
                Find(s.Of),
                o =>
                    o is ProposeStage or ApproveStage or PubliciseStage { Of: not null }
                    || o is ReviewStage { Ends: ReviewEnd.Resolution },
                "提出名单的环节"
            ),
            NameStage s => ("of", Find(s.Of), o => o is PubliciseStage or ApproveStage, "公示或审定环节"),
            _ => ("", null, _ => true, ""),
        };
        if (of is not null && !fits(of))
        {
            yield return (member, $"引用的“{of.Label}”不是{wanted}。");
        }
        if (of is not null && of.On == StageSubject.List && stage.On == StageSubject.List && of.Level != stage.Level)
        {
            yield return (member, $"与它引用的“{of.Label}”不在同一级。");
        }
    }

    /// <summary>Groups that hold a stage are in somebody's chain, and one of their organs acts in it.</summary>
    private static IEnumerable<(string Member, string Sentence)> Cascade(Notice notice, Stage stage)
    {
        var groups = notice.UnitGroups.Where(g => stage.Groups.Contains(g.Id)).ToList();
        if (groups.Count == 0)
        {
            yield break;
        }
        if (stage.Level != Level.Unit)
        {
            yield return ("groups", "不在推荐单位一级办理，不能写 groups。");
            yield break;
        }
        if (groups.All(g => !UnitChecks.Reached(notice).Contains(g.Id)))
        {
            yield return ("groups", "谁也不会经过：没有申报渠道通向这些类别，也没有下级归它们管。");
        }
        foreach (var group in groups.Where(g => !g.Organs.Any(stage.By.Contains)))
        {
            yield return ("by", $"由“{group.Label}”办理，而它没有一个机构列在 by 中。");
        }
    }

    private static IEnumerable<(string Member, string Sentence)> Poll(Notice notice, Stage stage)
    {
        if (stage is not OpineStage { Poll: { } poll } opine)
        {
            yield break;
        }
        foreach (var fact in notice.Facts.Where(f => f.Key == poll.Present || f.Key == poll.For))
        {
            if (!opine.Asks.Contains(fact.Key) || fact.Kind is not Facts.NumberKind)
            {
                yield return ("poll", $"的测评用到“{fact.Label}”，它须是本环节 asks 中的数字。");
            }
        }
    }

    private static string Word(Level level) =>
        level switch
        {
            Level.Employer => "所在单位",
            Level.Unit => "推荐单位",
            _ => "市",
        };
}
