using CampaignEngine.Silo.Ledger;

namespace CampaignEngine.Silo.Tests.Ledger;

/// <summary>What a later ledger leaves of the <see cref="StoredFacts"/> it does not speak of.</summary>
public sealed class StoredFactsTests : IAsyncLifetime
{
    private const string Thin = "dealer_code,plate,phone,expiry_date";
    private const string ThinRow = "SH001,沪A00001,13900000001,2026-07-15";
    private const string Full =
        $"{Thin},owner,premium,tier,vin,consent_sms\n{ThinRow},王芳,950.00,A,LSVAM4187C2184847,否\n";

    private readonly EngineHost _engine = new();

    public async Task InitializeAsync()
    {
        await _engine.InitializeAsync();
        await _engine.LaunchAsync();
        await _engine.ImportAsync(Full);
    }

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task A_ledger_without_a_column_leaves_what_is_stored_and_changes_nothing()
    {
        var id = await _engine.ImportAsync($"{Thin}\n{ThinRow}\n");
        Assert.Equal("0 1", await CountsAsync(id));
        Assert.Equal("王芳 950.00 A LSVAM4187C2184847 f", await FactsAsync());
        Assert.Equal("0 1", await CountsAsync(await _engine.ImportAsync(Full)));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData(",consent_sms", ",")]
    public async Task A_refusal_outlives_a_ledger_that_does_not_speak_of_it(string header, string cell)
    {
        var ledger = $"{Thin},premium{header}\n{ThinRow.Replace("07-15", "08-10", StringComparison.Ordinal)},7{cell}\n";
        Assert.Equal("1 0", await CountsAsync(await _engine.ImportAsync(ledger)));
        Assert.Equal("王芳 7.00 A LSVAM4187C2184847 f", await FactsAsync());
        Assert.True(await IsSilencedAsync());
        Assert.Equal("0 1", await CountsAsync(await _engine.ImportAsync(ledger)));
    }

    [Fact]
    public async Task An_explicit_yes_lifts_a_refusal()
    {
        await _engine.ImportAsync($"{Thin},consent_sms\n{ThinRow},是\n");
        Assert.Equal("王芳 950.00 A LSVAM4187C2184847 t", await FactsAsync());
        Assert.False(await IsSilencedAsync());
    }

    [Fact]
    public async Task An_empty_cell_of_a_column_that_is_there_clears_what_is_stored()
    {
        await _engine.ImportAsync($"{Thin},owner,tier\n{ThinRow},,\n");
        Assert.Equal("950.00 LSVAM4187C2184847 f", await FactsAsync());
    }

    [Fact]
    public async Task A_second_number_stays_until_a_ledger_with_second_numbers_says_otherwise()
    {
        const string Both = $"{Thin},座机\n{ThinRow},021-58881234\n";
        Assert.Equal("1 0", await CountsAsync(await _engine.ImportAsync(Both)));
        Assert.Equal("0 1", await CountsAsync(await _engine.ImportAsync(Both)));
        Assert.Equal("0 1", await CountsAsync(await _engine.ImportAsync($"{Thin}\n{ThinRow}\n")));
        Assert.Equal("0 1", await CountsAsync(await _engine.ImportAsync($"{Thin},座机\n{ThinRow},021-****\n")));
        Assert.Equal("02158881234", await SecondAsync());
        Assert.Equal("1 0", await CountsAsync(await _engine.ImportAsync($"{Thin},座机\n{ThinRow},\n")));
        Assert.Equal("", await SecondAsync());
    }

    [Fact]
    public async Task A_second_number_that_becomes_the_first_is_not_kept_twice()
    {
        await _engine.ImportAsync($"{Thin},座机\n{ThinRow},13900000002\n");
        await _engine.ImportAsync(
            $"{Thin}\n{ThinRow.Replace("13900000001", "13900000002", StringComparison.Ordinal)}\n");
        Assert.Equal("", await SecondAsync());
    }

    private Task<string> SecondAsync() =>
        _engine.ScalarAsync<string>("SELECT coalesce(second_phone, '') FROM policy");

    private Task<string> FactsAsync() => _engine.ScalarAsync<string>(
        "SELECT concat_ws(' ', owner, premium, tier, vin, consent_sms) FROM policy");

    private Task<bool> IsSilencedAsync() => _engine.ScalarAsync<bool>("SELECT silenced <> 0 FROM policy_state");

    private Task<string> CountsAsync(long id) => _engine.ScalarAsync<string>(
        $"SELECT concat_ws(' ', changed, unchanged) FROM import_job WHERE id = {id}");
}
