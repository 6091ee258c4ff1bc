using System.Collections.Immutable;
using Jiangxuan.Core;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Shell;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;
using Decision = Jiangxuan.Core.Conduct.Decision;

namespace Jiangxuan.Web.Office.Audit;

/// <summary>The audit of one person: looked at, tried, passed, returned, refused.</summary>
internal static class AuditEndpoint
{
    public static async Task<IResult> Get(Desk desk, string stage, string candidacy, string? done)
    {
        var found = await AuditCase.Of(desk, stage, candidacy);
        return await Page(found, AuditForm.Stored(found.World, found.Person, found.Stage, desk.Today), [], done);
    }

    /// <summary>Shows the verdicts as they would be; nothing is stored.</summary>
    public static async Task<IResult> Preview(Desk desk, string stage, string candidacy, Posting posting)
    {
        var found = await AuditCase.Of(desk, stage, candidacy);
        var form = Read(found, posting);
        return await Page(found, form, form.Errors, null);
    }

    public static Task<IResult> Pass(Desk desk, string stage, string candidacy, Posting posting) =>
        Conclude(desk, stage, candidacy, posting, pass: true);

    public static Task<IResult> Fail(Desk desk, string stage, string candidacy, Posting posting) =>
        Conclude(desk, stage, candidacy, posting, pass: false);

    /// <summary>The last look before a candidacy ends.</summary>
    public static async Task<IResult> ConfirmFail(Desk desk, string stage, string candidacy, Posting posting)
    {
        var found = await AuditCase.Of(desk, stage, candidacy);
        var form = Read(found, posting);
        var trial = Inspecting.Conclude(found.World, posting.Act, candidacy, stage, form.Conclude(pass: false));
        if (form.Errors.Count > 0 || trial.Refusal is not null)
        {
            return await Again(found, form, form.Errors.Count > 0 ? null : trial.Refusal);
        }

        return new RazorComponentResult<FailPage>(
            new
            {
                desk.Frame,
                Found = found,
                Form = form,
                posting.Version,
                Posted = posting
                    .Form.Where(f => !f.Key.StartsWith('_'))
                    .ToDictionary(f => f.Key, f => f.Value.ToString()),
                Key = Guid.NewGuid(),
                Workload = await Workload.Of(desk),
            }
        );
    }

    public static async Task<IResult> Return(Desk desk, string stage, string candidacy, Posting posting)
    {
        var found = await AuditCase.Of(desk, stage, candidacy);
        if (Rights.May(desk.Actor, AccessAct.Return, Subject.Of(found.Stage, found.Person)) is { } no)
        {
            throw Desk.Forbidden(no.Sentence);
        }

        var form = Read(found, posting);
        if (form.LastDay is not { } until)
        {
            return await Again(
                found,
                form,
                new Refusal("请填写补正的最后一天，例如2020-06-18。", found.Stage.Source.ToString(), "until")
            );
        }

        return await Commit(
            found,
            posting,
            form,
            w => Inspecting.Return(w, posting.Act, candidacy, stage, until, [.. form.Reasons]),
            $"{found.Person.Name}的申报已退回补正，{until:M月d日}24时前重新提交"
        );
    }

    private static async Task<IResult> Conclude(Desk desk, string stage, string candidacy, Posting posting, bool pass)
    {
        var found = await AuditCase.Of(desk, stage, candidacy);
        var form = Read(found, posting);
        if (form.Errors.Count > 0)
        {
            return await Again(found, form, null);
        }

        return await Commit(
            found,
            posting,
            form,
            w => Inspecting.Conclude(w, posting.Act, candidacy, stage, form.Conclude(pass)),
            $"{found.Person.Name}：{found.Stage.Label}{(pass ? "通过" : "不通过")}"
        );
    }

    private static async Task<IResult> Commit(
        AuditCase found,
        Posting posting,
        AuditForm form,
        Func<World, Decision> decide,
        string done
    )
    {
        var desk = found.Desk;
        var docketed = await desk.Docket.Commit(
            desk.Edition,
            posting.Act,
            Scope.Candidacy(found.Person.Id),
            decide,
            posting.Expecting<Candidacy>(found.Person.Id),
            desk.Http.RequestAborted
        );
        return docketed is Docketed.Refused refused
            ? await Again(found, form, refused.Refusal)
            : Posting.Answer(
                docketed,
                _ => found.Onward(done),
                _ => throw new InvalidOperationException("refused"),
                current => Stale(found, form, (Candidacy)current)
            );
    }

    private static AuditForm Read(AuditCase found, Posting posting) =>
        AuditForm.Posted(found.World, found.Person, found.Stage, posting, found.Desk.Today);

    private static async Task<IResult> Again(AuditCase found, AuditForm form, Refusal? refusal) =>
        (await Page(found, form, refusal is null ? form.Errors : [Shown.Error(refusal, "text")], null)).With(
            StatusCodes.Status422UnprocessableEntity
        );

    private static async Task<IResult> Page(
        AuditCase found,
        AuditForm form,
        IReadOnlyList<FormError> errors,
        string? done
    ) =>
        new RazorComponentResult<AuditPage>(
            new
            {
                found.Desk.Frame,
                Found = found,
                Form = form,
                Verdicts = Inspecting
                    .Preview(found.World, found.Person.Id, found.Stage.Id, form.Conclude(pass: true), found.Desk.Today)
                    .Rules,
                Errors = errors,
                Key = Guid.NewGuid(),
                Done = done,
                Workload = await Workload.Of(found.Desk),
            }
        );

    private static RazorComponentResult<StalePage> Stale(AuditCase found, AuditForm form, Candidacy current) =>
        new(
            new
            {
                found.Desk.Frame,
                ReloadHref = found.Href,
                Differences = (IReadOnlyList<StaleValue>)
                    [
                        new StaleValue("进度", "", Course.Of(found.World.Notice, current).Sentence),
                        new StaleValue(
                            "结论",
                            form.Text,
                            current.Outcomes.GetValueOrDefault(found.Stage.Id)?.Text ?? ""
                        ),
                        .. form.Reasons.Select(r => new StaleValue(
                            found.World.Notice.Facts.FirstOrDefault(f => f.Key == r.Fact)?.Label ?? "需要补正的内容",
                            r.Text,
                            current.Returned?.Reasons.FirstOrDefault(x => x.Fact == r.Fact)?.Text ?? ""
                        )),
                    ],
            }
        );
}
