namespace CampaignEngine.Silo.Tests.Security;

/// <summary>A clock that moves only when told to.</summary>
internal sealed class SteppedClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => _now.UtcTicks;

    public void Step(TimeSpan by) => _now += by;
}
