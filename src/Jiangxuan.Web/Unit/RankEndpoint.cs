using Jiangxuan.Core;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Shell;
using Jiangxuan.Web.Store;
using Decision = Jiangxuan.Core.Conduct.Decision;

namespace Jiangxuan.Web.Units;

/// <summary>The unit chooses and orders its nominees (择优排序): a draft many times, the list once.</summary>
internal static class RankEndpoint
{
    public static async Task<IResult> Get(Desk desk, string stage, string? done)
    {
        var (room, rank) = await Open(desk, stage);
        return RankAnswers.Page(room, rank, null, Done.Says(done));
    }

    public static async Task<IResult> Post(Desk desk, string stage, Posting posting)
    {
        var (room, rank) = await Open(desk, stage);
        room.Demand(AccessAct.Rank, Subject.Of(rank, room.Unit));
        var deciding = posting["act"] == "decide";
        IResult Form(params FormError[] errors) => RankAnswers.Page(room, rank, posting.Again(RankPage.Form, errors));
        if (posting.IsEdited())
        {
            return Form();
        }

        // On a repeated post those chosen have left the stage; they are looked for among all of the unit.
        var input = RankInput.Read(
            room,
            posting.IsConfirmed() ? room.Candidacies : Todos.Standing(room, rank),
            posting
        );
        if (input.Errors.Count > 0)
        {
            return Form([.. input.Errors]);
        }

        if (deciding && !posting.IsConfirmed())
        {
            var draft = Current(room, rank);
            if (posting.Version is { } seen && seen != (draft?.Version ?? 0))
            {
                return RankAnswers.Stale(room, rank, posting, draft);
            }

            var contested = input.Whys.Aggregate(room.World, (w, y) => Contested(w, room.Edition, posting.Act, y));
            return Ranking.Decide(contested, posting.Act, stage, room.Unit, input.Order).Refusal is { } no
                ? Form(no.Error(FieldOf(room, rank, input, no)))
                : RankAnswers.Confirm(room, rank, posting, input);
        }

        if (deciding)
        {
            foreach (var ((candidacy, rule), text) in input.Whys)
            {
                var act = posting.Act.Further($"{candidacy}/{rule}");
                await desk.Docket.Commit(
                    desk.Edition,
                    act,
                    Scope.Candidacy(candidacy),
                    w => Applying.Contest(w, act, candidacy, rule, text),
                    ct: desk.Http.RequestAborted
                );
            }
        }

        // Quota and caps look at those of earlier rounds as well.
        var scope = input
            .Order.Concat(Ranking.Ranked(room.World, stage, room.Unit).Select(c => c.Id))
            .Aggregate(Scope.OfUnit(room.Unit), (s, id) => s + Scope.Candidacy(id));
        Decision Decide(World w) =>
            deciding
                ? Ranking.Decide(w, posting.Act, stage, room.Unit, input.Order)
                : Ranking.Draft(w, posting.Act, stage, room.Unit, input.Order);
        var listing = Listing.Of(stage, room.Unit, Lists.CurrentRound(room.World, stage, room.Unit));
        var docketed = await desk.Docket.Commit(
            desk.Edition,
            posting.Act,
            scope,
            Decide,
            posting.Expecting<Listing>(listing),
            desk.Http.RequestAborted
        );
        return docketed switch
        {
            Docketed.Refused r => Form(r.Refusal.Error(FieldOf(room, rank, input, r.Refusal))),
            Docketed.Stale s => RankAnswers.Stale(room, rank, posting, (Listing)s.Current),
            _ => Results.Redirect($"{room.PathOf(rank)}?done={(deciding ? "decided" : "saved")}"),
        };
    }

    private static async Task<(UnitRoom Room, RecommendStage Stage)> Open(Desk desk, string stage)
    {
        var room = await Rooms.Open(desk);
        var rank = room.StageOf<RecommendStage>(stage);
        if (rank.Step != RecommendStep.Rank)
        {
            throw Desk.Missing("本单位没有这个环节。");
        }

        // The conditions look at the answers of those who may be chosen.
        var needed = Todos.Standing(room, rank).Concat(Ranking.Ranked(room.World, stage, room.Unit)).ToList();
        return needed.Count == 0
            ? (room, rank)
            : (await Rooms.Open(desk, needed.Select(c => Scope.Candidacy(c.Id)).Aggregate((a, b) => a + b)), rank);
    }

    private static Listing? Current(UnitRoom room, RecommendStage stage) =>
        Lists.Rounds(room.World, stage.Id, room.Unit).LastOrDefault(l => !l.Decided);

    // As if the justification had been written already: only to see whether the list could then be decided.
    private static World Contested(
        World world,
        EditionRef edition,
        Act act,
        KeyValuePair<(string Candidacy, string Rule), string> why
    ) =>
        Applying.Contest(world, act, why.Key.Candidacy, why.Key.Rule, why.Value).Happened is { } happened
            ? world.Apply(Entry.Of(edition.EditionId, act, happened))
            : world;

    private static string? FieldOf(UnitRoom room, RecommendStage stage, RankInput input, Refusal refusal)
    {
        if (refusal.Field is not ['r', 'e', 'a', 's', 'o', 'n', '.', .. var rule])
        {
            return refusal.Field;
        }

        var who = input.Order.FirstOrDefault(id =>
            !input.Whys.ContainsKey((id, rule))
            && Knowing.Unjustified(room.World, id, stage.Id, room.Today).Any(r => r.Id == rule)
        );
        return who is null ? "order" : RankInput.WhyId(who, rule);
    }
}
