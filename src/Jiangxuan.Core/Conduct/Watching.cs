using System.Globalization;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conduct;

/// <summary>Something an inspector should look at (异常提示): a fact of the record, not a reproach.</summary>
/// <param name="Sort">What kind of thing, in a few words.</param>
/// <param name="Sentence">What was seen.</param>
/// <param name="Candidacy">The person it is about, if one.</param>
/// <param name="At">When, if at one instant.</param>
public sealed record Notable(string Sort, string Sentence, string? Candidacy = null, DateTimeOffset? At = null);

/// <summary>What the state itself tells an inspector (督查提示).</summary>
public static class Watching
{
    private const decimal FarShare = 0.15m;

    /// <summary>Everything notable, in a fixed order.</summary>
    public static IReadOnlyList<Notable> Notables(World world) =>
        [
            .. Exceptions(world),
            .. Dropped(world),
            .. Rounds(world),
            .. Objections(world),
            .. Panels(world),
            .. Outliers(world),
        ];

    /// <summary>
    /// Whether a judge's total lies so far from the mean of the others that it is shown (偏离较大), by more than 15 % of the scale; not a
    /// fault by itself.
    /// </summary>
    public static bool IsFar(ReviewStage stage, decimal by)
    {
        ArgumentNullException.ThrowIfNull(stage);
        return Math.Abs(by) > FarShare * (stage.ScaleMax - stage.ScaleMin);
    }

    private static IEnumerable<Notable> Exceptions(World world)
    {
        foreach (var c in world.All<Candidacy>())
        {
            foreach (var (rule, justification) in c.Justifications.OrderBy(j => j.Key, StringComparer.Ordinal))
            {
                var says = world.Notice.Rules.First(r => r.Id == rule).Says;
                var decided = justification.Accepted switch
                {
                    true => "已采纳",
                    false => "未采纳",
                    null => "尚未决定",
                };
                yield return new Notable("例外说明", $"{c.Name}：{says}。说明人{justification.By}，{decided}。", c.Id);
            }
        }
    }

    private static IEnumerable<Notable> Dropped(World world)
    {
        foreach (var stage in world.Notice.Stages.OfType<ApproveStage>())
        {
            var shortlist = world.Notice.Stage(stage.Of) is ProposeStage { Mode: ProposeMode.Shortlist };
            var proposed = Lists
                .Rounds(world, stage.Of, Lists.City)
                .SelectMany(l => l.Items)
                .Select(i => i.Candidacy)
                .ToHashSet();
            foreach (var c in world.All<Candidacy>())
            {
                if (
                    c.Outcomes.TryGetValue(stage.Id, out var outcome)
                    && outcome.Result != StageResult.Passed
                    && (!shortlist || proposed.Contains(c.Id))
                )
                {
                    yield return new Notable(
                        "审定时调整",
                        $"{c.Name}在“{stage.Label}”中未列入：{outcome.Text}",
                        c.Id,
                        outcome.At
                    );
                }
            }
        }
    }

    private static IEnumerable<Notable> Rounds(World world) =>
        world
            .All<Listing>()
            .Where(l => l.Round > 1)
            .Select(l => new Notable(
                "多轮名单",
                $"“{world.Notice.Stage(l.Stage).Label}”第{l.Round}轮：{l.Note ?? $"{l.Items.Count}人"}",
                At: l.DecidedAt
            ));

    private static IEnumerable<Notable> Objections(World world) =>
        world
            .All<Objection>()
            .Select(o => new Notable(
                "异议",
                $"{world.Get<Candidacy>(o.Candidacy).Name}：{o.Upheld switch { true => "异议成立", false => "异议不成立", null => "尚无结论" }}",
                o.Candidacy,
                o.FiledAt
            ));

    private static IEnumerable<Notable> Panels(World world)
    {
        foreach (var (stage, seats) in world.Edition.Panels.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            foreach (var seat in seats.Where(s => s.Absent is not null))
            {
                yield return new Notable("评委缺席", $"{seat.Name}：{seat.Absent}");
            }

            foreach (var sheet in world.All<Sheet>().Where(s => s.Stage == stage))
            {
                var judge = seats.FirstOrDefault(s => s.Account == sheet.Judge)?.Name;
                var person = world.Get<Candidacy>(sheet.Candidacy);
                if (sheet.State == SheetState.Recused)
                {
                    yield return new Notable("评委回避", $"{judge}回避{person.Name}：{sheet.Reason}", sheet.Candidacy);
                }
                else if (sheet is { State: SheetState.Submitted, Veto: { } veto })
                {
                    yield return new Notable("评委否决", $"{judge}否决{person.Name}：{veto}", sheet.Candidacy);
                }
            }
        }
    }

    private static IEnumerable<Notable> Outliers(World world)
    {
        foreach (var stage in world.Notice.Stages.OfType<ReviewStage>().Where(s => s.Ends is ReviewEnd.Scores))
        {
            var totals = world
                .All<Sheet>()
                .Where(s => s.Stage == stage.Id && s.State == SheetState.Submitted)
                .Select(s =>
                    (Sheet: s, Total: stage.Total(Reviewing.TrackOf(world, stage, s.Candidacy), s.Marks).Round(4))
                )
                .ToLookup(s => s.Sheet.Candidacy);
            foreach (var person in totals.Where(p => p.Count() > 2).OrderBy(p => p.Key, StringComparer.Ordinal))
            {
                foreach (var (sheet, total) in person)
                {
                    var others = person.Where(o => o.Sheet != sheet).Average(o => o.Total);
                    if (IsFar(stage, total - others))
                    {
                        var judge = world.Edition.Panels[stage.Id].First(s => s.Account == sheet.Judge).Name;
                        yield return new Notable(
                            "评分离散",
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"{judge}给{world.Get<Candidacy>(person.Key).Name}打{total:0.00}分，其余评委平均{others:0.00}分"
                            ),
                            person.Key
                        );
                    }
                }
            }
        }
    }
}
