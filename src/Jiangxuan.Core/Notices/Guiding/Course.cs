using Jiangxuan.Core.Scoring;

namespace Jiangxuan.Core.Notices.Guiding;

/// <summary>The course with its dates, the review with its indicators, the composition of the list.</summary>
internal static class Course
{
    public static IEnumerable<GuideSection> Sections(Notice notice)
    {
        yield return new GuideSection(
            "办理流程",
            [
                new GuideSteps([.. notice.Stages.Select(s => Step(notice, s))]),
                new GuidePoints(
                    "时间",
                    [.. notice.Stages.SelectMany(s => Dates(s)).Select(d => Phrase.Said(d.Sentence, d.Source))]
                ),
            ]
        );
        foreach (var review in notice.Stages.OfType<ReviewStage>())
        {
            yield return new GuideSection(review.Label, [.. Review(notice, review)]);
        }
        yield return new GuideSection(
            "最终名单的构成",
            [
                new GuidePoints(
                    "",
                    [
                        .. notice.Composition.Select(c =>
                            Phrase.Said(
                                c.Strength is RuleStrength.Must
                                    ? c.Says
                                    : $"{c.Says.TrimEnd('。')}；不强制，达不到的须说明",
                                c.Source
                            )
                        ),
                    ]
                ),
            ]
        );
        yield return new GuideSection(
            "公示和异议",
            [
                new GuidePoints(
                    "",
                    [
                        .. notice
                            .Stages.OfType<PubliciseStage>()
                            .Select(p => Phrase.Said($"{p.Label}：{Length(p)}，{p.Media}", p.Source)),
                        .. notice.Stages.OfType<PubliciseStage>().Any()
                            ? new[]
                            {
                                "对公示人选有异议的，可在公示期内实名或留下联系方式反映；受理后核查，形成书面结论并答复，查实的不予命名。",
                            }
                            : [],
                    ]
                ),
            ]
        );
    }

    private static string Step(Notice notice, Stage stage)
    {
        var by = stage.By.Count == 0 ? "本人" : Phrase.Organs(notice, stage.By);
        var what = stage switch
        {
            PubliciseStage p => $"，{Length(p)}",
            RecommendStage { Step: RecommendStep.Rank } => "，按名额择优并排序",
            RecommendStage => "，报送推荐材料",
            ClearStage c => $"，{c.Asking.TrimEnd('。')}",
            ShowcaseStage s => $"，{s.Media}",
            OpineStage { Poll: not null, Label: not "民主推荐" } => "，民主推荐",
            ProposeStage { Mode: ProposeMode.Shortlist } p => Shortlist(p),
            ProposeStage { Way: ProposeHow.Rank } => "，按名次和构成比例产生",
            ProposeStage { Resolution: { } r } => $"，会议决议（{Phrase.Rule(r)}）",
            ApproveStage { Resolution: { } r } => $"，{Phrase.Rule(r)}",
            InspectStage { Observers.Count: > 0 } i => $"，邀请{Phrase.Organs(notice, i.Observers)}参与",
            _ => "",
        };
        var only = stage.When is null ? "" : "；只对部分人选";
        var advisory = stage.Advisory ? "；供参考" : "";
        return Phrase.Said($"{stage.Label}：{by}{what}{only}{advisory}", stage.Source);
    }

    private static string Shortlist(ProposeStage stage) =>
        (stage.Size, stage.Ratio) switch
        {
            ({ } size, _) => $"，入围不超过{size}名",
            (_, { } ratio) => $"，入围人数为名额的{Phrase.Number(ratio)}倍",
            _ => "，提出入围名单",
        };

    private static string Length(PubliciseStage p) =>
        $"公示不少于{p.MinDays}{(p.Days is DayCount.Working ? "个工作日" : "天（自然日）")}，{(p.ExcludeFirstDay ? "不含" : "含")}发布当天";

