using System.Globalization;
using Jiangxuan.Core.Exchange;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Scoring;

/// <summary>
/// Reads sheets written one mark a row: <c>candidate,track,panel,judge,indicator,score,state</c>. A recused or absent judge has one row without
/// indicator and score; a ballot is the indicator <c>vote</c> with 1 or 0, a veto the indicator <c>veto</c> with 1 and its reason in the column
/// <c>reason</c>, which may be left out where there is none; votes from outside have the id of the channel as judge and the indicator
/// <c>votes</c>.
/// </summary>
public sealed class ScoreRows
{
    /// <summary>Indicator of a row with votes from outside.</summary>
    public const string Votes = "votes";

    /// <summary>Indicator of a row with a judge's veto.</summary>
    public const string Veto = "veto";

    /// <summary>Column with the reason of a veto (否决理由).</summary>
    public const string Reason = "reason";

    /// <summary>Most votes of one person in one channel, inclusive: more than people there are is a slip of the keyboard.</summary>
    public const long MostVotes = 10_000_000_000;

    private static readonly string[] s_columns =
    [
        "candidate",
        "track",
        "panel",
        "judge",
        "indicator",
        "score",
        "state",
    ];

    private readonly ReviewStage _stage;
    private readonly ScoringRule _rule;
    private readonly RowFaults _faults;
    private readonly Dictionary<(string Candidate, string Judge), WrittenSheet> _sheets = [];
    private readonly Dictionary<(string Channel, string Candidate), long> _votes = [];
    private readonly Dictionary<string, string> _tracks = [];
    private readonly Dictionary<string, string> _panels = [];
    private readonly Dictionary<string, string> _judges = [];

    private ScoreRows(ReviewStage stage, ScoringRule rule, string file) =>
        (_stage, _rule, _faults) = (stage, rule, new RowFaults(file));

    /// <summary>The file's content, or everything wrong with it.</summary>
    /// <param name="stage">The review, not one that ends in a resolution.</param>
    /// <param name="rule">Its rule.</param>
    /// <param name="file">Name of the file in findings.</param>
    /// <param name="table">The file.</param>
    public static ScoreFile Read(ReviewStage stage, ScoringRule rule, string file, CsvTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var rows = new ScoreRows(stage, rule, file);
        var columns = Columns.Of(file, table, s_columns, optional: [Reason]);
        rows._faults.Add(columns.Findings);
        if (columns.Findings.Count == 0)
        {
            foreach (var row in table.Rows)
            {
                rows.Take(new Place(row, columns));
            }

            foreach (var ((candidate, judge), sheet) in rows._sheets)
            {
                sheet.CheckWhole(candidate, judge);
            }

            rows.CheckPanels();
        }

        return new ScoreFile(
            [.. rows._sheets.Select(s => s.Value.Sheet(s.Key.Candidate, s.Key.Judge))],
            [.. rows._votes.Select(v => new VoteCount(v.Key.Channel, v.Key.Candidate, v.Value))],
            rows._tracks,
            rows._faults.All
        );
    }

    private void Take(Place at)
    {
        var (candidate, judge) = (at["candidate"], at["judge"]);
        if (candidate.Length == 0 || judge.Length == 0)
        {
            _faults.Add(at, candidate.Length == 0 ? "candidate" : "judge", "不能为空。");
            return;
        }

        Unasked(at);
        if (Track(at, candidate) is not { } track)
        {
            return;
        }

        if (at["indicator"] == Votes)
        {
            Vote(at, candidate, judge);
            return;
        }

        var panel = at["panel"].Length == 0 ? "1" : at["panel"];
        Same(at, "panel", _panels, candidate, panel, $"人选{candidate}前面写的评审组是");
        Same(at, "panel", _judges, judge, panel, $"评委{judge}前面写的评审组是");
        if (!_sheets.TryGetValue((candidate, judge), out var sheet))
        {
            sheet = new WrittenSheet(_rule, _faults, at.Line, track, panel);
            _sheets[(candidate, judge)] = sheet;
        }

        sheet.Take(at);
    }

    private string? Track(Place at, string candidate)
    {
        var written = at["track"];
        var track = written.Length == 0 && _stage.Tracks.Count == 0 ? ReviewRule.OnlyTrack : written;
        if (!_rule.Sets.ContainsKey(track))
        {
            var known =
                _stage.Tracks.Count == 0 ? "本环节不分赛道，应为空" : $"应为{string.Join('、', _rule.Sets.Keys)}之一";
            _faults.Add(at, "track", $"{known}。");
            return null;
        }

        Same(at, "track", _tracks, candidate, track, $"人选{candidate}前面写的赛道是");
        return track;
    }

    private void Vote(Place at, string candidate, string channel)
    {
        if (_rule.Channels.All(c => c.Key != channel))
        {
            _faults.Add(
                at,
                "judge",
                $"没有这个投票渠道。{Naming.DidYouMean(channel, _rule.Channels.Select(c => c.Key))}"
            );
        }
        else if (
            !long.TryParse(at["score"], NumberStyles.None, CultureInfo.InvariantCulture, out var votes)
            || votes > MostVotes
        )
        {
            _faults.Add(at, "score", "得票应为0到100亿的整数。");
        }
        else if (!_votes.TryAdd((channel, candidate), votes))
        {
            _faults.Add(at, "candidate", $"在“{channel}”的得票写了两次。");
        }
    }

    /// <summary>Only a veto has a reason.</summary>
    private void Unasked(Place at)
    {
        var veto = at["indicator"] == Veto && Decimals.Exact(at["score"]) is not 0m;
        if (!veto && at.Find(Reason) is { Length: > 0 })
        {
            _faults.Add(at, Reason, "只有否决的一行填写理由，其余应为空。");
        }
    }

    /// <summary>No more panels and judges than the notice has; everybody's votes where they count.</summary>
    private void CheckPanels()
    {
        var panels = _judges.Values.Distinct().ToList();
        if (panels.Count > _stage.Panels)
        {
            _faults.Add(
                1,
                1,
                "panel",
                $"有{panels.Count}个评审组（{string.Join('、', panels)}），规定{_stage.Panels}个。"
            );
        }

        foreach (var panel in _judges.GroupBy(j => j.Value).Where(g => g.Count() > _stage.Judges))
        {
            var names = string.Join('、', panel.Select(j => j.Key));
            _faults.Add(1, 1, "judge", $"评审组{panel.Key}有{panel.Count()}名评委（{names}），规定{_stage.Judges}名。");
        }

        foreach (var channel in _rule.Channels.Where(c => c.Weight is not null))
        {
            foreach (var candidate in _tracks.Keys.Where(c => !_votes.ContainsKey((channel.Key, c))))
            {
                _faults.Add(1, 1, Votes, $"缺人选{candidate}的{channel.Name}得票（{channel.Key}），没有得票应写0。");
            }
        }
    }

    private void Same(Place at, string column, Dictionary<string, string> seen, string id, string value, string says)
    {
        if (!seen.TryAdd(id, value) && seen[id] != value)
        {
            _faults.Add(at, column, $"{says}“{seen[id]}”。");
        }
    }
}
