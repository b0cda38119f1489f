namespace CampaignEngine.GatewayStandIn;

/// <summary>Waits on the real clock; ends early, and quietly, when stopped.</summary>
internal static class Pause
{
    public static async Task ForAsync(TimeSpan time, CancellationToken stop)
    {
        if (time <= TimeSpan.Zero || stop.IsCancellationRequested)
            return;
        using var never = new SemaphoreSlim(0);
        try
        {
            await never.WaitAsync(time, stop);
        }
        catch (OperationCanceledException)
        {
            // Whoever stopped us looks at the token.
        }
    }
}
