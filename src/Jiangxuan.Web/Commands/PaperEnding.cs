using Jiangxuan.Core;
using Jiangxuan.Core.Notices;
using Jiangxuan.Paper.Fillings;
using Jiangxuan.Paper.Layouts;
using Jiangxuan.Paper.Word;

namespace Jiangxuan.Web.Commands;

/// <summary>A kind of file a paper can be written as, by the ending of its name.</summary>
/// <param name="Ending">Such as <c>.docx</c>.</param>
/// <param name="Takes">Whether a layout can be written so.</param>
/// <param name="Write">Writes it; a refusal says why it cannot be done on this machine.</param>
internal sealed record PaperEnding(
    string Ending,
    Func<Layout, bool> Takes,
    Func<PaperOrder, Task<Result<byte[]>>> Write
)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<PaperEnding> All { get; } =
    [
        new(
            ".docx",
            l => l.Blocks is not null,
            o => Task.FromResult<Result<byte[]>>(DocxWriting.Of(o.Layout, o.Filling))
        ),
    ];
}

/// <summary>What is to be written.</summary>
/// <param name="Layout">The paper.</param>
/// <param name="Notice">The notice it belongs to.</param>
/// <param name="Filling">What is filled in.</param>
internal sealed record PaperOrder(Layout Layout, Notice Notice, Filling Filling);
