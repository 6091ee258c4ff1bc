namespace Jiangxuan.Paper.Sheets;

/// <summary>Takes what the ZIP writes and sends it on without blocking: a web server takes nothing else, and the ZIP cannot do it itself.</summary>
internal sealed class OutgoingStream : Stream
{
    private readonly MemoryStream _held = new();

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Sends what has come so far.</summary>
    public async ValueTask SendAsync(Stream to, CancellationToken cancel)
    {
        await to.WriteAsync(_held.GetBuffer().AsMemory(0, (int)_held.Length), cancel);
        _held.SetLength(0);
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => _held.Write(buffer, offset, count);

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer) => _held.Write(buffer);

    /// <inheritdoc/>
    public override void Flush() { }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();
}
