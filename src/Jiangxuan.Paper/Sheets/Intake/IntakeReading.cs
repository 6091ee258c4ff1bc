using Jiangxuan.Core;
using Jiangxuan.Core.Notices;
using Jiangxuan.Paper.Sheets.Uploads;

namespace Jiangxuan.Paper.Sheets.Intake;

/// <summary>Reads a unit's filled summary into drafts of candidacies (导入推荐汇总表); whatever is wrong is found, all of it at once.</summary>
public static class IntakeReading
{
    /// <summary>Characters that begin a note under the table.</summary>
    private static readonly string[] Notes =
    [
        "注",
        "说明",
        "备注",
        "填表",
        "填报",
        "审核",
        "单位",
        "负责人",
        "联系",
        "（公章",
        "领导",
    ];

    /// <summary>Reads the file.</summary>
    /// <param name="file">As uploaded.</param>
    /// <param name="asked">The notice, the day, how ID numbers are sealed.</param>
    /// <param name="limits">How much is read at most.</param>
    public static Result<SummaryIntake> Read(ReadOnlyMemory<byte> file, IntakeAsked asked, ReadLimits limits)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var columns = IntakeColumn.Of(asked.Notice);
        if (columns.Count == 0)
        {
            return new Refusal("本届通知没有规定汇总表，不能导入。");
        }
        if (!BookReading.Read(file, limits).TryGet(out var book, out var refusal))
        {
            return refusal;
        }
        if (HeadFinding.Find(book, columns) is not { } head)
        {
            var some = string.Join("、", columns.Take(4).Select(c => c.Label));
            return new Refusal($"没有找到汇总表的表头（{some}等列）；请下载空白汇总表，把内容粘贴进去后再上传。");
        }
        var rows = new List<IntakeRow>();
        var persons = new SamePersons();
        foreach (var row in head.Sheet.Rows.Where(r => r.Number > head.Last && Listed(r, head)))
        {
            rows.Add(persons.Marked(new RowIntake(row, head, asked).Read()));
        }
        return rows.Count == 0
            ? new Refusal("表头下面没有填写人选；请填写后再上传。")
            : new SummaryIntake(head.Sheet.Name, head.Sheet.Part, head.Last, rows, [.. Whole(head, columns)]);
    }

    /// <summary>Whether a person stands in the row: not one of the numbered empty rows, nor a line under the table.</summary>
    private static bool Listed(ReadRow row, FoundHead head)
    {
        var filled = head.Columns.Where(c => row.Text(c.Value).Length > 0 || row.Cells.ContainsKey(c.Value)).ToList();
        var all = row.Cells.Keys.Count(c => row.Text(c).Length > 0);
        return filled.Count > 1 || filled.Count == 1 && !(all == 1 && Note(row.Text(filled[0].Value)));
    }

    private static bool Note(string text) =>
        text.AsSpan().ContainsAny('：', ':') || Notes.Any(n => text.StartsWith(n, StringComparison.Ordinal));

    private static IEnumerable<IntakeProblem> Whole(FoundHead head, IReadOnlyList<IntakeColumn> columns)
    {
        foreach (var column in columns.Where(c => !head.Columns.ContainsKey(c)))
        {
            var near = head.Unknown.Select(u => Near(u.Label, column)).FirstOrDefault(n => n.Length > 0) ?? "";
            yield return new IntakeProblem(
                head.Last,
                null,
                column.Label,
                "",
                $"没有找到这一列。{near}请按空白汇总表恢复表头。"
            );
        }
        foreach (var (column, of) in head.Twice)
        {
            yield return new IntakeProblem(
                head.Last,
                column,
                of.Label,
                "",
                $"这一列出现了两次，只读入{CellName.Letters(head.Columns[of])}列；请删去多余的一列。"
            );
        }
        foreach (var (column, label) in head.Unknown)
        {
            yield return new IntakeProblem(head.Last, column, label, "", "汇总表没有这一列，内容不会读入。")
            {
                Severity = Severity.Note,
            };
        }
    }

    private static string Near(string label, IntakeColumn column)
    {
        var near = Naming.DidYouMean(HeadWords.Core(label), [HeadWords.Core(column.Path[^1])]);
        return near.Length > 0 ? $"表中的“{label}”{near}" : "";
    }
}
