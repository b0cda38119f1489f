using CampaignEngine.Grains.Dealers;
using CampaignEngine.Silo.Hosting;

namespace CampaignEngine.Silo.Metrics;

/// <summary>What a fold changed in a dealer.</summary>
internal sealed record FoldedDealer(int Id, DealerFold Fold);

/// <summary>
/// Tells dealers what a fold changed in them, a bounded number at a time. Nobody is told again: a dealer that was
/// not and that is watched is found to be behind, and one that is not reads its totals when it is.
/// </summary>
/// <param name="tell">Brings one dealer its part.</param>
/// <param name="time">Ends the wait.</param>
/// <param name="log">Hears of failures.</param>
internal sealed class FoldNews(Func<FoldedDealer, Task> tell, TimeProvider time, ILogger<FoldNews> log)
{
    private const int MostInFlight = 32;

    // A silo that hangs must not hold up the fold.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Tells each dealer, as far as that is possible soon.</summary>
    public async Task TellAsync(IReadOnlyList<FoldedDealer> dealers)
    {
        using var end = new CancellationTokenSource(Patience, time);
        var untold = 0;
        try
        {
            await Parallel.ForEachAsync(dealers,
                new ParallelOptions { MaxDegreeOfParallelism = MostInFlight, CancellationToken = end.Token },
                async (dealer, stop) =>
                {
                    if (!await IsToldAsync(dealer, stop))
                        Interlocked.Increment(ref untold);
                });
        }
        catch (OperationCanceledException)
        {
            // The rest hear of it by being behind.
        }
        if (untold > 0)
            log.DealersUntold(untold);
    }

    private async Task<bool> IsToldAsync(FoldedDealer dealer, CancellationToken stop)
    {
        try
        {
            await tell(dealer).WaitAsync(stop);
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }
}
