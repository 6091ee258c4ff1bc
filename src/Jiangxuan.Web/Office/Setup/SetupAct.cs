using Jiangxuan.Core.Conduct;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Store;
using Decision = Jiangxuan.Core.Conduct.Decision;

namespace Jiangxuan.Web.Office.Setup;

/// <summary>Acts on the edition itself, by one who may.</summary>
internal static class SetupAct
{
    /// <summary>Commits a decision on the edition as the page showed it.</summary>
    public static Task<Docketed> Commit(
        Desk desk,
        Posting posting,
        Func<World, Decision> decide,
        Scope? scope = null
    ) =>
        Rights.May(desk.Actor, AccessAct.SetUpEdition, Subject.None) is { } no
            ? throw Desk.Forbidden(no.Sentence)
            : desk.Docket.Commit(
                desk.Edition,
                posting.Act,
                scope ?? Scope.Edition,
                decide,
                posting.Expecting<Edition>(desk.Edition.EditionId),
                desk.Http.RequestAborted
            );
}
