using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.People;
using Jiangxuan.Paper.Sheets.Uploads;

namespace Jiangxuan.Paper.Sheets.Intake;

/// <summary>Reads one row: its cells are put into posted fields and read as a form is, so that a file and a screen accept the same.</summary>
internal sealed class RowIntake(ReadRow row, FoundHead head, IntakeAsked asked)
{
    /// <summary>So many words of a code list are named in a sentence.</summary>
    private const int Few = 15;

    private readonly Dictionary<string, IReadOnlyList<string>> _posted = [];
    private readonly Dictionary<string, IntakeColumn> _places = [];
    private readonly Dictionary<IntakeColumn, string> _texts = [];
    private readonly Dictionary<string, Value> _values = [];
    private readonly Dictionary<string, string> _others = [];
    private readonly List<IntakeProblem> _problems = [];

    /// <summary>The row, by what the person is told from others, and the problem of one who is there twice.</summary>
    public (IntakeRow Row, string Person, IntakeProblem Twice) Read()
    {
        foreach (var column in head.Columns.Keys)
        {
            Take(column, CellIntake.Of(row.Cells.GetValueOrDefault(head.Columns[column]), column));
        }
        foreach (var column in head.Columns.Keys.Where(c => c.Posted is not null).DistinctBy(c => c.Name))
        {
            Fact(column);
        }
        Computed();
        var (person, by) = Person();
        var read = new IntakeRow(row.Number, _values, _others, [.. _problems.OrderBy(p => p.Column)]);
        return (read, person, Problem(by, ""));
    }

    private void Take(IntakeColumn column, CellIntake cell)
    {
        _texts[column] = cell.Text;
        if (cell.Wrong is { } wrong)
        {
            _problems.Add(Problem(column, wrong) with { Shown = Hidden(column, row.Text(head.Columns[column])) });
        }
        else if (cell.Text.Length == 0 && column.Required)
        {
            _problems.Add(Problem(column, "没有填写，请补填。"));
        }
        if (cell.Text.Length == 0)
        {
            return;
        }
        if (column.Posted is { } name)
        {
            _posted[name] =
                column.Kind is ChoicesKind
                    ? cell.Text.Split(['、', '，', ',', '；', ';', '\n'], StringSplitOptions.TrimEntries)
                    : [cell.Text];
            _places[name] = column;
        }
        else if (column.Kind is not (IdPartKind or AgeKind))
        {
            var joined = JoinedText.Of(cell.Text, column.Kind as JoinKind, asked);
            var taken = joined.Parts.Select(p => Joined(p.Key, p.Text, column)).ToList();
            taken.Add(joined.Rows.Count == 0 || Joined(joined.Rows, column));
            if (!joined.Whole || taken.Contains(false))
            {
                _others[column.Label] = cell.Text;
            }
        }
    }

    /// <summary>Reads a part of a joined column at once; a fact with a column of its own is left to that.</summary>
    private bool Joined(string key, string text, IntakeColumn column) => Joined(key, [("f." + key, text)], column);

    /// <summary>Reads the rows of a table; what the column does not say of them is completed in the draft.</summary>
    private bool Joined(IReadOnlyList<IReadOnlyDictionary<string, string>> rows, IntakeColumn column)
    {
        var key = ((JoinKind)column.Kind!).Of[0].Key;
        return Joined(
            key,
            rows.SelectMany((row, i) => row.Select(c => ($"f.{key}.{SheetText.Of(i)}.{c.Key}", c.Value))),
            column
        );
    }

    private bool Joined(string key, IEnumerable<(string Name, string Text)> posted, IntakeColumn column)
    {
        if (head.Columns.Keys.Any(c => c.Reference.Key == key))
        {
            return false;
        }
        foreach (var (name, text) in posted)
        {
            _posted[name] = [text];
            _places[name] = column;
        }
        var fact = asked.Notice.Fact(key);
        Keep(key, fact.Kind.Read(new Posted(_posted), "f." + key, asked.Field(fact.Label)), column, fact.Kind);
        return true;
    }

