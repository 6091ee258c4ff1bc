namespace Jiangxuan.Core;

/// <summary>
/// An expected "no": what is wrong, where, and what to do, in one Chinese sentence an office can act on.
/// A broken promise inside the program is an exception, never a refusal.
/// </summary>
/// <param name="Sentence">Chinese sentence: what, where, and what to do.</param>
/// <param name="Clause">The clause of the notice the refusal rests on; null when it rests on none.</param>
/// <param name="Field">Path of the field at fault, such as <c>candidates[3].facts.sector</c>; null when there is none.</param>
public sealed record Refusal(string Sentence, string? Clause = null, string? Field = null);
