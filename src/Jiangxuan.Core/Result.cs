using System.Diagnostics.CodeAnalysis;

namespace Jiangxuan.Core;

/// <summary>Either a value or the <see cref="Core.Refusal"/> that explains why there is none. Never both, never neither.</summary>
/// <typeparam name="T">What is answered.</typeparam>
public sealed record Result<T>
    where T : notnull
{
    private readonly T? _value;

    private Result(T? value, Refusal? refusal)
    {
        _value = value;
        Refusal = refusal;
    }

    /// <summary>Why there is no value; null when there is one.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Whether there is no value.</summary>
    [MemberNotNullWhen(true, nameof(Refusal))]
    public bool IsRefused => Refusal is not null;

    /// <summary>The value. Asking a refused result is a broken promise of the caller.</summary>
    /// <exception cref="InvalidOperationException">The result was refused.</exception>
    public T Value => Refusal is null ? _value! : throw new InvalidOperationException(Refusal.Sentence);

    /// <summary>Gives the value, or the refusal when it answers false.</summary>
    public bool TryGet([MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out Refusal? refusal)
    {
        value = _value;
        refusal = Refusal;
        return refusal is null;
    }

    /// <summary>A value is a result.</summary>
    public static implicit operator Result<T>(T value) => new(value, null);

    /// <summary>A refusal is a result.</summary>
    public static implicit operator Result<T>(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return new(default, refusal);
    }
}
