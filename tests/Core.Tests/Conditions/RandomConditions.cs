using FsCheck;
using FsCheck.Fluent;
using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Tests.Notices;

namespace Jiangxuan.Core.Tests.Conditions;

/// <summary>A random condition over Kaifeng's facts, and two states of knowledge of the same person: little, and more.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Other">Another one.</param>
/// <param name="Little">Some facts, cells, judgements are unknown.</param>
/// <param name="More">Everything of <paramref name="Little"/> and more.</param>
public sealed record Case(Condition Condition, Condition Other, Known Little, Known More);

/// <summary>Generators.</summary>
public static class RandomConditions
{
    private static readonly string[] Levels = ["无等级", "高级工", "技师", "高级技师", "首席技师"];
    private static readonly string[] Honours = ["工匠", "技术能手", "其他荣誉"];
    private static readonly string[] Persons = ["repute", "belief"];

    /// <summary>Kaifeng's notice with figures that follow from other answers, one of each kind, and a table of numbers to add up.</summary>
    private static readonly Notice Notice = Kaifeng.Notice with
    {
        Facts =
        [
            .. Kaifeng.Notice.Facts,
            Fact(
                "gains",
                Supplier.Applicant,
                new TableKind
                {
                    Columns =
                    [
                        new Column
                        {
                            Key = "gain",
                            Label = "效益",
                            Kind = new NumberKind { Min = -3, Max = 9 },
                        },
                    ],
                }
            ),
            Fact(
                "craftTitles",
                Supplier.Derived,
                new CountKind
                {
                    Of = "honours",
                    Where = new Is { Fact = "kind", Value = "工匠" },
                }
            ),
            Fact(
                "worth",
                Supplier.Derived,
                new SumKind { Of = [new("inventions"), new("utilityModels"), new("gains", "gain")] }
            ),
            Fact("yearsOld", Supplier.Derived, new AgeKind { Of = "idNumber", On = new("announced") }),
            Fact(
                "merited",
                Supplier.Derived,
                new HoldsKind
                {
                    Condition = new Any
                    {
                        Parts =
                        [
                            new AtLeast { Fact = "worth", Value = "6" },
                            new AtLeast { Fact = "craftTitles", Value = "2" },
                        ],
                    },
                }
            ),
        ],
    };

    public static Arbitrary<Case> Cases =>
        (
            from condition in Tree(3)
            from other in Tree(2)
            from more in Knowledge()
            from dropped in Gen.Choose(0, int.MaxValue - 1)
            select new Case(condition, other, Forget(more, new System.Random(dropped)), more)
        ).ToArbitrary();

    private static Gen<Condition> Tree(int depth)
    {
        if (depth == 0)
        {
            return Leaf();
        }
        var list = Gen.Choose(1, 3).SelectMany(n => Tree(depth - 1).ArrayOf(n));
        return Gen.OneOf(
            Leaf(),
            list.Select(Condition (p) => new All { Parts = p }),
            list.Select(Condition (p) => new Any { Parts = p }),
            Tree(depth - 1).Select(Condition (p) => new Not { Part = p })
        );
    }

    private static Gen<Condition> Leaf()
    {
        var level = Gen.Elements(Levels);
        var number = Gen.Choose(0, 4);
        return Gen.OneOf(
            level.Select(Condition (l) => new AtLeast { Fact = "skillLevel", Value = l }),
            level.Select(Condition (l) => new AtMost { Fact = "skillLevel", Value = l }),
            number.Select(
                Condition (n) =>
                    new Between
                    {
                        Fact = "inventions",
                        From = $"{n}",
                        To = $"{n + 1}",
                    }
            ),
            Gen.Elements("是", "否").Select(Condition (w) => new Is { Fact = "frontLine", Value = w }),
            level.ArrayOf(2).Select(Condition (l) => new In { Fact = "skillLevel", Values = l }),
            Gen.Elements("honours", "inventions", "photo").Select(Condition (f) => new Exists { Fact = f }),
            Gen.Choose(25, 60)
                .Select(
                    Condition (y) =>
                        new Age
                        {
                            Of = "idNumber",
                            On = new("announced"),
                            AtMost = y,
                        }
                ),
            Gen.Elements(Persons)
                .Select(
                    Condition (p) =>
                        new Judged
                        {
                            Id = p,
                            Says = p,
                            By = ["office"],
                            At = ["audit"],
                        }
                ),
            Gen.Constant<Condition>(new Register { Id = "laureates" }),
            Counts(),
            Figures()
        );
    }

