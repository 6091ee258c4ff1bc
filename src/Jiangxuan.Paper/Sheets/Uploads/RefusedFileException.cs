using Jiangxuan.Core;

namespace Jiangxuan.Paper.Sheets.Uploads;

/// <summary>Ends the reading of a file from deep inside it; <see cref="BookReading"/> turns it into the refusal. Never leaves this room.</summary>
internal sealed class RefusedFileException(Refusal refusal) : Exception(refusal.Sentence)
{
    public RefusedFileException(string sentence)
        : this(new Refusal(sentence)) { }

    public Refusal Refusal { get; } = refusal;
}
