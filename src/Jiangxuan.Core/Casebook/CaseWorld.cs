using System.Collections.Immutable;
using Jiangxuan.Core.Calendar;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Facts.Written;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Notices.Yaml;
using Decision = Jiangxuan.Core.Conduct.Decision;
using Naming = Jiangxuan.Core.Notices.Naming;

namespace Jiangxuan.Core.Casebook;

/// <summary>
/// The state in which the persons of a case stand in one stage: everything before it is passed, nothing else has happened. Numbers of places
/// and the division among tracks are chosen by the acts that choose them in a real edition.
/// </summary>
internal sealed class CaseWorld(Bench bench)
{
    private static readonly Position s_nowhere = new("", 1, 1);

    private readonly Notice _notice = bench.Notice;

    /// <summary>The persons in the stage.</summary>
    public World Of(Stage stage, IReadOnlyList<CaseCandidates> candidates)
    {
        var edition = new Edition
        {
            Id = "case",
            Programme = _notice.Id,
            Fingerprint = "",
            OpenedAt = At(),
        };
        var passed = Standing
            .AllBefore(_notice, stage)
            .ToImmutableDictionary(id => id, _ => new Outcome(StageResult.Passed, At(), "案例"));
        var persons = candidates.SelectMany(
            (c, i) => c.Of().Select(p => Person(p.Id, p.Rank!.Value, c.Facts, i, passed))
        );
        return World.Load(_notice, [edition, .. persons]);
    }

    /// <summary>The state after the numbers of places and the seat plan were chosen; the first refusal instead.</summary>
    public (World World, Refusal? Refusal) Choose(
        World world,
        IReadOnlyDictionary<string, int> places,
        string? plan,
        string minutes
    )
    {
        var act = Act(minutes);
        var choices = places
            .Select(p => (Func<World, Decision>)(w => Choosing.Number(w, act, p.Key, p.Value)))
            .Concat(plan is null ? [] : [w => Choosing.Plan(w, act, plan)]);
        foreach (var choice in choices)
        {
            var decision = choice(world);
            if (decision.Refusal is { } no)
            {
                return (world, no);
            }
            world = world.Apply(Entry.Of("case", act, decision.Happened!));
        }
        return (world, null);
    }

    /// <summary>An act of the city on the day of the notice.</summary>
    public Act Act(string? reason) => new("case", new Actor("case", "案例", Role.Office), At(), "case", reason);

    private DateTimeOffset At() => Shanghai.At(_notice.Identity.Announced, TimeOnly.MinValue);

    private Candidacy Person(
        string number,
        int rank,
        IReadOnlyDictionary<string, string> facts,
        int index,
        ImmutableDictionary<string, Outcome> passed
    )
    {
        var channel = _notice.Channels.FirstOrDefault(c => Is(ReservedFacts.Channel, c.Id)) ?? _notice.Channels[0];
        var group = channel.Groups.FirstOrDefault(g => Is(ReservedFacts.UnitGroup, g)) ?? channel.Groups[0];
        bool Is(string key, string id) => facts.GetValueOrDefault(key) == id;
        return new Candidacy
        {
            Id = number,
            Account = number,
            Name = $"第{number}号",
            Channel = channel.Id,
            Unit = facts.GetValueOrDefault(ReservedFacts.Unit, "case"),
            UnitGroup = group,
            Chain = [.. channel.Groups.Select(g => new Rung("case", g))],
            Rank = rank,
            Outcomes = passed,
            Determined = facts
                .Where(f => !ReservedFacts.All.Contains(f.Key))
                .Select(f => (f.Key, Value: Read(f.Key, f.Value, $"candidates[{index}].facts.{f.Key}")))
                .Where(f => f.Value is not null)
                .ToImmutableDictionary(f => f.Key, f => new Supplied(f.Value!, Supplier.Office, "案例", At())),
        };
    }

    private Value? Read(string key, string text, string member)
    {
        if (_notice.Facts.FirstOrDefault(f => f.Key == key) is not { } fact)
        {
            bench.Fault(member, $"没有“{key}”这个字段。{Naming.DidYouMean(key, _notice.Facts.Select(f => f.Key))}");
            return null;
        }
        var reader = new ValueReader(
            _notice,
            _notice.Identity.Announced,
            (_, sentence) => bench.Fault(member, sentence)
        );
        return reader.Read(fact.Kind, fact.Label, new ScalarNode(s_nowhere, text, quoted: true));
    }
}
