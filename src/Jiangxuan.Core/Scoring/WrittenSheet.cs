using System.Globalization;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Scoring;

/// <summary>The sheet of one judge for one candidate, as it grows row by row.</summary>
internal sealed class WrittenSheet(ScoringRule rule, RowFaults faults, int line, string track, string panel)
{
    private readonly Dictionary<string, decimal> _entries = [];
    private SheetState? _state;
    private string? _veto;

    // One of its rows was faulty; then what it lacks is not said as well.
    private bool _faulty;

    /// <summary>Takes a row.</summary>
    public void Take(Place at)
    {
        var before = faults.Count;
        State(at);
        _faulty |= faults.Count > before;
    }

    /// <summary>A scored sheet has every mark of its track.</summary>
    public void CheckWhole(string candidate, string judge)
    {
        var missing = rule.Sets[track].Marked.Where(m => !_entries.ContainsKey(m.Key)).ToList();
        if (_state is SheetState.Scored && !_faulty && missing.Count > 0)
        {
            var names = string.Join('、', missing.Select(m => $"{m.Name}（{m.Key}）"));
            faults.Add(line, 1, "indicator", $"评委{judge}给人选{candidate}的评分表缺{names}。");
        }
    }

    /// <summary>The sheet.</summary>
    public ScoreSheet Sheet(string candidate, string judge) =>
        new()
        {
            Candidate = candidate,
            Track = track,
            Panel = panel,
            Judge = judge,
            State = _state ?? SheetState.Absent,
            Entries = _entries.Where(e => e.Key != ScoreRows.Veto).ToDictionary(),
            Veto = _veto,
        };

    private void State(Place at)
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
            faults.Add(at, "state", "应为scored（已评分）、recused（回避）、absent（缺席）之一。");
            return;
        }

        if (_state is { } before && before != known)
        {
            faults.Add(at, "state", "与同一评委对同一人选的前一行不同。");
        }
        else if (known == SheetState.Scored)
        {
            Mark(at);
        }
        else if (at["indicator"].Length > 0 || at["score"].Length > 0)
        {
            faults.Add(at, at["indicator"].Length > 0 ? "indicator" : "score", "回避或缺席的，指标和分数应为空。");
        }
        else if (_state is not null)
        {
            faults.Add(at, "state", "回避或缺席只写一行。");
        }

        _state ??= known;
    }

    private void Mark(Place at)
    {
        var (id, set) = (at["indicator"], rule.Sets[track]);
        var veto = id == ScoreRows.Veto;
        if (!veto && set.Marked.All(m => m.Key != id))
        {
            var parts = set.Primaries.FirstOrDefault(p => p.Key == id)?.Secondary;
            faults.Add(
                at,
                "indicator",
                parts is null
                    ? $"没有这项指标。{Naming.DidYouMean(id, set.Marked.Select(m => m.Key))}"
                    : $"是一级指标，应按二级指标（{string.Join('、', parts.Select(p => p.Key))}）打分。"
            );
            return;
        }

        var scale = veto ? new MarkScale(0, 1, 1) : set.Scale;
        if (
            !decimal.TryParse(
                at["score"],
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var mark
            ) || !scale.Admits(mark)
        )
        {
            faults.Add(at, "score", $"应为{scale}。");
        }
        else if (veto && rule.VetoJudges is null)
        {
            faults.Add(at, "indicator", "本环节没有规定否决。");
        }
        else if (!_entries.TryAdd(id, mark))
        {
            faults.Add(at, "indicator", "同一评委对同一人选写了两次。");
        }
        else if (veto && mark == 1)
        {
            Founded(at);
        }
    }

    /// <summary>A veto has a reason.</summary>
    private void Founded(Place at)
    {
        _veto = at.Find(ScoreRows.Reason);
        if (_veto is null)
        {
            faults.Add(at, "indicator", $"否决须写明理由：加一列“{ScoreRows.Reason}”，在这一行写明。");
        }
        else if (_veto.Length == 0)
        {
            faults.Add(at, ScoreRows.Reason, "否决须写明理由。");
        }
    }
}
