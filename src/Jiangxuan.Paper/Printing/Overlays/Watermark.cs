namespace Jiangxuan.Paper.Printing.Overlays;

/// <summary>Who downloads a file, when and by which request (水印); printed on every page and never kept.</summary>
/// <param name="Viewer">Name and post of the viewer.</param>
/// <param name="Time">When, in the time of the city.</param>
/// <param name="Request">The request in the log; letters and digits.</param>
public sealed record Watermark(string Viewer, DateTimeOffset Time, string Request);
