using CampaignEngine.Grains.Dealers.Organisation;
using CampaignEngine.Silo.Dealers;
using CampaignEngine.Silo.Ledger.Books.Affiliations;
using CampaignEngine.Silo.Ledger.Reading.Books.Affiliations;

namespace CampaignEngine.Silo.Tests.Ledger.Books.Affiliations;

/// <summary>Places of dealers on their way to them, through <see cref="AffiliationWork"/> and
/// <see cref="AffiliationReasons"/>.</summary>
public sealed class AffiliationWorkTests : IAsyncLifetime
{
    private const string Header = "门店编码,集团,大区,品牌,生效日期\n";
    private const string Two = Header + "SH001,永达集团,华东,宝马,2026-01-01\nSH002,永达集团,华东,,2026-01-01\n";

    private readonly BookHost _host = new("dealers");

    public Task InitializeAsync() => _host.InitializeAsync();

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_list_imported_twice_changes_nothing()
    {
        Assert.Equal("2 added 0 changed 0 unchanged 0 rejected", await _host.SendAsync(Two));
        Assert.Equal("0 added 0 changed 2 unchanged 0 rejected", await _host.SendAsync(Two));
        Assert.Equal(
            [new Affiliation(new DateOnly(2026, 1, 1), "永达集团", "华东", ["宝马"])], await PlacesAsync("SH001"));
    }

    [Fact]
    public async Task A_move_from_a_day_on_keeps_where_the_dealer_was_before()
    {
        await _host.SendAsync(Two);
        Assert.Equal("0 added 1 changed 0 unchanged 0 rejected", await _host.SendAsync(
            "门店编码,集团,生效日期\nSH001,中升集团,2026-03-01\n"));
        Assert.Equal(
            ["2026-01-01 永达集团 华东 宝马", "2026-03-01 中升集团 华东 宝马"],
            (await PlacesAsync("SH001")).Select(place =>
                $"{place.Since:yyyy-MM-dd} {place.Group} {place.Region} {string.Join(' ', place.Brands)}"));
    }

    [Fact]
    public async Task Without_a_day_it_holds_from_today_on()
    {
        await _host.SendAsync("门店编码,区域\nSH001,华东\n");
        var place = Assert.Single(await PlacesAsync("SH001"));
        Assert.Equal(("华东", 2026), (place.Region, place.Since.Year));
    }

    [Fact]
    public async Task A_day_too_far_ahead_a_second_place_for_one_day_and_foreign_dealers_are_rejected()
    {
        await _host.SendAsync(Two);
        Assert.Equal("0 added 1 changed 0 unchanged 2 rejected", await _host.SendAsync(
            Header + "SH001,甲,,,2026-02-01\nSH001,乙,,,2026-02-01\nSH002,丙,,,2029-01-01\n"));
        Assert.Equal(
            ["3 affiliated_since 2026-02-01 duplicate_row", "4 affiliated_since 2029-01-01 since_too_far"],
            await _host.RejectsAsync());
        var dealer = await _host.Engine.ScalarAsync<int>("SELECT id FROM dealer WHERE code = 'SH001'");
        await _host.SendAsync(Two, [dealer]);
        Assert.Equal(["3 dealer_code SH002 dealer_not_yours"], await _host.RejectsAsync());
    }

    private async Task<IReadOnlyList<Affiliation>> PlacesAsync(string code)
    {
        var calls = _host.Engine.Part<DealerCalls>();
        var id = await calls.FindAsync(code, CancellationToken.None);
        return [.. (await calls.LookAsync(id!.Value, CancellationToken.None))!.Affiliations];
    }
}
