using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.People;
using Jiangxuan.Core.Tests.Simulation;
using Xunit;

namespace Jiangxuan.Core.Tests.People;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("阿依努尔·买买提", "阿依努尔•买买提")]
    [InlineData("阿依努尔·买买提", "阿依努尔．买买提")]
    [InlineData("阿依努尔·买买提", "阿依努尔・买买提")]
    [InlineData("阿依努尔·买买提", "阿依努尔.买买提")]
    [InlineData("阿依努尔·买买提", "阿依努尔 · 买买提")]
    [InlineData("张　三", "张三")]
    [InlineData("葛\U000E0100洪", "葛洪")]
    [InlineData("Ａnna", "Anna")]
    public void Comparable_two_ways_of_typing_one_name_are_the_same(string one, string other) =>
        Assert.Equal(PersonName.Comparable(one), PersonName.Comparable(other));

    [Theory]
    [InlineData("\uFE00")]
    [InlineData("\uFE0F")]
    [InlineData("\U000E0100")]
    [InlineData("\U000E01EF")]
    public void Comparable_drops_what_only_chooses_a_shape(string selector) =>
        Assert.Equal("王辻", PersonName.Comparable($"王辻{selector}"));

    [Theory]
    [InlineData("阿依努尔·买买提", "阿依努尔买买提")]
    [InlineData("张三", "张叁")]
    [InlineData("\U0002CB4E", "\U0002CB4F")]
    public void Comparable_other_names_stay_other_names(string one, string other) =>
        Assert.NotEqual(PersonName.Comparable(one), PersonName.Comparable(other));

    [Fact]
    public void Comparable_does_not_depend_on_the_dot_and_changes_nothing_twice()
    {
        Check.QuickThrowOnFailure(Same(PersonName.Comparable));
        Assert.ThrowsAny<Exception>(() => Check.QuickThrowOnFailure(Same(n => n)));

        static Property Same(Func<string, string> comparable)
        {
            var part = Gen.Elements("买", "𬭎", "䶮", "阿", "𠀾").NonEmptyListOf().Select(string.Concat);
            return Prop.ForAll(
                part.SelectMany(a => part.Select(b => (a, b)))
                    .SelectMany(p => Gen.Elements(PersonName.Dots.ToCharArray()).Select(d => (p.a, p.b, d)))
                    .ToArbitrary(),
                n =>
                    comparable($"{n.a}{n.d}{n.b}") == $"{n.a}·{n.b}"
                    && comparable(comparable($"{n.a}{n.d}{n.b}")) == comparable($"{n.a}{n.d}{n.b}")
            );
        }
    }

    [Theory]
    [InlineData("阿依努尔•买买提")]
    [InlineData("阿依努尔．买买提")]
    [InlineData("王𬭎䶮")] // beyond the basic plane, and an extension A character
    [InlineData("𠀾\U000E0100")] // with a variation selector
    [InlineData("\uE863某")] // a private-use character of old systems
    public void A_name_is_kept_as_typed_from_the_form_through_the_canonical_journal_to_the_page(string typed)
    {
        var notice = Kaifeng.Notice;
        var kind = notice.Fact("name").Kind;
        var posted = new Posted([KeyValuePair.Create("f.name", (IReadOnlyList<string>)[typed])]);
        var read = kind.Read(
            posted,
            "f.name",
            new Field("姓名", notice, new(2021, 6, 1), _ => throw new UnreachableException())
        );
        Assert.Empty(read.Problems);

        var saved = Kaifeng.Whole.Entries.First(e => e.What is SectionSaved s && s.Values.ContainsKey("name"));
        var what = (SectionSaved)saved.What;
        var entry = saved with { What = Named(what, read.Value!) };
        // The journal keeps the commitment and, beside it, the text; the state keeps the answer as a document.
        Assert.True(((SectionSaved)entry.What).Values["name"].Verifies());
        var world = Kaifeng.Before((_, e) => e.Id == saved.Id).Apply(entry);
        var stored = Json.Read<Section>(Json.Write(world.Get<Section>(Section.Of(what.Candidacy, what.Section))));
        Assert.Equal(typed, kind.Text(stored.Values["name"], notice));
        Assert.Equal(entry.Leaf(), Json.Read<Entry>(entry.Canonical()).Leaf());
        // The control: the same name in another form is another entry.
        Assert.NotEqual(entry.Leaf(), (saved with { What = Named(what, new TextValue(typed + "·")) }).Leaf());
    }

    private static SectionSaved Named(SectionSaved what, Value name) =>
        what with
        {
            Values = what.Values.SetItem("name", Secret.Of(name, "salt", "name")),
        };
}
