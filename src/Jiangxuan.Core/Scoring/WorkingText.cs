using System.Globalization;
using System.Text;

namespace Jiangxuan.Core.Scoring;

/// <summary>One candidate's working as lines to be followed by hand.</summary>
internal static class WorkingText
{
    public static void Write(StringBuilder text, ScoringRule rule, Working working)
    {
        var ballot = rule.Aggregation is SheetAggregation.Ballot;
        Sheets(text, working, ballot);
        if (ballot)
        {
            var marks = working.Indicators[0].Marks;
            Line(
                text,
                $"得票 {marks.Count(m => m.Mark > 0)} ÷ 投票人数 {marks.Count} = {RankingText.Shown(working.Judges)}"
            );
        }
        else if (working.Indicators.Any(i => i.Contribution is not null))
        {
            Indicators(text, working);
        }
        else
        {
            var counted = working.Sheets.Where(s => s.Use is MarkUse.Counted).Select(s => s.Total!.Exact).ToList();
            Line(
                text,
                $"评委得分 = （{string.Join(" + ", counted)}）÷ {counted.Count} = {RankingText.Shown(working.Judges)}"
            );
        }

        Votes(text, rule, working);
    }

    private static void Sheets(StringBuilder text, Working working, bool ballot)
    {
        foreach (var sheet in working.Sheets)
        {
            var veto = sheet.Veto is { } why ? $"；否决：{why}" : "";
            var says = sheet.State switch
            {
                SheetState.Recused => "回避",
                SheetState.Absent => "缺席",
                _ when ballot => sheet.Total!.Exact == Rational.One ? "赞成" : "未选",
                _ => $"{Products(working, sheet.Judge)} = {RankingText.Shown(sheet.Total!)}{Use(sheet.Use)}",
            };
            Line(text, $"评委{sheet.Judge}：{says}{veto}");
        }
    }

    private static string Products(Working working, string judge) =>
        string.Join(
            " + ",
            working.Indicators.Select(i => $"{Number(i.Marks.First(m => m.Judge == judge).Mark)}×{i.Indicator.Share}")
        );

    private static void Indicators(StringBuilder text, Working working)
    {
        foreach (var i in working.Indicators)
        {
            var marks = string.Join('、', i.Marks.Select(m => $"{m.Judge} {Number(m.Mark)}{Use(m.Use)}"));
            var counted = i.Marks.Where(m => m.Use is MarkUse.Counted).Select(m => Number(m.Mark)).ToList();
            Line(
                text,
                $"{i.Indicator.Name}：{marks}；（{string.Join(" + ", counted)}）÷ {counted.Count} = "
                    + $"{RankingText.Shown(i.Figure)}，× {i.Indicator.Share} = {RankingText.Shown(i.Contribution!)}"
            );
        }

        Line(
            text,
            $"评委得分 = {string.Join(" + ", working.Indicators.Select(i => i.Contribution!.Exact))} = {RankingText.Shown(working.Judges)}"
        );
    }

    private static void Votes(StringBuilder text, ScoringRule rule, Working working)
    {
        foreach (var v in working.Votes)
        {
            var of = v.Channel.OfAll ? "全部" : "最高";
            var figure = v.Figure is null
                ? "没有登记得票"
                : $"{v.Votes}票 ÷ {of}{v.Base}票，折合 {RankingText.Shown(v.Figure)}";
            var weight = v.Contribution is null
                ? "（只供参考）"
                : $"，× {v.Channel.Weight} = {RankingText.Shown(v.Contribution)}";
            Line(text, $"{v.Channel.Name}：{figure}{weight}");
        }

        var weighted = working.Votes.Where(v => v.Contribution is not null).Select(v => v.Contribution!.Exact).ToList();
        if (weighted.Count > 0)
        {
            Line(
                text,
                $"总分 = {working.Judges.Exact} × {rule.JudgesShare} + {string.Join(" + ", weighted)} = {RankingText.Shown(working.Total)}"
            );
        }
    }

    private static string Use(MarkUse? use) =>
        use switch
        {
            MarkUse.DroppedHigh => "（高，不计）",
            MarkUse.DroppedLow => "（低，不计）",
            _ => "",
        };

    private static string Number(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, string line) =>
        text.Append(CultureInfo.InvariantCulture, $"  {line}\n");
}
