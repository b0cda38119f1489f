using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Tests.Outbox.Gateways;
using CampaignEngine.Silo.Tests.Storage.Embedded;

namespace CampaignEngine.Faults.Tests;

/// <summary>The database leaves in mid-campaign and returns, twice.</summary>
[Collection(Disturbed.Name)]
public sealed class DatabaseAwayTests(UndisturbedRun undisturbed)
{
    private const int MidCampaign = 60;
    private const int TimesNoticed = 5;
    private static readonly string[] Careless = ["--mode", "non-idempotent", "--delay-ms", "20"];
    private const string Noticed = "RehearsalPump failed";

    /// <summary>QUIT is pg_ctl -m immediate; KILL is what a system short of memory does.</summary>
    [Fact]
    public async Task The_run_ends_well_after_the_database_was_away()
    {
        await using var cluster = new ClusterFolder();
        await using var server = await cluster.StartAsync();
        await using var gateway = await StandInGateway.StartAsync(Careless);
        var order = undisturbed.Order with { Postgres = server.ConnectionString, Gateway = gateway.Address };
        await using var silo = SiloProcess.Start(order, Folder(0));
        await silo.ReadyAsync();
        await using var other = await JoinedAsync(order, Folder(1));

        foreach (var (signal, time) in new[] { ("QUIT", 1), ("KILL", 2) })
        {
            await silo.HasSentAsync(time * MidCampaign, gateway);
            Signals.Send(signal, cluster.ServerPid());
            foreach (var each in new[] { silo, other })
                await each.ShowsAsync(Noticed, times: time * TimesNoticed);
            await server.ReviveAsync(CancellationToken.None);
        }
        var touches = await silo.FinishedAsync();

        Assert.Equal(undisturbed.Touches.Fates, touches.Fates);
        Assert.Equal(touches.Fates, (await other.FinishedAsync()).Fates);
        await using var databases = await Databases.OpenAsync(
            server.ConnectionString, CancellationToken.None);
        await AfterTheRun.TotalsAreRightAsync(databases);
        await AfterTheRun.NoTurnIsWrittenTwiceAsync(databases);
        await AfterTheRun.NothingWentOutTwiceAsync(gateway, touches);
    }

    // The campaign waits for it.
    private static async Task<SiloProcess> JoinedAsync(Order order, string folder)
    {
        await using var hold = await Hold.OfClockAsync(order.Postgres!);
        var silo = SiloProcess.Start(order, folder);
        await silo.ReadyAsync();
        return silo;
    }

    private string Folder(int number) => Path.Combine(undisturbed.Folder, $"away-{number}");
}