    private static Gen<Condition> Figures() =>
        from figure in Gen.Elements(("craftTitles", 0), ("worth", 0), ("yearsOld", 40))
        from above in Gen.Choose(0, 12)
        let bound = $"{figure.Item2 + above}"
        from condition in Gen.Elements<Condition>(
            new AtLeast { Fact = figure.Item1, Value = bound },
            new AtMost { Fact = figure.Item1, Value = bound },
            new Is { Fact = figure.Item1, Value = bound },
            new Between
            {
                Fact = figure.Item1,
                From = bound,
                To = $"{figure.Item2 + above + 3}",
            },
            new Is { Fact = "merited", Value = above > 6 ? "是" : "否" }
        )
        select condition;

    private static Gen<Condition> Counts() =>
        from kind in Gen.Elements(Honours)
        from bound in Gen.Choose(0, 3)
        from least in Gen.Elements(true, false)
        select (Condition)
            new Count
            {
                Of = "honours",
                Where = new Is { Fact = "kind", Value = kind },
                AtLeast = least ? bound : null,
                AtMost = least ? null : bound,
            };

    private static Gen<Known> Knowledge() =>
        from level in Gen.Elements(Levels)
        from inventions in Gen.Choose(0, 5)
        from line in Gen.Elements(true, false)
        from kinds in Gen.Choose(0, 3).SelectMany(n => Gen.Elements(Honours).ArrayOf(n))
        from birth in Gen.Choose(1950, 2000)
        from judged in Gen.Elements(true, false).ArrayOf(2)
        from laureate in Gen.Elements(true, false)
        from models in Gen.Choose(0, 4)
        from gains in Gen.Choose(0, 3).SelectMany(n => Gen.Choose(-3, 9).ArrayOf(n))
        select new Known
        {
            Notice = Notice,
            On = new DateOnly(2021, 6, 1),
            Values = new Dictionary<string, Value>
            {
                ["skillLevel"] = new TextValue(level),
                ["inventions"] = new NumberValue(inventions),
                ["utilityModels"] = new NumberValue(models),
                ["gains"] = new RowsValue([
                    .. gains.Select(g => new Dictionary<string, Value> { ["gain"] = new NumberValue(g) }),
                ]),
                ["frontLine"] = new YesNoValue(line),
                ["honours"] = new RowsValue([.. kinds.Select(Row)]),
                ["idNumber"] = new IdNumberValue("", "", "", new DateOnly(birth, 5, 17), true),
                ["photo"] = new FilesValue([]),
            },
            Judged = Persons.Zip(judged).ToDictionary(j => j.First, j => j.Second),
            Registers = new Dictionary<string, RegisterAnswer> { ["laureates"] = new(laureate) },
        };

    private static Fact Fact(string key, Supplier from, FactKind kind) =>
        new()
        {
            Key = key,
            Label = key,
            From = from,
            Kind = kind,
        };

    private static IReadOnlyDictionary<string, Value> Row(string kind) =>
        new Dictionary<string, Value> { ["kind"] = new TextValue(kind) };

    private static Known Forget(Known known, System.Random random) =>
        known with
        {
            Values = known
                .Values.Where(_ => random.Next(3) > 0)
                .ToDictionary(v => v.Key, v => v.Value is RowsValue rows ? ForgetCells(rows, random) : v.Value),
            Judged = known.Judged.Where(_ => random.Next(2) > 0).ToDictionary(),
            Registers = known.Registers.Where(_ => random.Next(2) > 0).ToDictionary(),
        };

    private static RowsValue ForgetCells(RowsValue rows, System.Random random) =>
        new([
            .. rows.Rows.Select(r =>
                random.Next(3) > 0 ? r : r.ToDictionary(c => c.Key, Value (_) => new RawValue("？"))
            ),
        ]);
}
