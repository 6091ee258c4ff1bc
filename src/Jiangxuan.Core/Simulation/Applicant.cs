using System.Collections.Immutable;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.People.Generated;

namespace Jiangxuan.Core.Simulation;

/// <summary>One simulated applicant: the person, the way chosen, and what is to become of the application.</summary>
internal sealed class Applicant
{
    /// <summary>Candidacy id, <c>c0001</c>.</summary>
    public required string Candidacy { get; init; }

    /// <summary>Who it is.</summary>
    public required GeneratedPerson Person { get; init; }

    /// <summary>The applicant's account.</summary>
    public required Actor Actor { get; init; }

    /// <summary>Channel id.</summary>
    public required string Channel { get; init; }

    /// <summary>Unit id.</summary>
    public required string Unit { get; init; }

    /// <summary>What is to become of it.</summary>
    public required Fate Fate { get; set; }

    /// <summary>The rule that the fate is about, if any.</summary>
    public string? Rule { get; set; }

    /// <summary>Skill from 0 to 100, which nobody sees; marks and rankings follow it.</summary>
    public required int Skill { get; init; }

    /// <summary>Answers to every fact of the form; made on the day of the application.</summary>
    public ImmutableDictionary<string, Value> Answers { get; set; } = ImmutableDictionary<string, Value>.Empty;

    /// <summary>The day on which the application is begun.</summary>
    public DateOnly Begins { get; set; }
}

/// <summary>What is to become of an application.</summary>
internal enum Fate
{
    /// <summary>Nothing special.</summary>
    Ordinary,

    /// <summary>Half the form is filled in, never submitted.</summary>
    Draft,

    /// <summary>Fails a binding rule on the form and gives up when told.</summary>
    Blocked,

    /// <summary>Fails a binding rule on the form, says why that is wrong, and fails the audit.</summary>
    Contests,

    /// <summary>Fails an in-principle rule with a justification.</summary>
    Justified,

    /// <summary>Fails a rule that is waived for this person.</summary>
    Waived,

    /// <summary>Is returned for correction and mends it.</summary>
    Mends,

    /// <summary>Is returned for correction and does not mend it in time.</summary>
    Lapses,

    /// <summary>Begins so late that the unit has ranked before the employer's notice is over.</summary>
    Late,

    /// <summary>Withdraws after submission.</summary>
    Withdraws,

    /// <summary>Is returned by the office's audit, and mends it.</summary>
    ReturnedByOffice,

    /// <summary>Fails the office's audit on what the office determines or judges.</summary>
    FailsAudit,

    /// <summary>Does very well, and fails the inspection after the final proposal.</summary>
    FailsInspection,

    /// <summary>Does very well; an objection is filed and not upheld.</summary>
    ObjectedTo,

    /// <summary>Does very well; an objection is filed and upheld.</summary>
    Upheld,
}
