namespace Jiangxuan.Paper.Printing.Pdf;

/// <summary>What an uploaded PDF is (PDF检查); one that cannot be taken is a refusal instead.</summary>
/// <param name="Pages">How many; at least one.</param>
public sealed record PdfLook(int Pages)
{
    /// <summary>Whether pages are turned by a mark only; they are turned for good when merged.</summary>
    public bool Rotated { get; init; }

    /// <summary>Whether its structure was damaged and could be mended.</summary>
    public bool Mended { get; init; }

    /// <summary>Whether it bears a digital signature, which no copy keeps.</summary>
    public bool Signed { get; init; }

    /// <summary>Whether files are embedded in it; a merge leaves them out.</summary>
    public bool Attachments { get; init; }

    /// <summary>What the one who uploads it should know, in Chinese.</summary>
    public IEnumerable<string> Notes
    {
        get
        {
            if (Mended)
            {
                yield return $"文件结构有损坏，已自动修复，共{Pages}页；请核对页数是否齐全。";
            }
            if (Signed)
            {
                yield return "文件带有电子签名：合并后的文件里签名不再有效，原文件另行保存。";
            }
            if (Attachments)
            {
                yield return "文件内嵌有附件：合并时不带附件，原文件另行保存。";
            }
        }
    }

    /// <summary>Whether the original has to be kept beside a merge.</summary>
    public bool Beside => Signed || Attachments;
}
