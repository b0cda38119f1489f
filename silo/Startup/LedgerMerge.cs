using CampaignEngine.Silo.Ledger;

namespace CampaignEngine.Silo.Startup;

/// <summary>
/// Sees a stored ledger through to its end: merges it, or waits where the silo's own loop does. Two at once would count
/// every row twice.
/// </summary>
internal sealed class LedgerMerge(Imports imports, ImportLoop loop, RunResults results, TimeProvider time)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(250);

    // A loop that nobody has started has no task.
    private bool IsLoopAtWork => loop.ExecuteTask is not null;

    /// <summary>Comes back when the import is done, refused or failed.</summary>
    public async Task FinishAsync(long importId, CancellationToken stop)
    {
        loop.Nudge();
        while (!(await results.ImportAsync(importId, stop)).HasEnded)
            if (IsLoopAtWork || !await imports.RunOnceAsync(stop))
                await Task.Delay(LookEvery, time, stop);
    }
}
