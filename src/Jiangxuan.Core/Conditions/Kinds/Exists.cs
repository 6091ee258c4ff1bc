using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conditions;

/// <summary>There is something: text, a file, a row. A table marked 无 and a tick withdrawn are nothing; what was never asked cannot be told.</summary>
[Kind("exists")]
public sealed record Exists : Condition
{
    /// <summary>Key of the fact or column.</summary>
    [Bare]
    public required string Fact { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Looks => [Fact];

    /// <inheritdoc/>
    public override Judgement Evaluate(Known known)
    {
        bool? truth = known.Find(Fact) switch
        {
            null or RawValue => null,
            RowsValue rows => rows.Rows.Count > 0,
            FilesValue files => files.Files.Count > 0,
            CodesValue codes => codes.Codes.Count > 0,
            YesNoValue { Yes: false } => known.Scope().Kind(Fact) is not DeclarationKind,
            _ => true,
        };
        var says = truth switch
        {
            true => "已填写",
            false => "为无",
            null => "尚未填写",
        };
        return Judging.Leaf(truth, Fact, known.Scope().Label(Fact) + says);
    }

    /// <inheritdoc/>
    public override IEnumerable<string> Faults(Scope scope) => scope.Unknown(Fact);
}
