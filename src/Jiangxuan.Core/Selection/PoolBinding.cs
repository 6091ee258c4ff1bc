using Jiangxuan.Core.Exchange;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Selection;

/// <summary>Makes a pool of a JSON file; what is missing after a fault is left out, and the faults are in the file.</summary>
internal sealed class PoolBinding(JsonFile file)
{
    private static readonly Dictionary<string, RuleStrength> Strengths = Enum.GetValues<RuleStrength>()
        .ToDictionary(strength => Naming.Kebab(strength.ToString()));

    private readonly JsonShape shape = new(file);

    internal Pool? Pool(JsonAt root)
    {
        if (shape.Map(root, ["seats", "exact", "candidates", "rules"], ["tieBreak", "tieDecisions"]) is not { } map)
        {
            return null;
        }

        var candidates = Each(map, "candidates", Candidate);
        return new Pool
        {
            Seats = shape.Whole(Of(map, "seats")) ?? 0,
            Size = shape.YesNo(Of(map, "exact")) == false ? SizeMode.AtMost : SizeMode.Exactly,
            Candidates = candidates,
            Rules = Each(map, "rules", Rule),
            TieBreaks = Each(map, "tieBreak", at => Tie(at, candidates)),
            TieDecisions = Each(map, "tieDecisions", Decision),
        };
    }

    private static JsonAt? Of(JsonMap map, string key) => map.Members.GetValueOrDefault(key);

    private IReadOnlyList<T> Each<T>(JsonMap map, string key, Func<JsonAt, T?> make)
        where T : class => [.. shape.List(Of(map, key)).Select(make).OfType<T>()];

    private PoolCandidate? Candidate(JsonAt at)
    {
        if (shape.Map(at, ["id", "facts"], ["score", "rank"]) is not { } map)
        {
            return null;
        }

        var facts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in Of(map, "facts") is { } given ? shape.Map(given)?.Members ?? [] : [])
        {
            if (shape.Fact(value) is { } text)
            {
                facts.Add(key, text);
            }
        }

        return new PoolCandidate
        {
            Id = shape.Text(Of(map, "id")) ?? "",
            Score = shape.Number(Of(map, "score")),
            Rank = shape.Whole(Of(map, "rank")),
            Facts = facts,
        };
    }

    private CompositionRule? Rule(JsonAt at)
    {
        IReadOnlyList<string> optional = ["percent", "count", "base", "groupBy", "says", "source"];
        if (shape.Map(at, ["id", "predicate", "op", "strength"], optional) is not { } map)
        {
            return null;
        }

        var id = shape.Text(Of(map, "id")) ?? "";
        var op = shape.Word(Of(map, "op"), ["atLeast", "atMost"]);
        var strength = shape.Word(Of(map, "strength"), [.. Strengths.Keys]);
        return new CompositionRule
        {
            Id = id,
            Predicate = Predicate(Of(map, "predicate")),
            Op = op == "atMost" ? RuleOp.AtMost : RuleOp.AtLeast,
            Limit = Limit(map),
            Base = Base(Of(map, "base")),
            GroupBy = shape.Text(Of(map, "groupBy")),
            Strength = strength is null ? RuleStrength.Must : Strengths[strength],
            Says = shape.Text(Of(map, "says")) ?? id,
            Source = shape.Text(Of(map, "source")) ?? at.Path,
        };
    }

    private RuleLimit Limit(JsonMap map)
    {
        var (percent, count) = (Of(map, "percent"), Of(map, "count"));
        if (percent is null == count is null)
        {
            file.Fault(map, "“percent”（百分比）和“count”（人数）须且只须写一个。");
        }

        if (percent is not null && Of(map, "base") is null)
        {
            file.Fault(map, "百分比没有写明基数，请写“base”：list（名单人数）、seats（名额）或 {指标: 值}。");
        }

        return count is not null
            ? new CountLimit(shape.Whole(count) ?? 0)
            : new PercentLimit(shape.Number(percent) ?? 0);
    }

    private RuleBase Base(JsonAt? at) =>
        at is JsonMap ? new PredicateBase(Predicate(at))
        : shape.Word(at, ["list", "seats"]) == "seats" ? new SeatsBase()
        : new ListBase();

    private Predicate Predicate(JsonAt? at)
    {
        var where = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (fact, value) in at is null ? [] : shape.Map(at)?.Members ?? [])
        {
            var values = value is JsonList list ? list.Items : [value];
            where[fact] = [.. values.Select(shape.Fact).OfType<string>()];
        }

        return new Predicate(where);
    }

    // A bare fact says nothing of its order: numbers compare, the higher first, and 是 comes before 否.
    private TieBreak? Tie(JsonAt at, IReadOnlyList<PoolCandidate> candidates)
    {
        if (at is JsonMap && shape.Map(at, ["fact", "order"], []) is { } map)
        {
            IReadOnlyList<string> order = [.. shape.List(Of(map, "order")).Select(shape.Fact).OfType<string>()];
            return new TieBreak { Fact = shape.Text(Of(map, "fact")) ?? "", Order = order };
        }

        if (shape.Text(at) is not { } fact)
        {
            return null;
        }

        var values = candidates
            .Select(candidate => candidate.Facts.GetValueOrDefault(fact))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var numbers = values.All(value => Decimals.Exact(value) is not null);
        if (values.Count == 0)
        {
            file.Fault(at, $"候选人都没有“{fact}”，不能据此排序。");
        }
        else if (!numbers && values.Any(value => value is not ("是" or "否")))
        {
            file.Fault(
                at,
                $"“{fact}”既不是数，也不是“是”“否”，请写成 {{\"fact\": \"{fact}\", \"order\": [由先到后的值]}}。"
            );
        }

        return new TieBreak { Fact = fact, HigherNumberFirst = numbers };
    }

    private TieDecision? Decision(JsonAt at) =>
        shape.Map(at, ["ids", "reason"], []) is { } map
            ? new TieDecision(
                [.. shape.List(Of(map, "ids")).Select(shape.Text).OfType<string>()],
                shape.Text(Of(map, "reason")) ?? ""
            )
            : null;
}
