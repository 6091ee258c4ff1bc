using System.Globalization;
using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Exchange;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Selection;

/// <summary>
/// A table of candidates (CSV) for the rules of a notice: number, score or rank, one column for each fact the rules look
/// at, if wanted one for each that the caps look at, and where scores may be equal one for each indicator or rule that orders
/// them. Headings are keys or labels. With tracks scores and ranks are compared within a track only.
/// </summary>
public sealed class CandidateSheet
{
    private static readonly IReadOnlyDictionary<string, string> Own = new Dictionary<string, string>
    {
        ["编号"] = "id",
        ["得分"] = "score",
        ["名次"] = "rank",
    };

    private readonly Notice notice;
    private readonly SeatPlan? plan;
    private readonly string name;
    private readonly CsvTable table;
    private readonly IReadOnlyList<string> facts;
    private readonly IReadOnlyList<string> shared;
    private readonly IReadOnlyList<SheetTie> ties;
    private readonly List<Finding> findings = [];

    private CandidateSheet(Notice notice, SeatPlan? plan, string name, CsvTable table)
    {
        (this.notice, this.plan, this.name, this.table) = (notice, plan, name, table);
        facts =
        [
            .. Composing
                .Pool(notice, [], plan)
                .Rules.SelectMany(Requirement.FactsOf)
                .Concat(Composing.Facts(notice))
                .Distinct(StringComparer.Ordinal),
        ];
        shared = Composing.Final(notice) is { } final ? [.. Sharing.Looks(notice, final).Except(facts)] : [];
        ties = SheetTie.Of(notice);
    }

    /// <summary>Reads a table of candidates; all faults are noted, the column of a finding is the number of the cell.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="plan">The chosen division of the places; needed exactly where the notice has tracks.</param>
    /// <param name="name">Name of the file in findings.</param>
    /// <param name="bytes">The file.</param>
    public static PoolReading Read(Notice notice, SeatPlan? plan, string name, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(notice);
        if (notice.Tracks is not null != plan is not null)
        {
            throw new ArgumentException("A plan is chosen exactly where a notice has tracks.", nameof(plan));
        }

        var (table, faults) = CsvReading.Read(name, bytes);
        if (table is null)
        {
            return new PoolReading(null, faults, false);
        }

        var sheet = new CandidateSheet(notice, plan, name, table);
        var columns = sheet.Columns();
        var candidates = sheet.InOneOrder([.. table.Rows.Select(row => sheet.Candidate(row, columns))]);
        IReadOnlyList<Finding> all = [.. faults, .. sheet.findings];
        if (all.Count > 0)
        {
            return new PoolReading(null, all, false);
        }

        var pool = Composing.Pool(notice, candidates, plan) with
        {
            TieBreaks = [.. sheet.ties.TakeWhile(tie => columns.Contains(tie.Id)).Select(tie => tie.Break)],
        };
        foreach (var fault in PoolCheck.All(pool))
        {
            sheet.Fault(fault);
        }

        return new PoolReading(sheet.findings.Count > 0 ? null : pool, sheet.findings, true);
    }

    // The key of each column; null for one that is not known, or comes twice.
    private List<string?> Columns()
    {
        var words = new Dictionary<string, string>(Own, StringComparer.Ordinal);
        foreach (
            var (key, label) in facts
                .Concat(shared)
                .Select(key => (key, new Scope(notice).Label(key)))
                .Concat(ties.Select(tie => (tie.Id, tie.Label)))
        )
        {
            words.TryAdd(label, key);
        }

        var keys = words.Values.ToHashSet(StringComparer.Ordinal);
        var columns = new List<string?>();
        foreach (var heading in table.Header.Cells)
        {
            var key = keys.Contains(heading) ? heading : words.GetValueOrDefault(heading);
            if (key is null)
            {
                var known = words.Select(word => $"{word.Value}（{word.Key}）");
                Fault(
                    columns.Count,
                    $"不认识的列“{heading}”。{Naming.DidYouMean(heading, keys.Concat(words.Keys))}可用：{string.Join("、", known)}。"
                );
            }
            else if (columns.Contains(key))
            {
                Fault(columns.Count, $"“{heading}”这一列有两列，请只留一列。");
                key = null;
            }

            columns.Add(key);
        }

        foreach (var key in facts.Prepend("id").Where(key => !columns.Contains(key)))
        {
            Fault(0, $"缺少“{key}”（{words.First(word => word.Value == key).Key}）这一列。");
        }

        if (!columns.Contains("score") && !columns.Contains("rank"))
        {
            Fault(0, "缺少“score”（得分）或“rank”（名次）这一列。");
        }

        return columns;

        void Fault(int column, string sentence) => this.Fault(table.Header.Line, column, sentence);
    }

