using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Tests.Outbox.Gateways;
using CampaignEngine.Silo.Tests.Storage.Embedded;

namespace CampaignEngine.Faults.Tests;

/// <summary>The database leaves in mid-campaign and returns.</summary>
[Collection(Disturbed.Name)]
public sealed class DatabaseAwayTests(UndisturbedRun undisturbed)
{
    private const int MidCampaign = 60;
    private static readonly string[] Careless = ["--mode", "non-idempotent", "--delay-ms", "20"];
    private const string Noticed = "RehearsalPump failed";

    /// <summary>QUIT is pg_ctl -m immediate; KILL is what a system short of memory does.</summary>
    [Theory]
    [InlineData("QUIT")]
    [InlineData("KILL")]
    public async Task The_run_ends_well_after_the_database_was_away(string signal)
    {
        await using var cluster = new ClusterFolder();
        await using var server = await cluster.StartAsync();
        await using var gateway = await StandInGateway.StartAsync(Careless);
        await using var silo = SiloProcess.Start(
            undisturbed.Order with { Postgres = server.ConnectionString, Gateway = gateway.Address },
            Path.Combine(undisturbed.Folder, $"away-{signal}"));

        await silo.HasSentAsync(MidCampaign, gateway);
        Signals.Send(signal, cluster.ServerPid());
        await silo.ShowsAsync(Noticed, times: 5);
        await server.ReviveAsync(CancellationToken.None);
        var touches = await silo.FinishedAsync();

        Assert.Equal(undisturbed.Touches.Fates, touches.Fates);
        await using var databases = await Databases.OpenAsync(
            server.ConnectionString, CancellationToken.None);
        await AfterTheRun.TotalsAreRightAsync(databases);
        await AfterTheRun.NothingWentOutTwiceAsync(gateway, touches);
    }
}
