using CampaignEngine.Silo.Ledger;

namespace CampaignEngine.Silo.Tests.Ledger;

/// <summary>
/// One car that ledgers first name by VIN, then by plate and then by both never ends with two live terms, through
/// <see cref="JoinedTerms"/>, <see cref="EarlierRows"/> and <see cref="TwinRows"/>.
/// </summary>
public sealed class JoinedTermsTests : IAsyncLifetime
{
    private const string Header = "dealer_code,vin,plate,phone,expiry_date\n";
    private const string Vin = "LSVAA49J132012345";
    private const string ByVin = $"SH001,{Vin},,13900000001,2026-07-15\n";
    private const string ByPlate = "SH001,,沪A00001,13900000002,2026-07-15\n";
    private const string ByBoth = $"SH001,{Vin},沪A00001,13900000003,2026-07-15\n";
    private const int BeyondAChunk = 2_500;
    private readonly EngineHost _engine = new();

    public Task InitializeAsync() => _engine.InitializeAsync();

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task A_row_with_vin_and_plate_joins_two_live_terms_to_one()
    {
        await _engine.LaunchAsync();
        await ImportAsync(ByVin, ByPlate);
        var id = await _engine.ImportAsync(Header + ByBoth);
        Assert.Equal("0 1 0 0", await CountsAsync(id));
        Assert.Equal($"{Vin} 沪A00001 scheduled, 沪A00001 withdrawn", await TermsAsync());
        Assert.Equal("duplicate", await _engine.ScalarAsync<string>(
            "SELECT state -> 'phase' ->> 'reason' FROM policy_state WHERE phase = 'withdrawn'"));
        Assert.Equal("0 0 1 0", await CountsAsync(await _engine.ImportAsync(Header + ByBoth)));
        await _engine.AssertTotalsAsync();
    }

    [Fact]
    public async Task The_term_that_is_further_along_stays()
    {
        await _engine.LaunchAsync();
        await ImportAsync(ByVin, ByPlate);
        await _engine.ExecuteAsync(
            "UPDATE policy_state SET phase = 'quoted' FROM policy WHERE policy.id = policy_id AND plate IS NOT NULL");
        await ImportAsync(ByBoth);
        Assert.Equal($"{Vin} withdrawn, {Vin} 沪A00001 quoted", await TermsAsync());
    }

    [Fact]
    public async Task A_renewed_term_ends_the_one_that_is_joined_to_it()
    {
        await _engine.LaunchAsync();
        await ImportAsync(ByVin, ByPlate);
        await _engine.ExecuteAsync(
            "UPDATE policy_state SET phase = 'won' FROM policy WHERE policy.id = policy_id AND policy.vin IS NOT NULL");
        await ImportAsync(ByBoth);
        Assert.Equal($"{Vin} 沪A00001 won, 沪A00001 withdrawn", await TermsAsync());
    }

    [Fact]
    public async Task Terms_that_wait_for_a_campaign_are_joined_before_it_comes()
    {
        await ImportAsync(ByVin, ByPlate, ByBoth);
        Assert.Equal($"{Vin} 沪A00001", await TermsAsync());
        await _engine.LaunchAsync();
        Assert.Equal($"{Vin} 沪A00001 scheduled", await TermsAsync());
    }

    [Fact]
    public async Task A_term_without_campaign_is_joined_to_one_that_has_it()
    {
        await ImportAsync(ByVin, ByPlate);
        await _engine.LaunchAsync();
        await _engine.ExecuteAsync(
            """
            DELETE FROM policy_state USING policy WHERE policy.id = policy_id AND policy.vin IS NOT NULL;
            DELETE FROM policy_schedule USING policy WHERE policy.id = policy_id AND policy.vin IS NOT NULL
            """);
        await ImportAsync(ByBoth);
        Assert.Equal($"{Vin} 沪A00001 scheduled", await TermsAsync());
    }

