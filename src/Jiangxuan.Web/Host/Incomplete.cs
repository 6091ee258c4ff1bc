namespace Jiangxuan.Web.Host;

/// <summary>A request no page of ours sends; its sentence is fit to be shown.</summary>
/// <param name="sentence">What is wrong and what to do.</param>
/// <param name="status">HTTP status.</param>
public sealed class IncompleteException(string sentence, int status = StatusCodes.Status400BadRequest)
    : BadHttpRequestException(sentence, status);
