namespace CampaignEngine.Silo.Hosting;

/// <summary>How long a loop waits after failures: doubling from its idle wait to a ceiling.</summary>
internal static class Backoff
{
    /// <summary>No wait is longer.</summary>
    public static readonly TimeSpan Ceiling = TimeSpan.FromSeconds(15);

    /// <summary>The wait after a number of failures in a row; none means the idle wait.</summary>
    public static TimeSpan After(int failures, TimeSpan idle)
    {
        if (failures == 0)
            return idle;
        var first = Math.Max(idle.TotalMilliseconds, 100);
        var wait = first * Math.Pow(2, Math.Min(failures - 1, 20));
        return wait >= Ceiling.TotalMilliseconds ? Ceiling : TimeSpan.FromMilliseconds(wait);
    }

    /// <summary>The same wait, shortened by up to a half so that silos do not return in step.</summary>
    /// <param name="wait">The whole wait.</param>
    /// <param name="random">A number from 0 to 1.</param>
    public static TimeSpan Jittered(TimeSpan wait, double random) => wait * (1 - random / 2);
}
