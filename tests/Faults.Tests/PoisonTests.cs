using CampaignEngine.Silo.Tests.Storage;

namespace CampaignEngine.Faults.Tests;

/// <summary>One policy whose stored state is broken.</summary>
[Collection(Disturbed.Name)]
public sealed class PoisonTests(UndisturbedRun undisturbed) : IAsyncLifetime
{
    private const string Broken = "P0003";

    private readonly TestDatabase _database = new();

    public Task InitializeAsync() => _database.InitializeAsync();

    public Task DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task A_policy_with_a_broken_state_is_parked_and_its_neighbours_go_on()
    {
        var order = undisturbed.Order with { Postgres = _database.ConnectionString };
        await using var silo = SiloProcess.Start(order, Path.Combine(undisturbed.Folder, "poison"));
        await silo.UntilAsync("the campaign has begun", async () =>
            await CountAsync("SELECT count(*) FROM touch WHERE status = 'sent'") > 0);
        await SpoilAsync(Broken);

        Assert.Equal(SiloProcess.SomeHaveNotEnded, await silo.ExitCodeAsync());
        Assert.Equal(FatesBut(Broken, undisturbed.Touches), FatesBut(Broken, Touches.Read(silo.TouchesFile)));
        Assert.Equal(1, await CountAsync("SELECT count(*) FROM parked_policy WHERE error <> ''"));
    }

    private Task<long> CountAsync(string sql) => AfterTheRun.CountAsync(_database.Databases, sql);

    private async Task SpoilAsync(string policy)
    {
        // As another silo's turn would: whoever remembers the good state is overtaken and meets the broken one.
        await using var command = _database.Databases.Api.CreateCommand($$"""
            UPDATE policy_state SET state = '{"broken":1}', turn_no = turn_no + 1
            WHERE policy_id = (SELECT id FROM policy WHERE policy_no = '{{policy}}')
            """);
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }

    private static IEnumerable<string> FatesBut(string policy, Touches touches) =>
        touches.Fates.Where(fate => !fate.StartsWith(policy, StringComparison.Ordinal));
}
