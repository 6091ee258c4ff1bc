namespace Jiangxuan.Core;

/// <summary>An expected "no" (不予办理): what is wrong, where, and what to do about it.</summary>
/// <param name="Sentence">One Chinese sentence or two, fit to be shown to the person who asked.</param>
/// <param name="Clause">The clause or recorded decision the refusal rests on, if any.</param>
/// <param name="Field">The posted field (element id) it is about, if any.</param>
public sealed record Refusal(string Sentence, string? Clause = null, string? Field = null);
