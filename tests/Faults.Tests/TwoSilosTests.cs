using CampaignEngine.Silo.Tests.Outbox.Gateways;
using CampaignEngine.Silo.Tests.Storage;

namespace CampaignEngine.Faults.Tests;

/// <summary>Several silos on one database, any of which may end.</summary>
[Collection(Disturbed.Name)]
public sealed class TwoSilosTests(UndisturbedRun undisturbed) : IAsyncLifetime
{
    private const int MidCampaign = 60;

    private readonly TestDatabase _database = new();

    public Task InitializeAsync() => _database.InitializeAsync();

    public Task DisposeAsync() => _database.DisposeAsync();

    [Theory]
    [InlineData("idempotent", "500-after:0.03,reset:0.02,429:0.01")]
    [InlineData("non-idempotent", "500-after:0.01,500-before:0.01")]
    public async Task When_one_is_killed_the_other_finishes_and_nothing_is_lost_or_sent_twice(
        string mode, string faults)
    {
        await using var gateway = await StandInGateway.StartAsync(
            "--mode", mode, "--faults", faults, "--delay-ms", "20", "--retry-after-ms", "200");
        var order = OrderWith(gateway, mode);
        await using var killed = SiloProcess.Start(order, Folder($"killed-{mode}"));
        await using var other = SiloProcess.Start(order, Folder($"other-{mode}"));

        await killed.HasSentAsync(MidCampaign, gateway);
        await killed.KillAsync();
        var touches = await other.FinishedAsync();

        Assert.Equal(undisturbed.Touches.Fates, touches.Fates);
        await AfterTheRun.TotalsAreRightAsync(_database.Databases);
        await AfterTheRun.NoTurnIsWrittenTwiceAsync(_database.Databases);
        await AfterTheRun.NothingWentOutTwiceAsync(gateway, touches);
    }

    [Fact]
    public async Task One_that_is_asked_to_stop_ends_in_time_and_leaves_nothing_leased()
    {
        await using var gateway = await StandInGateway.StartAsync(
            "--mode", "non-idempotent", "--delay-ms", "300");
        var order = OrderWith(gateway, "non-idempotent");
        await using var stopped = SiloProcess.Start(order, Folder("stopped"));

        await stopped.HasSentAsync(MidCampaign, gateway);
        stopped.Terminate();
        Assert.Equal(SiloProcess.SomeHaveNotEnded, await stopped.ExitCodeAsync(TimeSpan.FromSeconds(10)));
        Assert.Equal(0, await AfterTheRun.CountAsync(_database.Databases,
            "SELECT count(*) FROM outbox WHERE lease_until > clock_timestamp() OR attempt <> 'none'"));

        var touches = await SiloProcess.CompleteAsync(order, Folder("next"));
        Assert.Equal(undisturbed.Touches.Fates, touches.Fates);
        await AfterTheRun.TotalsAreRightAsync(_database.Databases);
        await AfterTheRun.NoTurnIsWrittenTwiceAsync(_database.Databases);
        await AfterTheRun.NothingWentOutTwiceAsync(gateway, touches);
    }

    private Order OrderWith(StandInGateway gateway, string mode) => undisturbed.Order with
    {
        Postgres = _database.ConnectionString,
        Gateway = gateway.Address,
        HonoursKeys = mode == "idempotent",
    };

    private string Folder(string name) => Path.Combine(undisturbed.Folder, name);
}
