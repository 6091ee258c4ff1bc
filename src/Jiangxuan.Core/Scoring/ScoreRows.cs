using System.Globalization;
using Jiangxuan.Core.Exchange;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Scoring;

/// <summary>What a file of sheets says (评分表文件).</summary>
/// <param name="Sheets">One sheet per candidate and judge.</param>
/// <param name="Votes">Votes from outside the panels.</param>
/// <param name="Tracks">Every candidate with the track, in the order of the file.</param>
/// <param name="Findings">Everything wrong, in the order of the file; while there is anything, the rest is not to be ranked.</param>
public sealed record ScoreFile(
    IReadOnlyList<ScoreSheet> Sheets,
    IReadOnlyList<VoteCount> Votes,
    IReadOnlyDictionary<string, string> Tracks,
    IReadOnlyList<Finding> Findings
);

/// <summary>
/// Reads sheets written one mark a row: <c>candidate,track,panel,judge,indicator,score,state</c>. A recused or absent judge has one row without
/// indicator and score; a ballot is the indicator <c>vote</c> with 1 or 0, a veto the indicator <c>veto</c> with 1; votes from outside have
/// the id of the channel as judge and the indicator <c>votes</c>.
/// </summary>
public sealed class ScoreRows
{
    /// <summary>Indicator of a row with votes from outside.</summary>
    public const string Votes = "votes";

    /// <summary>Indicator of a row with a judge's veto.</summary>
    public const string Veto = "veto";

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
    private readonly string _file;
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<(string Candidate, string Judge), Written> _sheets = [];
    private readonly Dictionary<(string Channel, string Candidate), long> _votes = [];
    private readonly Dictionary<string, string> _tracks = [];
    private readonly Dictionary<string, string> _panels = [];
    private readonly Dictionary<string, string> _judges = [];

    private ScoreRows(ReviewStage stage, ScoringRule rule, string file) => (_stage, _rule, _file) = (stage, rule, file);

    /// <summary>The file's content, or everything wrong with it.</summary>
    /// <param name="stage">The review, not one that ends in a resolution.</param>
    /// <param name="rule">Its rule.</param>
    /// <param name="file">Name of the file in findings.</param>
    /// <param name="table">The file.</param>
    public static ScoreFile Read(ReviewStage stage, ScoringRule rule, string file, CsvTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var rows = new ScoreRows(stage, rule, file);
        var columns = Columns.Of(file, table, s_columns);
        rows._findings.AddRange(columns.Findings);
        if (columns.Findings.Count == 0)
        {
            foreach (var row in table.Rows)
            {
                rows.Take(new Place(row, columns));
            }

            rows.CheckSheets();
            rows.CheckPanels();
        }

        return new ScoreFile(
            [.. rows._sheets.Select(s => s.Value.Sheet(s.Key.Candidate, s.Key.Judge))],
            [.. rows._votes.Select(v => new VoteCount(v.Key.Channel, v.Key.Candidate, v.Value))],
            rows._tracks,
            [.. rows._findings.OrderBy(f => f.Line).ThenBy(f => f.Column)]
        );
    }

    private void Take(Place at)
    {
        var (candidate, judge) = (at["candidate"], at["judge"]);
        if (candidate.Length == 0 || judge.Length == 0)
        {
            Fault(at, candidate.Length == 0 ? "candidate" : "judge", "不能为空。");
            return;
        }

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
            sheet = new Written(at.Line, track, panel);
            _sheets[(candidate, judge)] = sheet;
        }

