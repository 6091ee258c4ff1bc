using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Paper.Codes;
using Jiangxuan.Paper.Fillings;
using Jiangxuan.Paper.Layouts;
using Jiangxuan.Paper.Word;
using Entry = Jiangxuan.Paper.Fillings.Entry;

namespace Jiangxuan.Paper.Course;

/// <summary>Papers about one person (个人表单): facts, opinions, certificate, stewardship.</summary>
public static class PersonCourse
{
    /// <summary>What is filled into a paper about this person.</summary>
    /// <param name="records">The records, with the sections of the person.</param>
    /// <param name="candidacy">The person.</param>
    /// <param name="form">The form it is filled into, whose code is printed if it has one.</param>
    /// <param name="pages">First page in the dossier by material id, once it is put together.</param>
    public static Filling Of(
        Records records,
        Candidacy candidacy,
        Layout form,
        IReadOnlyDictionary<string, int>? pages = null
    )
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(candidacy);
        ArgumentNullException.ThrowIfNull(form);
        var entries = records.Common();
        foreach (var (name, entry) in Entries(records, candidacy))
        {
            entries[name] = entry;
        }
        if (records.Opinions)
        {
            Opinions(entries, records.Notice, candidacy);
        }
        Steward(entries, records.Notice, candidacy);
        Notice(entries, records, candidacy);
        entries.Set("materials", MaterialRows.Of(records, candidacy, pages));
        if (form.Code)
        {
            entries[DocxWriting.CodeField] = QrPicture.Of(StampedCopy.Code(records.World, candidacy, form));
        }
        return new Filling(entries);
    }

    /// <summary>Facts and course of the person without what stands on papers of their own only: a row of a list.</summary>
    internal static Dictionary<string, Entry> Entries(Records records, Candidacy candidacy)
    {
        var world = records.World;
        var entries = FactEntries.Of(Knowing.Of(world, candidacy, records.Printed), records.Opening);
        entries.Set("unit.name", world.Edition.Unit(candidacy.Unit).Name);
        entries.Set("candidacy.receipt", candidacy.Receipt);
        entries.Set("candidacy.channel", records.Notice.Channels.Single(c => c.Id == candidacy.Channel).Label);
        entries.Set("candidacy.track", Tracking.Of(records.Notice, candidacy));
        entries.Set("candidacy.tier", TierOf(candidacy) is { } tier ? records.Notice.Tier(tier).Label : null);
        entries.Set("rank", (candidacy.Rank ?? Lists.UnitRank(world, candidacy)) is { } r ? Written.Number(r) : null);
        entries.Set("review.rank", candidacy.Rank is { } among ? Written.Number(among) : null);
        entries.Set("unit.rank", Lists.UnitRank(world, candidacy) is { } first ? Written.Number(first) : null);
        entries.Set("score", candidacy.Score is { } score ? Written.Number(score) : null);
        entries.Set("named.date", Written.Day(Afterwards.NamedOn(world, candidacy)));
        entries.Set("reward.total", Total(records.Notice, candidacy) is { } total ? Written.Number(total) : null);
        if (candidacy.Certificate is { } number)
        {
            entries.Set("certificate.number", number);
            var address = records.Verified?.Invoke(candidacy);
            entries.Set("certificate.url", address);
            if (address is not null && records.Drawn is { } drawn)
            {
                entries["certificate.qr"] = drawn(address);
            }
        }
        return entries;
    }

    /// <summary>The tier given, or stood for.</summary>
    internal static string? TierOf(Candidacy candidacy) => candidacy.Tier ?? candidacy.ProposedTier;

    private static decimal? Total(Notice notice, Candidacy candidacy)
    {
        var parts = notice.Stages.OfType<RewardStage>().SelectMany(s => Afterwards.Instalments(notice, s, candidacy));
        var yuan = parts.DistinctBy(p => p.Id).Sum(p => p.Yuan);
        return yuan == 0 ? null : yuan;
    }

    private static void Opinions(Dictionary<string, Entry> entries, Notice notice, Candidacy candidacy)
    {
        foreach (var (stage, opinion) in candidacy.Opinions)
        {
            var organs = notice.Stage(stage).By.Select(id => notice.Organs.Single(o => o.Id == id).Name);
            entries.Set($"opinion.{stage}", opinion.Text);
            entries.Set($"opinion.{stage}.by", string.Join('、', organs));
            entries.Set($"opinion.{stage}.date", Written.Day(opinion.On));
        }
    }

    private static void Steward(Dictionary<string, Entry> entries, Notice notice, Candidacy candidacy)
    {
        var stage = notice.Stages.OfType<StewardStage>().LastOrDefault(s => Standing.In(notice, candidacy, s.Id));
        if (stage is null || Standing.Since(notice, candidacy, stage) is not { } since)
        {
            return;
        }
        var stewardship = Stewarding.Of(notice, stage.Id);
        var ends = Stewarding.Ends(notice, candidacy, stage.Id);
        entries.Set("steward.period", $"{Written.Day(since)}至{Written.Day(ends)}");
        entries.Set("steward.due", Written.Day(ends));
        entries.Set(
            "steward.items",
            [
                .. stewardship.Duties.Select(d =>
                {
                    var row = new Dictionary<string, Entry>();
                    row.Set("label", d);
                    return row;
                }),
            ]
        );
    }

    // The notice at the employer is about one person: its list has the person as holder.
    private static void Notice(Dictionary<string, Entry> entries, Records records, Candidacy candidacy)
    {
        var own = records
            .World.All<Listing>()
            .LastOrDefault(l =>
                l.Period is not null
                && records.Notice.Stage(l.Stage) is PubliciseStage { Of: null }
                && l.Items.Any(i => i.Candidacy == candidacy.Id)
            );
        PublicityEntries.Add(entries, records, own);
    }
}
