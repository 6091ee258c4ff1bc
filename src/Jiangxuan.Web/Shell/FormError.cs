namespace Jiangxuan.Web.Shell;

/// <summary>One thing wrong with a posted form.</summary>
/// <param name="ElementId">The id of the control to go to, without #; empty when the fault belongs to the whole form.</param>
/// <param name="Message">The sentence, the same in the summary and beside the control.</param>
public sealed record FormError(string ElementId, string Message);
