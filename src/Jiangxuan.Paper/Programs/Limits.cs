namespace Jiangxuan.Paper.Programs;

/// <summary>How much one run of an outside program may take.</summary>
public sealed record Limits
{
    /// <summary>Time on the clock; then its whole process group is ended.</summary>
    public required TimeSpan Time { get; init; }

    /// <summary>Address space of each of its processes in bytes.</summary>
    public required long Memory { get; init; }

    /// <summary>Largest file it may write, in bytes.</summary>
    public required long Output { get; init; }

    /// <summary>Most it may print, in bytes: that is held in our own memory.</summary>
    public long Printed { get; init; } = 64L << 20;
}

/// <summary>How a run ended.</summary>
public enum Ending
{
    /// <summary>By itself; its exit code says how well.</summary>
    Itself,

    /// <summary>It was ended because its time was up.</summary>
    TimeUp,

    /// <summary>It was ended because it printed too much.</summary>
    TooMuch,
}

/// <summary>What a run left.</summary>
/// <param name="How">How it ended.</param>
/// <param name="Code">Exit code; 128 and more is a signal.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Errors">The first of what it complained about, for the log of the server; never shown to people.</param>
public sealed record Ended(Ending How, int Code, ReadOnlyMemory<byte> Output, string Errors)
{
    /// <summary>Whether it ended by itself with the code.</summary>
    public bool With(int code) => How is Ending.Itself && Code == code;
}
