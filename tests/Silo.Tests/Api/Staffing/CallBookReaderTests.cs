using CampaignEngine.Grains.Dealers;
using CampaignEngine.Silo.Api.Staffing;
using CampaignEngine.Silo.Startup;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;

namespace CampaignEngine.Silo.Tests.Api.Staffing;

/// <summary>Books of a ledger that went through bdc-90, on the first of April 2026; worked out by hand.</summary>
public sealed class CallBookReaderTests : IAsyncLifetime
{
    // The calls of a term that expires on Wednesday 15 July 2026, by N-days. On days off they go to the next working
    // day (Labour Day is off until 5 May, the Dragon Boat Festival from 19 to 21 June); N-32 would meet N-30 on Monday
    // 15 June and goes back to Friday.
    private static readonly string[] July =
    [
        "04-17", "05-06", // N-89, N-74
        "05-18", "05-25", "06-01", "06-08", "06-12", // N-60, N-53, N-46, N-39, N-32
        "06-15", "06-22", "06-23", "06-29", "07-01", "07-06", // N-30, N-26, N-22, N-18, N-14, N-10
        "07-08", "07-14", // N-7, N-1
    ];

    private readonly EngineHost _host = new();
    private int _dealer;

    public async Task InitializeAsync()
    {
        await _host.InitializeAsync(
            EngineHost.Ledger("2026-07-15", 3) + "SH001,沪A00004,13900000004,2026-04-02,3000\n"
            + "SH002,沪A00005,13900000005,2026-07-15,3000\n");
        _dealer = (int)(await ScalarAsync("SELECT id FROM dealer WHERE code = 'SH001'"))!;
    }

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task The_calls_of_each_day_are_those_of_the_plans_of_all_live_terms()
    {
        var book = await ReadAsync();
        Assert.Equal((new DateOnly(2026, 4, 1), 4, 0), (book.From, book.Terms, book.Resting));
        Assert.Equal(
            ["04-01 1 to 04-02", .. July.Select((day, at) => $"{day} 3 to {LastDayOf(at)}")],
            book.Calls.Select(calls => $"{calls.Day:MM-dd} {calls.Count} to {calls.LastDay:MM-dd}"));
    }

    [Fact]
    public async Task A_parked_term_is_there_but_asks_for_nothing()
    {
        await ScalarAsync(
            "INSERT INTO parked_policy SELECT id, '{}', 'test', now() FROM policy WHERE plate = '沪A00004'");
        var parked = await ReadAsync();
        Assert.Equal((4, 1, 15), (parked.Terms, parked.Resting, parked.Calls.Count));
    }

    [Fact]
    public async Task A_dealer_without_terms_has_an_empty_book()
    {
        var book = await ReadAsync(-1);
        Assert.Equal((0, 0), (book.Terms, book.Calls.Count));
    }

    private static string LastDayOf(int at) => at == July.Length - 1
        ? "07-15"
        : $"{DateOnly.Parse("2026-" + July[at + 1]).AddDays(-1):MM-dd}";

    private Task<CallBook> ReadAsync(int? dealer = null) => new CallBookReader(
        _host.Database.Databases, new TurnContextPort(_host.Part<PlanContexts>(), _host.Part<EngineClock>()))
        .ReadAsync(
            dealer ?? _dealer, TimeZoneInfo.FindSystemTimeZoneById(Dealer.DefaultZone), CancellationToken.None);

    private async Task<object?> ScalarAsync(string sql)
    {
        await using var command = _host.Database.Databases.Api.Command(sql);
        return await command.ExecuteScalarAsync();
    }
}
