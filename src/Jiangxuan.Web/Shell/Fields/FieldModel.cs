using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Web.Shell.Fields;

/// <summary>One field of a data-defined form as it is shown: what is asked, what stands in it, what is wrong with it.</summary>
public sealed record FieldModel
{
    /// <summary>Name of the control and id of the element errors lead to: <c>f.name</c>, <c>f.honours.0.title</c>, <c>f.benefits.2020.gain</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Label above the control.</summary>
    public required string Label { get; init; }

    /// <summary>Kind of the fact or column; it alone chooses the component.</summary>
    public required FactKind Kind { get; init; }

    /// <summary>The notice, for code lists and year columns.</summary>
    public required Notice Notice { get; init; }

    /// <summary>What stands in it; a <see cref="RawValue"/> is shown as it was typed. Null = empty.</summary>
    public Value? Value { get; init; }

    /// <summary>Whether it may be left empty (选填).</summary>
    public bool Optional { get; init; }

    /// <summary>One sentence under the label.</summary>
    public string? Hint { get; init; }

    /// <summary>Everything wrong with the form; the field takes what is its own.</summary>
    public IReadOnlyList<FormError> Errors { get; init; } = [];

    /// <summary>Whether it stands inside a row, where controls are kept small.</summary>
    public bool Cell { get; init; }

    /// <summary>Empty rows added to a table by its button.</summary>
    public int ExtraRows { get; init; }

    /// <summary>Where files are sent one by one and fetched; null = they go with the form.</summary>
    public FileRoutes? Files { get; init; }

    /// <summary>Names of the controls an ID number fills: birth date and sex; null = none on this page.</summary>
    public string? Birth { get; init; }

    /// <inheritdoc cref="Birth"/>
    public string? Sex { get; init; }

    /// <summary>The name of another field whose value decides whether this one is shown, for the script; null = always shown.</summary>
    public string? ShownWith { get; init; }

    /// <summary>The values of <see cref="ShownWith"/> with which it is shown, joined by <c>|</c>.</summary>
    public string? ShownFor { get; init; }

    /// <summary>Key of the fact: the name without its <c>f.</c>.</summary>
    public string Key => Name[2..];

    /// <summary>What stands in a text control.</summary>
    public string Text =>
        Value switch
        {
            null => "",
            RawValue raw => raw.Text,
            _ => Kind.Text(Value, Notice),
        };

    /// <summary>What is wrong with this control; null when nothing.</summary>
    public string? Error => Errors.FirstOrDefault(e => e.ElementId == Name)?.Message;

    /// <summary>For <c>aria-invalid</c>.</summary>
    public string? Invalid => Error is null ? null : "true";

    /// <summary>Ids of the texts that describe the control; null when there are none.</summary>
    public string? Described =>
        (Hint, Error) switch
        {
            (null, null) => null,
            (null, _) => $"{Name}-error",
            (_, null) => $"{Name}-hint",
            _ => $"{Name}-hint {Name}-error",
        };

    /// <summary>A cell of this table or grid.</summary>
    public FieldModel CellOf(Column column, string row, Value? value) =>
        new()
        {
            Name = $"{Name}.{row}.{column.Key}",
            Label = column.Label,
            Kind = column.Kind,
            Notice = Notice,
            Value = value,
            Optional = column.Optional,
            Hint = column.Hint,
            Errors = Errors,
            Cell = true,
        };
}

/// <summary>Where the files of a form are sent and fetched; all root-relative.</summary>
/// <param name="Upload">Takes the file of one fact: the fact's key is appended after a slash.</param>
/// <param name="Fetch">Gives a stored file: its hash is appended after a slash.</param>
public sealed record FileRoutes(string Upload, string Fetch)
{
    /// <summary>What is to be said beside a stored portrait; null = nothing is looked at.</summary>
    public Func<FileRef, PhotoHint, Task<IReadOnlyList<string>>>? Look { get; init; }
}
