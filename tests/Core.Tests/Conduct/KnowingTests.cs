using System.Collections.Immutable;
using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Tests.Simulation;
using Xunit;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>What is known of a person: answers, determinations, registers, justifications.</summary>
public sealed class KnowingTests
{
    private static readonly DateOnly s_day = new(2021, 6, 15);
    private static readonly World s_before = Kaifeng.Before((_, e) => e.What is Concluded { Stage: "audit" });
    private static readonly Candidacy s_one = s_before.All<Candidacy>().First(c => c.Stands == "audit");

    private static World Answered(string fact, Value value) => Kaifeng.Answered(s_before, s_one.Id, fact, value);

    [Fact]
    public void A_determination_overrides_the_answer_and_the_channel_is_known_without_being_asked()
    {
        var values = Knowing.Values(s_before, s_one);
        Assert.Equal(new TextValue(s_one.Name), values["name"]);
        Assert.Equal(new TextValue(s_one.Channel), values[ReservedFacts.Channel]);
        Assert.Equal(new TextValue(s_one.Unit), values[ReservedFacts.Unit]);
        var supplied = new Supplied(new TextValue("技师"), Supplier.Office, "办公室", DateTimeOffset.MinValue);
        var determined = s_one with { Determined = s_one.Determined.SetItem("skillLevel", supplied) };
        var world = Answered("skillLevel", new TextValue("学徒工"));
        Assert.Equal(new TextValue("学徒工"), Knowing.Values(world, s_one)["skillLevel"]);
        Assert.Equal(new TextValue("技师"), Knowing.Values(world, determined)["skillLevel"]);
        var known = Knowing.Of(world, determined, s_day);
        Assert.Equal(s_day, known.On);
        Assert.Contains("skillLevel", known.Determined);
        Assert.DoesNotContain("name", known.Determined);
        Assert.Equal(s_one.Judged, known.Judged);
        Assert.Empty(Knowing.Answers(s_before, s_one.Id, "none"));
    }

    public static TheoryData<string[], bool, string?> Entries =>
        new()
        {
            { [], false, null },
            { ["other 2030-01-01"], false, null },
            { ["me 2022-01-01", "other 2030-01-01"], true, "2022-01-01" },
            { ["me 2022-01-01", "me 2024-05-01", "me 2023-01-01"], true, "2024-05-01" },
            { ["me 2022-01-01", "me", "me 2023-01-01"], true, null },
        };

    [Theory]
    [MemberData(nameof(Entries))]
    public void Of_several_entries_the_one_that_holds_longest_counts(string[] entries, bool found, string? until)
    {
        static RegisterEntry Read(string text) =>
            text.Split(' ') is [var who, var day] ? new(who, DateOnly.ParseExact(day, "yyyy-MM-dd")) : new(text);
        var world = s_before.With(
            s_before.Edition with
            {
                Registers = s_before.Edition.Registers.SetItem("bans", [.. entries.Select(Read)]),
            }
        );
        DateOnly? last = until is null ? null : DateOnly.ParseExact(until, "yyyy-MM-dd");
        Assert.Equal(
            new RegisterAnswer(found, last),
            Knowing.Of(world, s_one with { PersonKey = "me" }, s_day).Registers["bans"]
        );
        // Without a key nobody can be looked up: not even as not found.
        Assert.Empty(Knowing.Of(world, s_one with { PersonKey = "" }, s_day).Registers);
    }

    [Fact]
    public void Only_rules_in_principle_that_fail_and_are_not_justified_in_words_are_unjustified()
    {
        IReadOnlyList<string> Unjustified(World world) =>
            [.. Knowing.Unjustified(world, s_one.Id, "audit", s_day).Select(r => r.Id)];
        World Why(World world, string text) =>
            world.With(
                s_one with
                {
                    Justifications = ImmutableDictionary<string, Justification>.Empty.Add(
                        "skill-level",
                        new Justification(text, "推荐单位")
                    ),
                }
            );
        Assert.Empty(Unjustified(Answered("skillLevel", new TextValue("技师"))));
        var low = Answered("skillLevel", new TextValue("高级工"));
        Assert.Equal(["skill-level"], Unjustified(low));
        Assert.Equal(["skill-level"], Unjustified(Why(low, " ")));
        Assert.Empty(Unjustified(Why(low, "能手")));
        // Two rules fail; the binding one cannot be justified away and is not among these.
        var without = low.With(
            low.Get<Section>(Section.Of(s_one.Id, "awards")) with
            {
                Values = ImmutableDictionary<string, Value>.Empty.Add("honours", new RowsValue([])),
            }
        );
        Assert.Equal(["skill-level"], Unjustified(without));
    }

    [Fact]
    public void A_fact_is_asked_unless_its_condition_fails()
    {
        bool Asked(World world, string fact) => Knowing.Asked(world, s_one, world.Notice.Fact(fact), s_day);
        Assert.True(Asked(s_before, "name"));
        Assert.True(Asked(Answered("specialTalent", new YesNoValue(true)), "specialTalentStory"));
        Assert.False(Asked(Answered("specialTalent", new YesNoValue(false)), "specialTalentStory"));
        // Whether it is asked cannot be told while the answer it hangs on is open.
        var open = s_before.Get<Section>(Section.Of(s_one.Id, "awards"));
        Assert.True(
            Asked(s_before.With(open with { Values = open.Values.Remove("specialTalent") }), "specialTalentStory")
        );
    }
}
