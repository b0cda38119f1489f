namespace CampaignEngine.Silo.Tests.Outbox.Gateways;

/// <summary>One running stand-in for a whole test class, in one of its two modes.</summary>
public abstract class StandInMode(bool honoursKeys) : IAsyncLifetime
{
    public bool HonoursKeys => honoursKeys;

    public StandInGateway StandIn { get; private set; } = null!;

    public async Task InitializeAsync() =>
        StandIn = await StandInGateway.StartAsync("--mode", honoursKeys ? "idempotent" : "non-idempotent");

    public async Task DisposeAsync() => await StandIn.DisposeAsync();

    /// <summary>A repeated key is sent and charged once.</summary>
    public sealed class HonouringKeys() : StandInMode(true);

    /// <summary>A repeated key is sent and charged again.</summary>
    public sealed class IgnoringKeys() : StandInMode(false);
}
