using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Paper.Sheets.Intake;

/// <summary>What is needed to read a unit's summary beside the file.</summary>
public sealed record IntakeAsked
{
    /// <summary>The notice whose summary it is.</summary>
    public required Notice Notice { get; init; }

    /// <summary>The day in Shanghai.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Turns a checked ID number into its stored form; given by who stores it.</summary>
    public required Func<string, IdNumberValue> Seal { get; init; }

    /// <summary>The column as a form's field.</summary>
    internal Field Field(string label) => new(label, Notice, Today, Seal);
}
