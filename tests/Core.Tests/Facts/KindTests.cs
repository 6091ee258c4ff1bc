using System.Reflection;
using System.Text.Json;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Tests.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Facts;

public class KindTests
{
    public static TheoryData<string> Kinds =>
        [
            .. typeof(FactKind)
                .Assembly.GetTypes()
                .Where(t => t.IsSubclassOf(typeof(FactKind)) && !t.IsAbstract)
                .Select(t => t.Name),
        ];

    private static Sample Of(string kind) => Sample.All.Single(s => s.Kind.GetType().Name == kind);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_kind_has_a_word_of_its_own(string kind)
    {
        var words = Sample.All.Select(s => s.Kind.GetType().GetCustomAttribute<KindAttribute>()!.Name).ToList();

        Assert.Matches("^[a-z]+(-[a-z]+)*$", Of(kind).Kind.GetType().GetCustomAttribute<KindAttribute>()!.Name);
        Assert.Equal(words.Count, words.Distinct().Count());
        Assert.True(Of(kind).Kind.GetType().IsSealed);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_kind_reads_checks_and_writes_its_sample(string kind)
    {
        var sample = Of(kind);

        var reading = sample.Kind.Read(Fields.Post(sample.Posted), "f.x", sample.Field);

        Assert.Equal(sample.Value, reading.Value);
        Assert.Empty(reading.Problems);
        if (sample.Value is { } value)
        {
            Assert.Empty(sample.Kind.Check(value, "f.x", sample.Field));
            Assert.Equal(sample.Text, sample.Kind.Text(value, Kaifeng.Notice));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Nothing_posted_is_unknown(string kind) =>
        Assert.Equal(new Reading(null, []).Value, Of(kind).Kind.Read(Fields.Post(), "f.x", Fields.Of()).Value);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_cannot_be_read_is_kept_with_a_problem_on_its_element(string kind)
    {
        var sample = Of(kind);
        if (sample.Bad.Length == 0)
        {
            return;
        }

        var reading = sample.Kind.Read(Fields.Post(sample.Bad), "f.x", sample.Field);

        var typed = sample.Bad[^1].Split('=')[1];
        Assert.Contains(typed, Raw(reading.Value!), StringComparison.Ordinal);
        Assert.All(reading.Problems, p => Assert.StartsWith("f.x", p.Id, StringComparison.Ordinal));
        Assert.NotEmpty(reading.Problems);
        Assert.NotEmpty(sample.Kind.Check(reading.Value!, "f.x", sample.Field));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Only_texts_files_ticks_and_derived_kinds_read_everything(string kind)
    {
        var takesAll = Of(kind).Kind is LineKind or ParagraphKind or FilesKind or DeclarationKind or DerivedKind;
        Assert.Equal(takesAll, Of(kind).Bad.Length == 0);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_unreadable_value_is_a_problem_wherever_it_is_stored(string kind)
    {
        var problems = Of(kind).Kind.Check(new RawValue("？？"), "f.x", Fields.Of());
        Assert.Equal(Of(kind).Kind is DerivedKind, !problems.Any());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_value_survives_storage(string kind)
    {
        if (Of(kind).Value is { } value)
        {
            Assert.Equal(value, JsonSerializer.Deserialize<Value>(JsonSerializer.Serialize(value)));
        }
    }

    private static string Raw(Value value) =>
        value switch
        {
            RawValue raw => raw.Text,
            RowsValue rows => string.Join('|', rows.Rows.SelectMany(r => r.Values).Select(Raw)),
            _ => "",
        };
}