    private void Fact(IntakeColumn column)
    {
        var kind = column.Fact!.Kind;
        Keep(
            column.Reference.Key,
            kind.Read(new Posted(_posted), column.Name, asked.Field(column.Fact.Label)),
            column,
            kind
        );
    }

    private void Keep(string key, Reading reading, IntakeColumn otherwise, FactKind kind)
    {
        if (reading.Value is { } value)
        {
            _values[key] = value;
        }
        foreach (var problem in reading.Problems)
        {
            var column = _places.GetValueOrDefault(problem.Id, otherwise);
            _problems.Add(
                Problem(
                    column,
                    problem.Sentence
                        + Near(column.Kind is JoinKind ? kind : column.Kind, _posted.GetValueOrDefault(problem.Id)?[0])
                )
            );
        }
    }

    /// <summary>The word that was meant, or all there are when they are few.</summary>
    private string Near(FactKind? kind, string? text)
    {
        var codes = kind switch
        {
            ChoiceKind choice => choice.Codes(asked.Notice),
            ChoicesKind several => several.Codes(asked.Notice),
            _ => [],
        };
        var near = text is null ? "" : Naming.DidYouMean(text, codes);
        return near.Length > 0 || codes.Count is 0 or > Few ? near : $"可填：{string.Join("、", codes)}。";
    }

    /// <summary>Sex, birth and age are not read but compared with what the ID number says.</summary>
    private void Computed()
    {
        var known = new Known
        {
            Notice = asked.Notice,
            On = asked.Today,
            Values = _values,
        };
        foreach (var column in head.Columns.Keys.Where(c => c.Kind is IdPartKind or AgeKind && _texts[c].Length > 0))
        {
            var kind = (DerivedKind)column.Kind!;
            if (kind.Compute(known) is not { } value)
            {
                _others[column.Label] = _texts[column];
                continue;
            }
            if (!Same(value, _texts[column], out var unreadable))
            {
                var says = kind.Text(value, asked.Notice);
                _problems.Add(
                    Problem(column, unreadable ?? $"与身份证号不一致：按身份证号应为{says}，请核对是哪一项填错。")
                );
            }
        }
    }

    private static bool Same(Value value, string text, out string? unreadable)
    {
        unreadable = null;
        switch (value)
        {
            case NumberValue number:
                return Typed.Compact(text).TrimEnd('岁', '周') == SheetText.Of(number.Number);
            case DayValue or MonthValue:
                var date = DateReading.Read(text);
                unreadable = date.Refusal?.Sentence;
                return unreadable is null && Within(value, date.Value);
            default:
                return value is TextValue word && word.Text == Typed.Compact(text).TrimEnd('性');
        }
    }

    private static bool Within(Value value, DayOrMonth written)
    {
        var (year, month, day) =
            value is DayValue { Day: var d } ? (d.Year, d.Month, d.Day)
            : value is MonthValue m ? (m.Year, m.Month, 0)
            : default;
        return written.Year == year
            && written.Month == month
            && (day == 0 || written.Day is null || written.Day == day);
    }

    /// <summary>By ID number; where the table asks for none, by name, employer and birth.</summary>
    private (string Person, IntakeColumn By) Person()
    {
        var columns = head.Columns.Keys.OrderBy(c => head.Columns[c]).ToList();
        var told = columns.Where(c => c.Kind is IdNumberKind).Take(1).ToList();
        if (told.Count == 0)
        {
            told = [.. columns.Where(c => c.Reference.Key == "name")];
            told.AddRange(
                columns.Where(c =>
                    c.Reference.Key.StartsWith("employer", StringComparison.Ordinal) || c.Kind is IdPartKind
                )
            );
        }
        return (
            string.Join('\n', told.Select(c => Typed.Compact(_texts[c]).ToUpperInvariant())).Trim('\n'),
            told.FirstOrDefault() ?? columns[0]
        );
    }

    private IntakeProblem Problem(IntakeColumn column, string sentence) =>
        new(
            row.Number,
            head.Columns[column],
            column.Label,
            Hidden(column, _texts.GetValueOrDefault(column, "")),
            sentence
        );

    private string Hidden(IntakeColumn column, string text) =>
        column.Kind is IdNumberKind ? column.Kind.Text(new RawValue(text), asked.Notice) : text;
}
