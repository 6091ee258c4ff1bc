using Jiangxuan.Core.Calendar;
using Jiangxuan.Core.People.Generated;

namespace Jiangxuan.Core.Simulation;

/// <summary>The simulated clock: days from half past eight, every act a little later than the one before, never past ten at night.</summary>
internal sealed class Diary(DateOnly first, SplitMix64 chance)
{
    private static readonly TimeSpan s_morning = new(8, 30, 0);
    private static readonly TimeSpan s_night = new(22, 0, 0);
    private TimeSpan _time = s_morning;

    /// <summary>The day.</summary>
    public DateOnly Day { get; private set; } = first;

    /// <summary>The next instant at which somebody acts; steps shrink towards the evening, so a day never overflows.</summary>
    public DateTimeOffset Next()
    {
        var left = (s_night - _time).Ticks / TimeSpan.TicksPerSecond;
        _time += new TimeSpan((left / 400 * (500 + chance.Below(1000)) + 1) * TimeSpan.TicksPerMillisecond);
        return Shanghai.StartOf(Day) + _time;
    }

    /// <summary>Goes on to the next morning, or to the morning of a later day.</summary>
    public void Turn(DateOnly? to = null)
    {
        Day = to ?? Day.AddDays(1);
        _time = s_morning;
    }
}
