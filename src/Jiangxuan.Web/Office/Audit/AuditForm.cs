using System.Collections.Immutable;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Shell;
using Jiangxuan.Web.Shell.Fields;

namespace Jiangxuan.Web.Office.Audit;

/// <summary>What the auditor ticked and typed, posted or as stored.</summary>
public sealed record AuditForm
{
    /// <summary>Rows for reasons of a return.</summary>
    public const int ReasonRows = 8;

    /// <summary>Judgements answered.</summary>
    public required ImmutableDictionary<string, bool> Judged { get; init; }

    /// <summary>Facts determined.</summary>
    public required IReadOnlyDictionary<string, Value> Determined { get; init; }

    /// <summary>Justifications decided.</summary>
    public required ImmutableDictionary<string, bool> Accepted { get; init; }

    /// <summary>Written conclusion.</summary>
    public string Text { get; init; } = "";

    /// <summary>Rule on which a refusal rests.</summary>
    public string Rule { get; init; } = "";

    /// <summary>Last day of a return, as typed.</summary>
    public string Until { get; init; } = "";

    /// <summary>Reasons of a return, as typed: fact and text.</summary>
    public IReadOnlyList<ReturnReason> Reasons { get; init; } = [];

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<FormError> Errors { get; init; } = [];

    /// <summary>As stored, for the first showing.</summary>
    public static AuditForm Stored(World world, Candidacy person, Stage stage, DateOnly today) =>
        new()
        {
            Judged = person.Judged,
            Determined = person
                .Determined.Where(d => Inspecting.Determines(stage).Contains(d.Key))
                .ToDictionary(d => d.Key, d => d.Value.Value),
            Accepted = person
                .Justifications.Where(j => j.Value.Accepted is not null)
                .ToImmutableDictionary(j => j.Key, j => j.Value.Accepted!.Value),
            Until = DateBox.Text(
                today.AddDays(
                    Deadlines.Of(world, stage.Id) is { } c && Deadlines.LastDay(c) <= today.AddDays(3) ? 1 : 3
                )
            ),
        };

    /// <summary>As posted.</summary>
    public static AuditForm Posted(World world, Candidacy person, Stage stage, Posting posting, DateOnly today)
    {
        var bound = FormBinder.Bind(
            world.Notice,
            Inspecting.Determines(stage),
            posting.Fields,
            person.Determined.ToDictionary(d => d.Key, d => d.Value.Value),
            today,
            _ => throw new InvalidOperationException("no ID number is determined at an audit")
        );
        return new AuditForm
        {
            Judged = Core.Conditions.JudgedHere.Read(world.Notice, stage, name => posting[name]),
            Determined = bound.Shown,
            Accepted = person
                .Justifications.Keys.Select(r => (Rule: r, Answer: posting[$"accept.{r}"]))
                .Where(a => a.Answer is "yes" or "no")
                .ToImmutableDictionary(a => a.Rule, a => a.Answer == "yes"),
            Text = posting["text"],
            Rule = posting["rule"],
            Until = posting["until"],
            Reasons =
            [
                .. Enumerable
                    .Range(0, ReasonRows)
                    .Select(i => new ReturnReason(posting[$"reason.{i}.fact"], posting[$"reason.{i}.text"]))
                    .Where(r => r.Fact.Length + r.Text.Length > 0),
            ],
            Errors = bound.Errors,
        };
    }

    /// <summary>The conclusion.</summary>
    public Conclusion Conclude(bool pass) =>
        new()
        {
            Pass = pass,
            Text = Text,
            Rule = pass || Rule.Length == 0 ? null : Rule,
            Judged = Judged,
            Determined = Determined.Where(d => d.Value is not RawValue).ToDictionary(),
            Accepted = Accepted,
        };

    /// <summary>The last day typed; null when it cannot be read.</summary>
    public DateOnly? LastDay => DateBox.Day(Until);
}
