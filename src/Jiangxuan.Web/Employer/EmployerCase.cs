using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Shell.Fields;
using Jiangxuan.Web.Store;

namespace Jiangxuan.Web.Employers;

/// <summary>One application as an organ of the employer sees it through its link.</summary>
/// <param name="Token">The link's token, as it stands in the address.</param>
/// <param name="Edition">The edition.</param>
/// <param name="World">The candidacy with its sections.</param>
/// <param name="Candidacy">The candidacy.</param>
/// <param name="Link">The link.</param>
/// <param name="Today">Today in Shanghai.</param>
public sealed record EmployerCase(
    string Token,
    EditionRef Edition,
    World World,
    Candidacy Candidacy,
    Link Link,
    DateOnly Today
)
{
    /// <summary>The notice.</summary>
    public Notice Notice => World.Notice;

    /// <summary>Who acts: the contact, in the organ the link was issued for.</summary>
    public Actor Actor => new(Link.Id, Link.Who(), Role.Employer, Link.Organ);

    /// <summary>The organ.</summary>
    public Organ Organ => Notice.Organs.First(o => o.Id == Link.Organ);

    /// <summary>The stages of this organ in this person's course.</summary>
    public IReadOnlyList<Stage> Stages =>
        [
            .. Notice.Stages.Where(s =>
                s.By.Contains(Link.Organ) && s.Level == Level.Employer && Standing.Applies(Notice, s, Candidacy)
            ),
        ];

    /// <summary>Address of the page.</summary>
    public string Href => $"/employer/{Token}";
}
