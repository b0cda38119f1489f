using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Alarms;
using CampaignEngine.Silo.Tests.Turns;
using Npgsql;

namespace CampaignEngine.Silo.Tests.Alarms;

/// <summary>Letters as they are posted and, by <see cref="AlarmReads"/>, read.</summary>
public sealed class LettersTests : IAsyncLifetime
{
    private readonly EngineHost _engine = new();
    private long[] _policies = [];

    public async Task InitializeAsync()
    {
        await _engine.InitializeAsync(EngineHost.Ledger("2026-07-15", 3));
        _policies = await _engine.PolicyIdsAsync();
    }

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task They_are_read_in_the_order_in_which_they_were_posted()
    {
        await PostAsync("COMMIT", (_policies[1], TurnKit.Pause), (_policies[0], TurnKit.Pause),
            (_policies[1], TurnKit.Resume));
        var found = await DueAsync();
        Assert.Equal([_policies[1], _policies[0], _policies[1]], found.Letters.Select(letter => letter.PolicyId));
        Assert.Equal([TurnKit.Pause, TurnKit.Pause, TurnKit.Resume], found.Letters.Select(letter => letter.Message));
    }

    [Fact]
    public async Task Terms_that_no_campaign_works_on_get_none()
    {
        await PostAsync("COMMIT", (999_999, TurnKit.Pause));
        Assert.Empty((await DueAsync()).Letters);
    }

    [Fact]
    public async Task Whoever_rolls_back_has_said_nothing()
    {
        await PostAsync("ROLLBACK", (_policies[0], TurnKit.Pause));
        Assert.Empty((await DueAsync()).Letters);
    }

    [Fact]
    public async Task No_message_is_no_command()
    {
        await using var batch = new NpgsqlBatch();
        Assert.Empty(Letters.Post(batch, [], TurnKit.Now).BatchCommands);
    }

    [Fact]
    public async Task A_policy_with_a_letter_of_a_newer_silo_rests_and_the_others_go_on()
    {
        await _engine.SetClockAsync("2026-04-16 19:45");
        await _engine.ExecuteAsync(
            $$"""
             INSERT INTO letter (policy_id, message, at)
             VALUES ({{_policies[0]}}, '{"is":"of-tomorrow"}', now()), ({{_policies[0]}}, '{"is":"woken"}', now())
             """);
        await PostAsync("COMMIT", (_policies[1], TurnKit.Pause));
        var found = await DueAsync();
        Assert.Equal([_policies[1]], found.Letters.Select(letter => letter.PolicyId));
        Assert.Equal(_policies[1..], found.Alarms.Select(alarm => alarm.PolicyId).Order());
        await _engine.WakeAllAsync();
        Assert.Equal("1 2", await _engine.ScalarAsync<string>(
            "SELECT string_agg(turn_no::text, ' ' ORDER BY turn_no) FROM policy_state WHERE phase <> 'paused'"));
    }

    [Fact]
    public async Task A_silo_without_buckets_still_learns_of_time_and_world()
    {
        _engine.Part<OwnedBuckets>().Take(Orleans.Runtime.RangeFactory.CreateRange([]));
        var before = await WorldAsync();
        await _engine.SetClockAsync("2026-04-16 19:45");
        Assert.Equal(0, await _engine.Alarms.RunOnceAsync(CancellationToken.None));
        Assert.True((await WorldAsync()).ReadAt > before.ReadAt);
    }

    private async Task<Silo.Turns.World> WorldAsync() =>
        await _engine.Part<Silo.Turns.WorldView>().AsOfAsync(null, CancellationToken.None);

    private Task<Found> DueAsync() => _engine.Part<AlarmReads>().DueAsync(
        [.. Enumerable.Range(0, OwnedBuckets.Count).Select(bucket => (short)bucket)], 100, CancellationToken.None);

    private async Task PostAsync(string end, params (long PolicyId, PolicyMessage Message)[] letters)
    {
        await using var connection = new NpgsqlConnection(_engine.ConnectionString);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var batch = Letters.Post(new NpgsqlBatch(connection), letters, TurnKit.Now);
        await batch.ExecuteNonQueryAsync();
        await (end == "COMMIT" ? transaction.CommitAsync() : transaction.RollbackAsync());
    }
}
