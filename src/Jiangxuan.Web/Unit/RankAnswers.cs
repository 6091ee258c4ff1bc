using System.Globalization;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Units;

/// <summary>The pages a ranking is answered with.</summary>
internal static class RankAnswers
{
    public static IResult Page(UnitRoom room, RecommendStage stage, Typed? typed, string? flash = null)
    {
        var page = new RazorComponentResult<RankPage>(
            new
            {
                Room = room,
                Stage = stage,
                Key = Guid.NewGuid(),
                Typed = typed,
                Flash = flash,
            }
        );
        return typed is { Errors.Count: > 0 } ? page.With(StatusCodes.Status422UnprocessableEntity) : page;
    }

    public static RazorComponentResult<ConfirmPage> Confirm(
        UnitRoom room,
        RecommendStage stage,
        Posting posting,
        RankInput input
    ) =>
        new(
            new
            {
                Room = room,
                Posting = posting,
                Title = input.Order.Count == 0 ? "放弃推荐" : "确定推荐名单",
                Current = room.PathOf(stage),
                Action = room.PathOf(stage),
                Names = (IReadOnlyList<string>)[.. input.Order.Select(id => room.World.Get<Candidacy>(id).Name)],
                Consequence = input.Order.Count == 0
                    ? "本单位放弃推荐，理由记入档案。"
                    : $"名单和先后顺序就此确定，不能更改；没有选入的{Todos.Standing(room, stage).Count - input.Order.Count}人在报送后记为未列入推荐。接下来发布公示。",
                Confirm = input.Order.Count == 0 ? "确认放弃推荐" : $"确定这{input.Order.Count}人",
                BackHref = room.PathOf(stage),
                Danger = input.Order.Count == 0,
            }
        );

    public static IResult Stale(UnitRoom room, RecommendStage stage, Posting posting, Listing? now) =>
        new RazorComponentResult<StalePage>(
            new
            {
                room.Frame,
                ReloadHref = room.PathOf(stage),
                Who = "本单位另一位经办人",
                Differences = (IReadOnlyList<StaleValue>)
                    [
                        .. room
                            .Candidacies.Select(c => new StaleValue(
                                c.Name,
                                posting[RankInput.OrderId(c.Id)],
                                now?.Items.FirstOrDefault(i => i.Candidacy == c.Id)
                                    ?.Rank.ToString(CultureInfo.InvariantCulture)
                                    ?? ""
                            ))
                            .Where(d => d.Yours != d.Theirs),
                    ],
            }
        ).With(StatusCodes.Status409Conflict);
}
