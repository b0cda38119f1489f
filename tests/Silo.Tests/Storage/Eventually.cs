namespace CampaignEngine.Silo.Tests.Storage;

/// <summary>
/// Waits, bounded, for a fact outside this process (a server that stops, a file that goes).
/// </summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    internal static async Task HoldsAsync(Func<Task<bool>> fact, string what)
    {
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        using var end = new CancellationTokenSource(Patience);
        while (!await fact())
            Assert.True(await TickAsync(ticks, end.Token), $"Not within {Patience}: {what}");
    }

    private static async Task<bool> TickAsync(PeriodicTimer ticks, CancellationToken end)
    {
        try
        {
            return await ticks.WaitForNextTickAsync(end);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
