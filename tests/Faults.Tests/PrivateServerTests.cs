using System.Globalization;
using CampaignEngine.Silo.Tests.Outbox.Gateways;
using CampaignEngine.Silo.Tests.Storage;

namespace CampaignEngine.Faults.Tests;

/// <summary>A silo that runs a PostgreSQL of its own in a directory.</summary>
[Collection(Disturbed.Name)]
public sealed class PrivateServerTests(UndisturbedRun undisturbed)
{
    private const int MidCampaign = 60;
    private static readonly string[] Careless = ["--mode", "non-idempotent", "--delay-ms", "20"];

    [Fact]
    public async Task A_killed_silo_leaves_no_server_and_the_next_one_goes_on_in_the_same_directory()
    {
        await using var gateway = await StandInGateway.StartAsync(Careless);
        var order = undisturbed.Order with { Gateway = gateway.Address };
        var folder = Path.Combine(undisturbed.Folder, "private");
        await using (var killed = SiloProcess.Start(order, folder))
        {
            await killed.HasSentAsync(MidCampaign, gateway);
            await killed.KillAsync();
        }
        await ServerIsGoneAsync(folder);

        var touches = await SiloProcess.CompleteAsync(order, folder);
        Assert.Equal(undisturbed.Touches.Fates, touches.Fates);
        await AfterTheRun.NothingWentOutTwiceAsync(gateway, touches);
        await ServerIsGoneAsync(folder);
    }

    [Fact]
    public async Task A_server_that_is_killed_is_started_again_by_its_silo()
    {
        await using var gateway = await StandInGateway.StartAsync(Careless);
        var folder = Path.Combine(undisturbed.Folder, "revived");
        var order = undisturbed.Order with { Gateway = gateway.Address };
        await using var silo = SiloProcess.Start(order, folder);

        await silo.HasSentAsync(MidCampaign, gateway);
        var pid = int.Parse(File.ReadLines(PidFile(folder)).First(), CultureInfo.InvariantCulture);
        Signals.Send("KILL", pid);
        var touches = await silo.FinishedAsync();

        Assert.Equal(undisturbed.Touches.Fates, touches.Fates);
        await AfterTheRun.NothingWentOutTwiceAsync(gateway, touches);
        await ServerIsGoneAsync(folder);
    }

    private static Task ServerIsGoneAsync(string folder) =>
        Eventually.HoldsAsync(() => Task.FromResult(!File.Exists(PidFile(folder))), "no server is left");

    private static string PidFile(string folder) =>
        Path.Combine(folder, "silo", "pg", "pg", "postmaster.pid");
}
