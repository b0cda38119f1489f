using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Tests.Outbox.Gateways;
using CampaignEngine.Silo.Tests.Storage;

namespace CampaignEngine.Faults.Tests;

/// <summary>
/// Several silos on one database and one provider. They begin their campaign together: the clock is held until all
/// are ready. Their policies lie in all buckets, so that each silo has some.
/// </summary>
internal sealed class Silos : IAsyncDisposable
{
    /// <summary>Texts that some silo holds.</summary>
    public const string Leased = "SELECT count(*) FROM outbox WHERE lease_until > clock_timestamp()";

    private const int WaitingTurns = 2;

    private const string Spread = "ALTER TABLE policy ALTER COLUMN id SET INCREMENT BY 17";
    private const string Active = "SELECT count(*) FROM orleans.OrleansMembershipTable WHERE Status = 3";
    private const string Turns = "SELECT coalesce(sum(turn_no), 0) FROM policy_state";
    private const string Waiting =
        """
        SELECT count(*) FROM pg_stat_activity
        WHERE datname = current_database() AND application_name = 'campaign-engine' AND wait_event_type = 'Lock'
        """;

    private readonly TestDatabase _database = new();
    private readonly List<SiloProcess> _all = [];
    private readonly UndisturbedRun _undisturbed;
    private readonly string _name;

    private Silos(UndisturbedRun undisturbed, string name, StandInGateway gateway) =>
        (_undisturbed, _name, Gateway) = (undisturbed, name, gateway);

    public StandInGateway Gateway { get; }

    public Databases Databases => _database.Databases;

    /// <summary>What the silos are asked to run.</summary>
    public Order Order { get; set; } = null!;

    public SiloProcess this[int place] => _all[place];

    /// <summary>Makes a database and a provider, on which no silo runs yet.</summary>
    public static async Task<Silos> MakeAsync(UndisturbedRun undisturbed, string name)
    {
        var gateway = await StandInGateway.StartAsync("--mode", "non-idempotent", "--delay-ms", "100");
        var silos = new Silos(undisturbed, name, gateway);
        await silos._database.InitializeAsync();
        await silos.ChangeAsync(Spread);
        silos.Order = undisturbed.Order with
        {
            Postgres = silos._database.ConnectionString,
            Gateway = gateway.Address,
        };
        return silos;
    }

    /// <summary>Starts silos and comes back when their campaign begins.</summary>
    public async Task BeginAsync(int count)
    {
        await using var hold = await HoldClockAsync();
        for (var place = 0; place < count; place++)
            Start(place);
        foreach (var silo in _all)
            await silo.ReadyAsync();
    }

    public Task<Hold> HoldClockAsync() => Hold.OfClockAsync(_database.ConnectionString);

    public Task<Hold> HoldTurnsAsync() => Hold.OfTurnsAsync(_database.ConnectionString);

    /// <summary>Starts the silo of a place, perhaps again.</summary>
    public SiloProcess Start(int place)
    {
        var silo = SiloProcess.Start(Order, Path.Combine(_undisturbed.Folder, $"{_name}-{place}"));
        if (place == _all.Count)
            _all.Add(silo);
        else
            _all[place] = silo;
        return silo;
    }

    /// <summary>
    /// Holds all turns, and comes back when some wait for their commit and no text is on its way to the provider:
    /// whoever ends now leaves half a turn, but no lease that others must wait for.
    /// </summary>
    public async Task<Hold> HoldTurnsAsync(SiloProcess silo)
    {
        var hold = await HoldTurnsAsync();
        await silo.UntilAsync("turns wait and no text is on its way",
            async () => await CountAsync(Waiting) >= WaitingTurns && await CountAsync(Leased) == 0);
        return hold;
    }

    /// <summary>Turns that policies have had so far.</summary>
    public Task<long> TurnsAsync() => CountAsync(Turns);

    /// <summary>Waits until there have been so many more turns.</summary>
    public async Task MoveOnAsync(SiloProcess silo, long turns = 1)
    {
        var before = await TurnsAsync();
        await silo.UntilAsync($"{turns} more turns", async () => await TurnsAsync() >= before + turns);
    }

    /// <summary>Waits until so many count as active members of the cluster.</summary>
    public Task AreActiveAsync(SiloProcess silo, int count) =>
        silo.UntilAsync($"{count} are active", async () => await CountAsync(Active) == count);

    public Task<long> CountAsync(string sql) => AfterTheRun.CountAsync(Databases, sql);

    public async Task<int> ChangeAsync(string sql)
    {
        await using var command = Databases.Api.CreateCommand(sql);
        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>The ids of all policies.</summary>
    public async Task<IReadOnlyList<long>> IdsAsync()
    {
        await using var command = Databases.Api.CreateCommand("SELECT array_agg(id ORDER BY id) FROM policy");
        return (long[])(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Waits for the end of a silo's run and expects all that must hold, however it was disturbed.</summary>
    public async Task<Touches> EndWellAsync(SiloProcess silo)
    {
        var touches = await silo.FinishedAsync();
        await AfterTheRun.TotalsAreRightAsync(Databases);
        await AfterTheRun.NoTurnIsWrittenTwiceAsync(Databases);
        await AfterTheRun.NothingWentOutTwiceAsync(Gateway, touches);
        return touches;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var silo in _all)
            await silo.DisposeAsync();
        await Gateway.DisposeAsync();
        await _database.DisposeAsync();
    }
}