    private PoolCandidate Candidate(CsvRow row, List<string?> columns)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < columns.Count; i++)
        {
            var (key, text) = (columns[i], row.Cells[i].Trim());
            if (key is null || text.Length == 0)
            {
                continue;
            }

            values.Add(key, text);
            if (Wrong(key, text) is { } reason)
            {
                Fault(row.Line, i, $"“{text}”：{reason}");
            }
        }

        return new PoolCandidate
        {
            Id = values.GetValueOrDefault("id", ""),
            Score = values.TryGetValue("score", out var score) ? Decimals.Exact(score) : null,
            Rank = values.TryGetValue("rank", out var rank) ? Whole(rank) : null,
            Facts = Sharing.With(notice, values),
        };
    }

    private string? Wrong(string key, string text) =>
        key switch
        {
            "id" => null,
            "rank" => Whole(text) is null ? "名次应是从1起的整数。" : null,
            _ when facts.Contains(key) || shared.Contains(key) => new Scope(notice)
                .Impossible(key, text)
                .FirstOrDefault(),
            _ when ties.FirstOrDefault(tie => tie.Id == key) is { } tie => tie.Wrong(text),
            _ => Decimals.Exact(text) is null ? SheetTie.NoNumber : null,
        };

    /// <summary>
    /// With tracks everybody gets one rank among all: the rank within the track, interleaved. Equals of a track stay equal; whoever has no
    /// track keeps what the file says, and is a fault of the pool.
    /// </summary>
    private List<PoolCandidate> InOneOrder(List<PoolCandidate> candidates)
    {
        if (notice.Tracks is not { } tracks || findings.Count > 0)
        {
            return candidates;
        }

        var scored = candidates.TrueForAll(c => c.Score is not null);
        if (!scored && !candidates.TrueForAll(c => c.Rank is not null))
        {
            return candidates;
        }

        return
        [
            .. candidates.Select(c =>
            {
                var track = c.Facts.GetValueOrDefault(tracks.Fact, "");
                var better = candidates.Count(other =>
                    other.Facts.GetValueOrDefault(tracks.Fact, "") == track && Before(other, c)
                );
                return c with
                {
                    Score = null,
                    Rank = Composing.Interleaved(better + 1, track, plan),
                    Place = Composing.Place(better + 1, track),
                };
            }),
        ];

        // Ranks order equal scores; without scores they are all there is.
        bool Before(PoolCandidate a, PoolCandidate b) =>
            scored && a.Score != b.Score ? a.Score > b.Score : a.Rank < b.Rank;
    }

    private static int? Whole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole : null;

    // A fault of the pool names its place as candidates[3].id or candidates[3].facts.sector.
    private void Fault(Refusal fault)
    {
        var (from, to) = (
            fault.Field!.IndexOf('[', StringComparison.Ordinal),
            fault.Field.IndexOf(']', StringComparison.Ordinal)
        );
        var row = !fault.Field.StartsWith("candidates[", StringComparison.Ordinal)
            ? table.Header
            : table.Rows[int.Parse(fault.Field[(from + 1)..to], CultureInfo.InvariantCulture)];
        findings.Add(new Finding(name, row.Line, 1, fault.Field, fault.Clause, Severity.Fault, fault.Sentence));
    }

    private void Fault(int line, int column, string sentence)
    {
        var heading = column < table.Header.Cells.Count ? table.Header.Cells[column] : "";
        findings.Add(new Finding(name, line, column + 1, heading, null, Severity.Fault, sentence));
    }
}
