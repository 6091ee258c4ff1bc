using System.Text.Json;
using Jiangxuan.Core.Conduct;
using Xunit;

namespace Jiangxuan.Core.Tests.Simulation;

/// <summary>The entries are the whole truth: folding them again, even from their texts, gives the same state.</summary>
public sealed class FoldTests
{
    [Fact]
    public void Folding_the_entries_again_gives_the_same_state()
    {
        Assert.Equal(Texts(Kaifeng.Whole.World), Texts(Fold(Kaifeng.Whole.Entries)));
    }

    [Fact]
    public void Folding_what_was_written_down_gives_the_same_state()
    {
        var read = Kaifeng.Whole.Entries.Select(Reread);
        Assert.Equal(Texts(Kaifeng.Whole.World), Texts(Fold(read)));
    }

    [Fact]
    public void A_dropped_entry_is_noticed()
    {
        var entries = Kaifeng.Whole.Entries;
        // A spread over the course; whatever is missing, the state is another one or cannot be folded at all.
        for (var i = 0; i < entries.Count; i += 37)
        {
            var without = entries.Where((_, n) => n != i);
            Assert.True(
                Fails(without) || !Texts(Fold(without)).SequenceEqual(Texts(Kaifeng.Whole.World)),
                $"entry {i}"
            );
        }
    }

    [Fact]
    public void Every_entry_moves_each_document_on_by_at_most_one_version()
    {
        var world = World.Empty(Kaifeng.Notice);
        foreach (var entry in Kaifeng.Whole.Entries)
        {
            var after = world.Apply(entry);
            Assert.All(
                after.ChangedSince(world),
                d => Assert.Equal((world.Docs.GetValueOrDefault((d.GetType(), d.Id))?.Version ?? 0) + 1, d.Version)
            );
            world = after;
        }
    }

    [Fact]
    public void Keys_are_never_used_twice() =>
        Assert.Equal(Kaifeng.Whole.Entries.Count, Kaifeng.Whole.Entries.Select(e => e.Id).Distinct().Count());

    [Fact]
    public void The_canonical_text_has_no_personal_value_and_nothing_computed()
    {
        var journal = string.Concat(
            Kaifeng.Whole.Entries.Where(e => e.What is SectionSaved or Submitted).Select(e => e.Canonical())
        );
        Assert.All(Kaifeng.Whole.People.Values, p => Assert.DoesNotContain(p.Phone.Number, journal));
        using var entry = JsonDocument.Parse(Kaifeng.Whole.Entries.First(e => e.What is Submitted).Canonical());
        Assert.False(entry.RootElement.GetProperty("what").TryGetProperty("about", out _));
        Assert.False(entry.RootElement.GetProperty("what").TryGetProperty("secrets", out _));
    }

    [Fact]
    public void Erased_values_leave_a_state_that_still_folds()
    {
        var erased = Kaifeng.Whole.Entries.Select(e => Json.Read<Entry>(e.Canonical()));
        var world = Fold(erased);
        Assert.Equal(20, world.All<Candidacy>().Count(c => c.Certificate is not null));
        Assert.All(world.All<Candidacy>(), c => Assert.Equal("", c.Name));
    }

    /// <summary>The entry as read back from its canonical text and the values beside it.</summary>
    private static Entry Reread(Entry entry)
    {
        var beside = entry.Secrets.DistinctBy(s => s.Commitment).ToDictionary(s => s.Commitment);
        var read = Json.Read<Entry>(entry.Canonical());
        Assert.Equal(entry.Leaf(), read.Leaf());
        return read.Reveal(s => beside[s.Commitment]);
    }

    private static World Fold(IEnumerable<Entry> entries) =>
        entries.Aggregate(World.Empty(Kaifeng.Notice), (world, entry) => world.Apply(entry));

    private static bool Fails(IEnumerable<Entry> entries)
    {
        try
        {
            Fold(entries);
            return false;
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException)
        {
            return true;
        }
    }

    private static IEnumerable<string> Texts(World world) =>
        world
            .Docs.Values.OrderBy(d => d.GetType().Name, StringComparer.Ordinal)
            .ThenBy(d => d.Id, StringComparer.Ordinal)
            .Select(d => $"{d.GetType().Name} {Json.Canonical<object>(d)}");
}
