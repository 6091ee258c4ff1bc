namespace Jiangxuan.Paper.Sheets;

/// <summary>What stands in one cell that is written (单元格): words, a number that may be added up, a day, or nothing.</summary>
/// <remarks>Numbers that are not numbers (身份证号, 电话, 编号) are words: Excel keeps no more than 15 digits of a number.</remarks>
public readonly record struct SheetCell
{
    private SheetCell(SheetKind kind, string? text, decimal number, DateOnly day)
    {
        Kind = kind;
        Text = text;
        Number = number;
        Day = day;
    }

    /// <summary>What it is.</summary>
    public SheetKind Kind { get; }

    /// <summary>The words; null when it is none or empty.</summary>
    public string? Text { get; }

    /// <summary>The number, when it is one.</summary>
    public decimal Number { get; }

    /// <summary>The day, when it is one.</summary>
    public DateOnly Day { get; }

    /// <summary>Whether nothing stands in it.</summary>
    public bool Empty => Kind is SheetKind.Text && string.IsNullOrEmpty(Text);

    /// <summary>Words.</summary>
    public static implicit operator SheetCell(string? text) => new(SheetKind.Text, text, 0, default);

    /// <summary>A number.</summary>
    public static implicit operator SheetCell(decimal number) => new(SheetKind.Number, null, number, default);

    /// <summary>A day.</summary>
    public static implicit operator SheetCell(DateOnly day) => new(SheetKind.Day, null, 0, day);
}

/// <summary>What a column or a cell holds.</summary>
public enum SheetKind
{
    /// <summary>Words, and numbers that are not numbers.</summary>
    Text,

    /// <summary>Numbers.</summary>
    Number,

    /// <summary>Days.</summary>
    Day,
}
