using Jiangxuan.Core;
using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Store;

namespace Jiangxuan.Web.Apply;

/// <summary>One application as its pages see it: whose, who looks at it, on which day.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="World">The candidacy with its sections.</param>
/// <param name="Candidacy">The candidacy.</param>
/// <param name="Actor">Who looks at it: the applicant, or a clerk who types for them.</param>
/// <param name="Now">Now, in Shanghai.</param>
public sealed record ApplyCase(EditionRef Edition, World World, Candidacy Candidacy, Actor Actor, DateTimeOffset Now)
{
    /// <summary>The notice.</summary>
    public Notice Notice => World.Notice;

    /// <summary>Today in Shanghai.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    /// <summary>The channel applied in.</summary>
    public Channel Channel => Notice.Channels.Single(c => c.Id == Candidacy.Channel);

    /// <summary>The recommending unit applied to.</summary>
    public Unit Unit => World.Edition.Unit(Candidacy.Unit);

    /// <summary>The stage in which one applies.</summary>
    public ApplyStage Stage => Notice.Stages.OfType<ApplyStage>().First();

    /// <summary>Whether somebody types for the worker (代填).</summary>
    public bool IsClerk => Actor.Role != Role.Applicant;

    /// <summary>Why the form cannot be changed now; null when it can.</summary>
    public Refusal? Locked => Applying.MayEdit(World, new Act("", Actor, Now, ""), Candidacy.Id);

    /// <summary>The conditions, one by one, as of today.</summary>
    public Eligibility Eligibility => Knowing.Eligibility(World, Candidacy.Id, Stage.Id, Today);

    /// <summary>Where one came from: one's own page, or the desk of the clerk.</summary>
    public string Home =>
        Actor.Role switch
        {
            Role.Unit => $"/unit/{Edition.EditionId}/applications",
            Role.Office => $"/office/{Edition.EditionId}/applications",
            _ => ApplyLinks.My,
        };

    /// <summary>The words of the link to <see cref="Home"/>.</summary>
    public string HomeText => IsClerk ? "申报列表" : "我的申报";

    /// <summary>What the conditions come to, in a sentence.</summary>
    public string EligibilityWord =>
        Eligibility.Outcome switch
        {
            EligibilityOutcome.MaySubmit => "按目前填写的内容，各项条件均符合。",
            EligibilityOutcome.WithJustification => "有“原则上”的条件不符合，可以提交，须说明理由。",
            EligibilityOutcome.Blocked => "有条件不符合，目前不能提交。请查看是哪一条；如认为判断有误，可以说明理由。",
            _ => "有的条件还不能判断：内容尚未填完，或者须由工作人员认定。可以继续填写。",
        };
}
