using System.Collections.Immutable;

namespace Jiangxuan.Core.Notices;

/// <summary>Takes the named sections of standing measures into a notice (适用办法); nothing else of the measures is inherited.</summary>
internal static class Adopting
{
    /// <summary>The notice with the sections in it; what cannot be taken is a finding at the line that asks for it.</summary>
    /// <param name="notice">The notice as its own files state it.</param>
    /// <param name="files">Its files, with those of the measures under <c>&lt;id&gt;/</c>.</param>
    /// <param name="places">Where its parts stand; parts that are taken stand where they are asked for.</param>
    /// <param name="findings">Faults of the measures and of the adoption are added here.</param>
    public static Notice Run(
        Notice notice,
        IReadOnlyDictionary<string, string> files,
        Dictionary<string, Position> places,
        List<Finding> findings
    )
    {
        var stated = Enum.GetValues<AdoptableSection>().Where(s => Has(notice, s)).ToHashSet();
        for (var i = 0; i < notice.Adopts.Count; i++)
        {
            var adoption = notice.Adopts[i];
            var at = new Line($"adopts[{i}]", new Positions(places), findings);
            if (Measures(notice, adoption, files, at) is not { } measures)
            {
                continue;
            }
            foreach (var section in adoption.Sections)
            {
                var name = Naming.Kebab(section.ToString());
                if (!Has(measures, section))
                {
                    at.Fault("sections", $"{measures.Identity.Label}（{adoption.From}）没有 {name} 这一节，无从适用。");
                }
                else if (stated.Contains(section))
                {
                    at.Fault("sections", $"{name} 一节通知自己已写，不能再从办法适用；请删去一处。");
                }
                else if (Has(notice, section))
                {
                    at.Fault("sections", $"{name} 一节适用了两次，请删去一处。");
                }
                else
                {
                    var taken = Taken(notice, measures, section, at);
                    var along = taken.Decisions.Skip(notice.Decisions.Count).Select(d => $"decisions[{d.Id}]");
                    foreach (var path in along.Prepend(name))
                    {
                        places.TryAdd(path, at.Place("sections"));
                    }
                    notice = taken;
                }
            }
        }
        return notice;
    }

    private static Notice? Measures(
        Notice notice,
        Adoption adoption,
        IReadOnlyDictionary<string, string> files,
        Line at
    )
    {
        var own = files
            .Where(f => f.Key.StartsWith(adoption.From + "/", StringComparison.Ordinal))
            .ToDictionary(f => f.Key[(adoption.From.Length + 1)..], f => f.Value);
        if (notice.Document is DocumentKind.Measures)
        {
            at.Fault("", "办法不能再适用别的办法，请把内容直接写出来。");
            return null;
        }
        if (!own.ContainsKey(NoticeReading.NoticeFile))
        {
            at.Fault(
                "from",
                $"找不到“{adoption.From}”：与本定义并列的目录里应有 {adoption.From}/{NoticeReading.NoticeFile}。"
            );
            return null;
        }
        var reading = NoticeReading.Read(own);
        var faults = reading.Findings.Where(f => f.Severity is Severity.Fault);
        at.Findings.AddRange(faults.Select(f => f with { File = $"{adoption.From}/{f.File}" }));
        if (reading.Notice is not { } measures)
        {
            return null;
        }
        if (measures.Document is not DocumentKind.Measures)
        {
            at.Fault("from", $"“{adoption.From}”是一届的通知，不是办法（document: measures），不能适用。");
            return null;
        }
        if (measures.Status is DocumentStatus.Draft && string.IsNullOrWhiteSpace(adoption.Note))
        {
            at.Add(
                Severity.Note,
                "",
                $"适用的是征求意见稿（{measures.Identity.Title}），请在 note 里写明正式文本的情况，供工作人员知晓。"
            );
        }
        return measures;
    }

    private static bool Has(Notice notice, AdoptableSection section) =>
        section switch
        {
            AdoptableSection.Stewardship => notice.Stewardship.Count > 0,
            AdoptableSection.Fees => notice.Fees is not null,
            AdoptableSection.Revocation => notice.Revocation is not null,
            AdoptableSection.Rewards => notice.Rewards.Count > 0,
            _ => throw new ArgumentOutOfRangeException(nameof(section)),
        };

    private static Notice Taken(Notice notice, Notice measures, AdoptableSection section, Line at)
    {
        var sources = new List<Source>();
        Source Of(Source source)
        {
            sources.Add(source);
            return source with { Document = measures.Identity.Label };
        }
        var taken = section switch
        {
            AdoptableSection.Stewardship => notice with
            {
                Stewardship = [.. measures.Stewardship.Select(s => s with { Source = Of(s.Source) })],
            },
            AdoptableSection.Fees => notice with { Fees = measures.Fees! with { Source = Of(measures.Fees.Source) } },
            AdoptableSection.Revocation => notice with
            {
                Revocation = measures.Revocation! with
                {
                    Grounds = [.. measures.Revocation.Grounds.Select(g => g with { Source = Of(g.Source) })],
                    Source = Of(measures.Revocation.Source),
                },
            },
            AdoptableSection.Rewards => notice with
            {
                Rewards = [.. measures.Rewards.Select(r => r with { Source = Of(r.Source) })],
            },
            _ => throw new ArgumentOutOfRangeException(nameof(section)),
        };
        return WithDecisions(taken, measures, sources, at);
    }

    /// <summary>Decisions that complete what is taken come along: an open one keeps the edition of the notice from opening.</summary>
    private static Notice WithDecisions(Notice notice, Notice measures, List<Source> sources, Line at)
    {
        var cited = sources.SelectMany(s => s.CompletedBy.Append(s.Decision)).ToHashSet();
        var along = measures.Decisions.Where(d => cited.Contains(d.Id) && !notice.Decisions.Contains(d)).ToList();
        foreach (var twice in along.Where(d => notice.Decisions.Any(n => n.Id == d.Id)))
        {
            at.Fault("sections", $"办法的决定“{twice.Id}”与通知的一项决定同名，请把通知的那一项改名。");
        }
        return notice with { Decisions = [.. notice.Decisions, .. along] };
    }

    /// <summary>The line of the notice that adopts.</summary>
    private sealed record Line(string Path, Positions Positions, List<Finding> Findings)
    {
        public Position Place(string member) => Positions.Of($"{Path}.{member}");

        public void Fault(string member, string sentence) => Add(Severity.Fault, member, sentence);

        public void Add(Severity severity, string member, string sentence)
        {
            var path = member.Length == 0 ? Path : $"{Path}.{member}";
            var at = Positions.Of(path);
            Findings.Add(new Finding(at.File, at.Line, at.Column, path, null, severity, sentence));
        }
    }
}