    private static IEnumerable<(string Sentence, Source Source)> Dates(Stage stage)
    {
        if (stage.Opens is { } opens)
        {
            yield return ($"{stage.Label}：{Phrase.Day(opens)}开始", stage.Source);
        }
        if (stage.Closes is { } closes)
        {
            yield return ($"{stage.Label}：{Phrase.Day(closes)}24时截止，逾期视为放弃", stage.Source);
        }
    }

    private static IEnumerable<GuideBlock> Review(Notice notice, ReviewStage review)
    {
        var points = new List<string> { Phrase.Said($"方式：{Mode(review)}", review.Source) };
        points.Add($"评委{review.Judges}人，到场或有效评分不少于{review.Quorum}人。");
        if (review.Panels > 1)
        {
            points.Add($"分{review.Panels}组进行。");
        }
        if (review.Minutes is { } minutes)
        {
            points.Add($"每人{minutes}分钟。");
        }
        if (review.Observers.Count > 0)
        {
            points.Add($"邀请{Phrase.Organs(notice, review.Observers)}参与，不评分。");
        }
        if (review.Ends is ReviewEnd.Scores && review.Marks is { } marks)
        {
            points.Add(
                $"每项按{Phrase.Number(marks.Min)}至{Phrase.Number(marks.Max)}分打分，{ScoringWords.Aggregation(review)}，保留{marks.Places}位小数。"
            );
        }
        if (review.Ballot is { } ballot)
        {
            points.Add(
                $"投票{(ballot.Choose is { } n ? $"，每人{(ballot.Exactly ? "须选" : "至多选")}{n}名" : "")}{(ballot.AtLeast is { } least ? $"，得票不少于{least}" : "")}{(ballot.MoreThan is { } more ? $"，得票超过{more}" : "")}。"
            );
        }
        if (review.Resolution is { } rule)
        {
            points.Add($"以决议结束：{Phrase.Rule(rule)}。");
        }
        points.AddRange(
            review.Votes.Select(v =>
                Phrase.Said(
                    $"{v.Label}：{v.Says.TrimEnd('。')}{(v.Weight is { } w ? $"，占总分{w}" : "，只供参考")}",
                    v.Source
                )
            )
        );
        if (review.Veto is { } veto)
        {
            points.Add($"一票否决：{veto.Says.TrimEnd('。')}，{veto.Judges}名评委认定即不再列入。");
        }
        if (review.TieBreak.Count > 0)
        {
            points.Add(
                $"总分相同的，依次比较：{string.Join('、', review.TieBreak.Select(t => notice.Rules.FirstOrDefault(r => r.Id == t)?.Says ?? ScoringWords.Label(review, t)))}；仍相同的由主办单位决定并记录。"
            );
        }
        yield return new GuidePoints("", points);
        foreach (var track in review.Ends is ReviewEnd.Scores ? ReviewRule.Tracks(review) : [])
        {
            var of = review.Tracks.Count == 0 ? "" : $"（{track}）";
            yield return new GuideTable(
                $"评分指标{of}",
                ["指标", "权重", "评价内容"],
                [.. review.IndicatorsOf(track).SelectMany(Rows)]
            );
        }
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(Indicator indicator) =>
        indicator
            .Parts.Select(p => (IReadOnlyList<string>)[$"{indicator.Label}／{p.Label}", $"其中{p.Weight}", p.Guide])
            .Prepend([indicator.Label, indicator.Weight.ToString(), indicator.Guide]);

    private static string Mode(ReviewStage review) =>
        (review.Mode, review.Ends) switch
        {
            (ReviewMode.Live, _) => "现场展示",
            (ReviewMode.Meeting, _) => "会议评议",
            (ReviewMode.Ballot, _) => "投票",
            _ => "评阅材料",
        }
        + review.Ends switch
        {
            ReviewEnd.Scores => "，打分排名",
            ReviewEnd.Ballot => "，投票决定",
            _ => "，形成名单决议",
        };
}
