namespace Jiangxuan.Web.Papers;

/// <summary>
/// Throws away the overlays of other days (水印底稿), the files of long jobs that nobody fetched and what was on its way when the house
/// broke off, which all bear names: when the house opens and then every day. What is needed again is made again.
/// </summary>
/// <param name="press">Has them.</param>
/// <param name="clock">The real clock, as files bear its time: not the shifted one of a demonstration.</param>
/// <param name="log">Told when the folder cannot be cleared.</param>
public sealed partial class Tidying(Press press, TimeProvider clock, ILogger<Tidying> log) : BackgroundService
{
    private static readonly TimeSpan _day = TimeSpan.FromDays(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_day, clock);
        do
        {
            try
            {
                press.Forget(clock.GetUtcNow() - _day);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // No reason to close the house; tomorrow again.
                LogFailure(e);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "水印底稿和成批打印的文件没有清理，明天再试；请检查工作文件夹的权限。"
    )]
    private partial void LogFailure(Exception e);
}
