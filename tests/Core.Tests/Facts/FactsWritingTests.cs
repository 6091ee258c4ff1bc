using FsCheck;
using FsCheck.Fluent;
using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Tests.Conditions;
using Jiangxuan.Core.Tests.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Facts;

/// <summary>What is written is read back as the same; the sample is a whole and valid file.</summary>
public class FactsWritingTests
{
    private static Known Back(Known known)
    {
        var reading = FactsReading.OfJson("f.json", FactsWriting.Json(known), known.Notice);
        return reading.Known ?? throw new InvalidOperationException(string.Join('\n', reading.Findings));
    }

    /// <summary>As far as a file carries it: no hashes, no masks.</summary>
    private static Dictionary<string, Value> Carried(Known known) =>
        known.Values.ToDictionary(
            v => v.Key,
            v =>
                v.Value switch
                {
                    IdNumberValue id => new IdNumberValue("", "", "", id.Birth, id.Male),
                    FilesValue files => new FilesValue([.. files.Files.Select(f => f with { Hash = "", Size = 0 })]),
                    var value => value,
                }
        );

    private static bool Same(Known a, Known b) =>
        a.On == b.On
        && Carried(a).Count == Carried(b).Count
        && Carried(a).All(v => Carried(b).TryGetValue(v.Key, out var other) && v.Value.Equals(other))
        && a.Judged.Count == b.Judged.Count
        && a.Judged.All(j => b.Judged[j.Key] == j.Value);

    [Fact]
    public void What_is_known_survives_being_written_and_read() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Tries.Of(300)),
            Prop.ForAll(RandomConditions.Cases, c => Same(c.More, Back(c.More)))
        );

    [Fact]
    public void A_register_survives_with_its_end()
    {
        var register = new KnownRegister
        {
            Id = "bans",
            Label = "限制申报",
            Purpose = RegisterPurpose.Bans,
            Source = new Source { Clause = "四" },
        };
        var known = new Known
        {
            Notice = Kaifeng.Notice with { Registers = [register] },
            On = new DateOnly(2021, 6, 1),
            Values = new Dictionary<string, Value>(),
            Registers = new Dictionary<string, RegisterAnswer> { ["bans"] = new(true, new DateOnly(2026, 1, 1)) },
        };

        Assert.Equal(known.Registers, Back(known).Registers);
    }

    [Fact]
    public void The_sample_names_every_fact_somebody_supplies_and_reads_without_a_finding()
    {
        var text = FactsWriting.Example(Kaifeng.Notice);
        var known = FactsReading.OfJson("f.json", text, Kaifeng.Notice).Known!;

        var supplied = Kaifeng.Notice.Facts.Where(f => f.Kind is not DerivedKind).Select(f => f.Key);
        Assert.Equal(supplied.Order(), known.Values.Keys.Except(ReservedFacts.All).Order());
        Assert.Equal(text, FactsWriting.Example(Kaifeng.Notice));
        Assert.Equal("unit", ((TextValue)known.Values["channel"]).Text);
        Assert.DoesNotContain('\r', text);
    }
}
