using CampaignEngine.Silo.Hosting;

namespace CampaignEngine.Silo.Ledger.Preview;

/// <summary>Looks at ledgers, beside the imports that run.</summary>
internal sealed class PreviewLoop(Previews previews, SiloOptions options, ILogger<PreviewLoop> log)
    : PollLoop(log, options.IdleWait)
{
    /// <inheritdoc/>
    public override Task<bool> RunOnceAsync(CancellationToken stop) => previews.RunOnceAsync(stop);
}