        var before = _findings.Count;
        State(at, sheet);
        sheet.Faulty |= _findings.Count > before;
    }

    private string? Track(Place at, string candidate)
    {
        var written = at["track"];
        var track = written.Length == 0 && _stage.Tracks.Count == 0 ? ReviewRule.OnlyTrack : written;
        if (!_rule.Sets.ContainsKey(track))
        {
            var known =
                _stage.Tracks.Count == 0 ? "本环节不分赛道，应为空" : $"应为{string.Join('、', _rule.Sets.Keys)}之一";
            Fault(at, "track", $"{known}。");
            return null;
        }

        Same(at, "track", _tracks, candidate, track, $"人选{candidate}前面写的赛道是");
        return track;
    }

    private void Vote(Place at, string candidate, string channel)
    {
        if (_rule.Channels.All(c => c.Key != channel))
        {
            Fault(at, "judge", $"没有这个投票渠道。{Naming.DidYouMean(channel, _rule.Channels.Select(c => c.Key))}");
        }
        else if (!long.TryParse(at["score"], NumberStyles.None, CultureInfo.InvariantCulture, out var votes))
        {
            Fault(at, "score", "得票应为0或正整数。");
        }
        else if (!_votes.TryAdd((channel, candidate), votes))
        {
            Fault(at, "candidate", $"在“{channel}”的得票写了两次。");
        }
    }

    private void State(Place at, Written sheet)
    {
        SheetState? state = at["state"] switch
        {
            "scored" => SheetState.Scored,
            "recused" => SheetState.Recused,
            "absent" => SheetState.Absent,
            _ => null,
        };
        if (state is not { } known)
        {
            Fault(at, "state", "应为scored（已评分）、recused（回避）、absent（缺席）之一。");
            return;
        }

        if (sheet.State is { } before && before != known)
        {
            Fault(at, "state", "与同一评委对同一人选的前一行不同。");
        }
        else if (known == SheetState.Scored)
        {
            Mark(at, sheet);
        }
        else if (at["indicator"].Length > 0 || at["score"].Length > 0)
        {
            Fault(at, at["indicator"].Length > 0 ? "indicator" : "score", "回避或缺席的，指标和分数应为空。");
        }
        else if (sheet.State is not null)
        {
            Fault(at, "state", "回避或缺席只写一行。");
        }

        sheet.State ??= known;
    }

    private void Mark(Place at, Written sheet)
    {
        var (id, set) = (at["indicator"], _rule.Sets[sheet.Track]);
        var marked = set.Marked.FirstOrDefault(m => m.Key == id);
        if (marked is null && id != Veto)
        {
            var parts = set.Primaries.FirstOrDefault(p => p.Key == id)?.Secondary;
            Fault(
                at,
                "indicator",
                parts is null
                    ? $"没有这项指标。{Naming.DidYouMean(id, set.Marked.Select(m => m.Key))}"
                    : $"是一级指标，应按二级指标（{string.Join('、', parts.Select(p => p.Key))}）打分。"
            );
            return;
        }

        var scale = id == Veto ? new MarkScale(0, 1, 1) : set.Scale;
        if (
            !decimal.TryParse(
                at["score"],
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var mark
            ) || !scale.Admits(mark)
        )
        {
            Fault(at, "score", $"应为{scale}。");
        }
        else if (id == Veto && _rule.VetoJudges is null)
        {
            Fault(at, "indicator", "本环节没有规定否决。");
        }
        else if (!sheet.Entries.TryAdd(id, mark))
        {
            Fault(at, "indicator", "同一评委对同一人选写了两次。");
        }
    }

    /// <summary>Scored sheets have every mark of their track.</summary>
    private void CheckSheets()
    {
        foreach (
            var ((candidate, judge), sheet) in _sheets.Where(s =>
                s.Value is { State: SheetState.Scored, Faulty: false }
            )
        )
        {
            var missing = _rule.Sets[sheet.Track].Marked.Where(m => !sheet.Entries.ContainsKey(m.Key)).ToList();
            if (missing.Count > 0)
            {
                var names = string.Join('、', missing.Select(m => $"{m.Name}（{m.Key}）"));
                Fault(sheet.Line, 1, "indicator", $"评委{judge}给人选{candidate}的评分表缺{names}。");
            }
        }
    }

    /// <summary>No more panels and judges than the notice has; everybody's votes where they count.</summary>
    private void CheckPanels()
    {
        var panels = _judges.Values.Distinct().ToList();
        if (panels.Count > _stage.Panels)
        {
            Fault(1, 1, "panel", $"有{panels.Count}个评审组（{string.Join('、', panels)}），规定{_stage.Panels}个。");
        }

        foreach (var panel in _judges.GroupBy(j => j.Value).Where(g => g.Count() > _stage.Judges))
        {
            var names = string.Join('、', panel.Select(j => j.Key));
            Fault(1, 1, "judge", $"评审组{panel.Key}有{panel.Count()}名评委（{names}），规定{_stage.Judges}名。");
        }

        foreach (var channel in _rule.Channels.Where(c => c.Weight is not null))
        {
            foreach (var candidate in _tracks.Keys.Where(c => !_votes.ContainsKey((channel.Key, c))))
            {
                Fault(1, 1, Votes, $"缺人选{candidate}的{channel.Name}得票（{channel.Key}），没有得票应写0。");
            }
        }
    }

    private void Same(Place at, string column, Dictionary<string, string> seen, string id, string value, string says)
    {
        if (!seen.TryAdd(id, value) && seen[id] != value)
        {
            Fault(at, column, $"{says}“{seen[id]}”。");
        }
    }

    private void Fault(Place at, string column, string reason) =>
        Fault(at.Line, at.Column(column), column, $"{column}为“{at[column]}”：{reason}");

    private void Fault(int line, int column, string path, string sentence) =>
        _findings.Add(new Finding(_file, line, column, path, null, Severity.Fault, sentence));

    private sealed class Written(int line, string track, string panel)
    {
        public int Line => line;

        public string Track => track;

        public SheetState? State { get; set; }

        /// <summary>Whether one of its rows was faulty; then what it lacks is not said as well.</summary>
        public bool Faulty { get; set; }

        public Dictionary<string, decimal> Entries { get; } = [];

        public ScoreSheet Sheet(string candidate, string judge) =>
            new()
            {
                Candidate = candidate,
                Track = track,
                Panel = panel,
                Judge = judge,
                State = State ?? SheetState.Absent,
                Entries = Entries.Where(e => e.Key != Veto).ToDictionary(),
                Veto = Entries.GetValueOrDefault(Veto) == 1 ? "" : null,
            };
    }
}
