namespace Jiangxuan.Paper.Sheets.Intake;

/// <summary>Finds a person who stands in the list twice (重复): by ID number, or where the table has none by everything that was read.</summary>
internal sealed class SamePersons
{
    private readonly Dictionary<string, int> _rows = [];

    /// <summary>The row, with a problem when the person stands above already.</summary>
    public IntakeRow Marked((IntakeRow Row, string Person, IntakeProblem Twice) read)
    {
        if (read.Person.Length == 0 || _rows.TryAdd(read.Person, read.Row.Number))
        {
            return read.Row;
        }
        var first = SheetText.Of(_rows[read.Person]);
        var problem = read.Twice with { Sentence = $"与第{first}行重复；同一人只能推荐一次，请删去一行或更正。" };
        return read.Row with { Problems = [.. read.Row.Problems.Append(problem).OrderBy(p => p.Column)] };
    }
}
