using CampaignEngine.Silo.Hosting;

namespace CampaignEngine.Silo.Ledger;

/// <summary>Merges uploaded ledgers one after the other.</summary>
internal sealed class ImportLoop(Imports imports, SiloOptions options, ILogger<ImportLoop> log)
    : PollLoop(log, options.IdleWait)
{
    /// <inheritdoc/>
    public override Task<bool> RunOnceAsync(CancellationToken stop) => imports.RunOnceAsync(stop);
}