    [Fact]
    public async Task Within_one_file_the_first_row_stays_and_the_others_are_told()
    {
        await _engine.LaunchAsync();
        var id = await _engine.ImportAsync(Header + ByVin + ByPlate + ByBoth);
        Assert.Equal("1 0 0 2", await CountsAsync(id));
        Assert.Equal($"{Vin} scheduled", await TermsAsync());
        Assert.Equal("3 Line 4, 4 Line 2", await RejectsAsync(id));
    }

    [Fact]
    public async Task A_row_beside_a_stored_term_gives_way_to_it()
    {
        await _engine.LaunchAsync();
        await ImportAsync(ByVin);
        var id = await _engine.ImportAsync(Header + ByPlate + ByBoth);
        Assert.Equal("0 1 0 1", await CountsAsync(id));
        Assert.Equal($"{Vin} 沪A00001 scheduled", await TermsAsync());
        Assert.Equal("2 Line 3", await RejectsAsync(id));
    }

    [Fact]
    public async Task Rows_of_stored_terms_in_the_file_of_the_row_that_joins_them_are_told()
    {
        await _engine.LaunchAsync();
        await ImportAsync(ByVin, ByPlate);
        var id = await _engine.ImportAsync(
            Header + ByPlate.Replace("0002,", "0004,", StringComparison.Ordinal) + ByBoth + ByPlate);
        Assert.Equal("0 1 0 2", await CountsAsync(id));
        Assert.Equal("2 Line 3, 4 Line 3", await RejectsAsync(id));
        Assert.Equal($"{Vin} 沪A00001 scheduled, 沪A00001 withdrawn", await TermsAsync());
    }

    [Fact]
    public async Task Rows_that_stand_chunks_apart_are_joined_too()
    {
        await _engine.LaunchAsync();
        var rest = string.Concat(Enumerable.Range(0, BeyondAChunk)
            .Select(n => $"SH001,,沪B{n:00000},138{n:00000000},2026-07-15\n"));
        await ImportAsync(ByVin + rest + ByPlate + rest.Replace("沪B", "沪C", StringComparison.Ordinal) + ByBoth);
        Assert.Equal(1L, await _engine.ScalarAsync<long>(
            $"""
             SELECT count(*) FROM policy JOIN policy_state ON policy_id = id
             WHERE phase = 'scheduled' AND (vin = '{Vin}' OR plate = '沪A00001')
             """));
    }

    [Fact]
    public async Task Two_cars_that_share_a_plate_stay_two()
    {
        await _engine.LaunchAsync();
        await ImportAsync(
            ByBoth + ByBoth.Replace(Vin, "LSVAM4187C2184847", StringComparison.Ordinal), ByPlate);
        Assert.Equal(2L, await ScheduledAsync());
    }

    [Fact]
    public async Task Two_years_of_a_car_stay_two()
    {
        await _engine.LaunchAsync();
        await ImportAsync(ByVin, ByPlate.Replace("2026-07", "2027-07", StringComparison.Ordinal), ByBoth);
        Assert.Equal(2L, await ScheduledAsync());
    }

    private async Task ImportAsync(params string[] ledgers)
    {
        foreach (var ledger in ledgers)
            await _engine.ImportAsync(Header + ledger);
    }

    private Task<string> CountsAsync(long id) => _engine.ScalarAsync<string>(
        $"SELECT concat_ws(' ', added, changed, unchanged, rejected) FROM import_job WHERE id = {id}");

    private Task<long> ScheduledAsync() =>
        _engine.ScalarAsync<long>("SELECT count(*) FROM policy_state WHERE phase = 'scheduled'");

    private Task<string> TermsAsync() => _engine.ScalarAsync<string>(
        """
        SELECT string_agg(concat_ws(' ', vin, plate, phase), ', ' ORDER BY id)
        FROM policy LEFT JOIN policy_state ON policy_id = id
        """);

    private Task<string> RejectsAsync(long id) => _engine.ScalarAsync<string>(
        $"""
         SELECT string_agg(concat_ws(' ', line, left(reason_en, 6)), ', ' ORDER BY line)
         FROM import_reject WHERE import_id = {id} AND line > 0
         """);
}
