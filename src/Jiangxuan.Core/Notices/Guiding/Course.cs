using Jiangxuan.Core.Conduct;
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
            PubliciseStage p => $"，{Length(p)}{Order(p)}",
            RecommendStage { Step: RecommendStep.Rank } => "，按名额择优并排序",
            RecommendStage => "，报送推荐材料",
            ClearStage c => $"，{c.Asking.TrimEnd('。')}",
            ShowcaseStage s => $"，{s.Media}",
            OpineStage { Poll: { } poll } o => o.Label is "民主推荐"
                ? Phrase.Poll(poll)
                : $"，民主推荐{Phrase.Poll(poll)}",
            ProposeStage { Mode: ProposeMode.Shortlist } p => Shortlist(notice, p),
            ProposeStage { Way: ProposeHow.Rank } p => $"，按名次和构成比例产生{Reserve(p)}",
            ProposeStage { Resolution: { } r } p => $"，会议决议（{Phrase.Rule(r)}）{Reserve(p)}",
            ApproveStage { Resolution: { } r } => $"，{Phrase.Rule(r)}",
            InspectStage { Observers.Count: > 0 } i => $"，邀请{Phrase.Organs(notice, i.Observers)}参与",
            _ => "",
        };
        var only = stage.When is null ? "" : "；只对部分人选";
        var advisory = stage.Advisory ? "；供参考" : "";
        return Phrase.Said($"{stage.Label}：{by}{what}{only}{advisory}", stage.Source);
    }

    private static string Shortlist(Notice notice, ProposeStage stage) =>
        (stage.Size, stage.Ratio) switch
        {
            ({ } size, _) => $"，入围不超过{size}名",
            (_, { } ratio) => $"，入围人数为名额的{Phrase.Number(ratio)}倍{Whole(notice, stage, ratio)}",
            _ => "，提出入围名单",
        };

    /// <summary>So many of the places in persons, as the list counts them; nothing where the number of places is still to be chosen.</summary>
    private static string Whole(Notice notice, ProposeStage stage, decimal ratio)
    {
        var tiers = Places.Tiers(notice, stage);
        return tiers.Count == 0 || tiers.Any(t => t.Size is TierSize.About)
            ? ""
            : $"（{decimal.Floor(ratio * tiers.Sum(t => t.Places))}名）";
    }

    private static string Reserve(ProposeStage stage) => stage.Reserve > 0 ? $"，另列{stage.Reserve}名递补" : "";

    private static string Order(PubliciseStage stage) =>
        stage.Order switch
        {
            PublicOrder.Strokes => "，按姓氏笔画排序",
            PublicOrder.Score => "，按得分由高到低排序",
            PublicOrder.Nomination => "，按推荐单位和推荐顺序排序",
            _ => "",
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
            // The city's own stages close for the office: nobody who applied loses anything by that.
            var late = stage.Level is Level.City ? "前办结" : "截止，逾期视为放弃";
            yield return ($"{stage.Label}：{Phrase.Day(closes)}24时{late}", stage.Source);
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
                    $"{v.Label}：{v.Says.TrimEnd('。')}{(v.Weight is { } w ? $"，占总分{w}，{Figure(v.Figure)}" : "，只供参考")}",
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

    private static string Figure(VoteFigure figure) =>
        figure is VoteFigure.OfAll
            ? "得票数占全部票数的比例乘以满分即为得分"
            : "得票数除以最高得票数，乘以满分即为得分";

    private static IEnumerable<IReadOnlyList<string>> Rows(Indicator indicator) =>
        indicator
            .Parts.Select(p =>
                (IReadOnlyList<string>)[$"{indicator.Label}／{p.Label}", $"其中{Share(indicator, p)}", p.Guide]
            )
            .Prepend([indicator.Label, indicator.Weight.ToString(), indicator.Guide]);

    /// <summary>A part's weight in the whole, as the notice's table has it: 25/45 of 45% is 25%.</summary>
    private static string Share(Indicator indicator, IndicatorPart part)
    {
        var share = indicator.Weight.Share * part.Weight.Share * new Rational(100, 1);
        return (100 % share.Denominator).IsZero
            ? $"{Phrase.Number((decimal)share.Numerator / (decimal)share.Denominator)}%"
            : $"本项的{part.Weight}";
    }

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
