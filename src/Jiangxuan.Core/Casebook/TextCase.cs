using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Facts.Written;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Notices.Yaml;
using Jiangxuan.Core.People;

namespace Jiangxuan.Core.Casebook;

/// <summary>One answer as it is typed, and whether the form takes it (填写案例): 字数, dates, amounts, tables.</summary>
[Kind("text")]
public sealed record TextCase : Case
{
    /// <summary>The fact that is answered.</summary>
    [Names(Thing.Fact)]
    public required string Fact { get; init; }

    /// <summary>What is typed; a table as a list of rows. This or <see cref="Length"/>.</summary>
    public Written? Typed { get; init; }

    /// <summary>A text of so many Chinese characters.</summary>
    public int? Length { get; init; }

    /// <summary>Whether it is taken.</summary>
    public required Taken Expect { get; init; }

    /// <summary>字数 as counted; null = not asked here.</summary>
    public int? Words { get; init; }

    /// <summary>Fragments of what the applicant is told.</summary>
    public IReadOnlyList<string> Says { get; init; } = [];

    /// <inheritdoc/>
    internal override void Run(Bench bench)
    {
        var fact = bench.Notice.Fact(Fact);
        var at = new Position("", 1, 1);
        var node = Length is { } length ? new ScalarNode(at, new string('字', length), quoted: true) : Typed?.Node;
        if (node is null || Length is not null && Typed is not null || fact.Kind is DerivedKind)
        {
            bench.Fault("fact", "须写 typed 或 length 之一，字段不能是推算的。");
            return;
        }
        var told = new List<string>();
        var reader = new ValueReader(
            bench.Notice,
            bench.Notice.Identity.Announced,
            (_, sentence) => told.Add(sentence)
        );
        var value = reader.Read(fact.Kind, fact.Label, node);
        var said = string.Concat(told);
        bench.Expect("expect", Bench.Word(Expect), Bench.Word(told.Count == 0 ? Taken.Accepted : Taken.Refused), said);
        bench.Says(Says, said);
        if (Words is { } words)
        {
            var text = value is TextValue read ? read.Text : (node as ScalarNode)?.Text ?? "";
            bench.Expect("words", $"{words}字", $"{WordCount.Of(text)}字");
        }
    }
}

/// <summary>Whether an answer is taken.</summary>
public enum Taken
{
    /// <summary>可以填写.</summary>
    Accepted,

    /// <summary>不予接受.</summary>
    Refused,
}
