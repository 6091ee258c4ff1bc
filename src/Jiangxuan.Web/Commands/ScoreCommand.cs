using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Exchange;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Scoring;

namespace Jiangxuan.Web.Commands;

/// <summary>Ranks by a file of sheets under a review of the notice and prints the whole working; needs no database.</summary>
public static class ScoreCommand
{
    /// <summary>Usage line.</summary>
    public const string Arguments = "目录 --sheets S.csv [--candidates C.csv] [--stage 环节] [--json]";

    /// <summary>
    /// 0 = everybody ranked or out by the rules; ties that stay open are shown and are no fault. 1 = refused: the definition is faulty, the
    /// review is not marked, or somebody has too few sheets. 2 = unreadable input or wrong usage; all faults of the files at once.
    /// </summary>
    public static Task<int> Run(string[] args, TimeProvider clock) =>
        Task.FromResult(Run(args, Console.Out, Console.Error));

    /// <summary>The same, to writers of one's own.</summary>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        if (Asked.Read(args) is not { } asked)
        {
            error.WriteLine($"用法：jiangxuan score {Arguments}");
            error.WriteLine("  S.csv 每行一个分数：candidate,track,panel,judge,indicator,score,state");
            return 2;
        }

        if (Folders.Read(asked.Folder, error) is not { } definition)
        {
            return 2;
        }

        if (definition.Notice is not { } notice)
        {
            Folders.Print(definition.Reading.Findings, error);
            error.WriteLine($"{asked.Folder} 有错误，不能计分。");
            return 1;
        }

        if (Review(notice, asked.Stage, error) is not { } stage)
        {
            return 2;
        }

        if (!ReviewRule.Of(stage).TryGet(out var rule, out var refusal))
        {
            error.WriteLine(refusal.Sentence);
            return 1;
        }

        if (Input(asked, stage, rule, error) is not { } input)
        {
            return 2;
        }

        if (!ScoreRanking.Rank(rule, input.Sheets, input.Entrants, input.Votes).TryGet(out var ranking, out var faulty))
        {
            error.WriteLine(faulty.Sentence);
            return 2;
        }

        output.WriteLine(
            asked.Json
                ? Json.Write(new Answer(notice.Id, stage.Id, rule.JudgesShare, ranking))
                : RankingText.Of(notice, stage, rule, ranking).TrimEnd()
        );
        return ranking.Unranked.Count > 0 ? 1 : 0;
    }

    private static ReviewStage? Review(Notice notice, string? id, TextWriter error)
    {
        var reviews = notice.Stages.OfType<ReviewStage>().ToList();
        var marked = reviews.Where(r => r.Ends is not ReviewEnd.Resolution).ToList();
        var stage = id is null ? (marked is [var only] ? only : null) : reviews.FirstOrDefault(r => r.Id == id);
        if (stage is null)
        {
            var known = string.Join('、', reviews.Select(r => $"{r.Id}（{r.Label}）"));
            error.WriteLine(
                id is not null ? $"没有“{id}”这个评审环节，有：{known}。"
                : marked.Count == 0 ? "这个通知没有打分或投票的评审环节。"
                : $"有几个评审环节，请用 --stage 指明：{known}。"
            );
        }

        return stage;
    }

    /// <summary>What the files say; null when something is wrong with them, which is said.</summary>
    private static Given? Input(Asked asked, ReviewStage stage, ScoringRule rule, TextWriter error)
    {
        var findings = new List<Finding>();
        if (Table(asked.Sheets, findings, error) is not { } sheets)
        {
            Folders.Print(findings, error);
            return null;
        }

        var scores = ScoreRows.Read(stage, rule, asked.Sheets, sheets);
        findings.AddRange(scores.Findings);
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>>? facts = null;
        if (asked.Candidates is { } candidates)
        {
            if (Table(candidates, findings, error) is not { } table)
            {
                Folders.Print(findings, error);
                return null;
            }

            (facts, var wrong) = TieRows.Read(rule, candidates, table, [.. scores.Tracks.Keys]);
            findings.AddRange(wrong);
        }

        if (findings.Count > 0)
        {
            Folders.Print(findings, error);
            error.WriteLine($"共{findings.Count}处，更正后再计分。");
            return null;
        }

        return new Given(
            scores.Sheets,
            scores.Votes,
            [
                .. scores.Tracks.Select(t => new Entrant(
                    t.Key,
                    t.Value,
                    facts?.GetValueOrDefault(t.Key) ?? new Dictionary<string, decimal>()
                )),
            ]
        );
    }

    private static CsvTable? Table(string file, List<Finding> findings, TextWriter error)
    {
        try
        {
            var (table, wrong) = CsvReading.Read(file, File.ReadAllBytes(file));
            findings.AddRange(wrong);
            return table;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"读不了 {file}：{e.Message}");
            return null;
        }
    }

    /// <summary>The answer as JSON; figures are exact fractions as text beside the rounded number.</summary>
    /// <param name="Programme">Id of the programme.</param>
    /// <param name="Stage">Id of the review.</param>
    /// <param name="JudgesShare">The judges' share of the total.</param>
    /// <param name="Ranking">Ranking and working.</param>
    private sealed record Answer(string Programme, string Stage, Rational JudgesShare, ScoredRanking Ranking);

    private sealed record Given(
        IReadOnlyList<ScoreSheet> Sheets,
        IReadOnlyList<VoteCount> Votes,
        IReadOnlyList<Entrant> Entrants
    );

    private sealed record Asked(string Folder, string Sheets, string? Candidates, string? Stage, bool Json)
    {
        public static Asked? Read(string[] args)
        {
            string? folder = null;
            string? sheets = null;
            string? candidates = null;
            string? stage = null;
            var json = false;
            for (var i = 0; i < args.Length; i++)
            {
                var value = i + 1 < args.Length ? args[i + 1] : null;
                switch (args[i])
                {
                    case "--sheets" when value is not null && sheets is null:
                        sheets = value;
                        i++;
                        break;
                    case "--candidates" when value is not null && candidates is null:
                        candidates = value;
                        i++;
                        break;
                    case "--stage" when value is not null && stage is null:
                        stage = value;
                        i++;
                        break;
                    case "--json" when !json:
                        json = true;
                        break;
                    case var word when folder is null && !word.StartsWith('-'):
                        folder = word;
                        break;
                    default:
                        return null;
                }
            }

            return folder is null || sheets is null ? null : new Asked(folder, sheets, candidates, stage, json);
        }
    }
}
