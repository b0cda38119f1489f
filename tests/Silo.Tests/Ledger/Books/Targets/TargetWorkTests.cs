using CampaignEngine.Grains.Dealers.Targets;
using CampaignEngine.Silo.Dealers;
using CampaignEngine.Silo.Ledger.Books.Targets;
using CampaignEngine.Silo.Ledger.Reading.Books.Targets;

namespace CampaignEngine.Silo.Tests.Ledger.Books.Targets;

/// <summary>Targets on their way to dealers, through <see cref="TargetWork"/> and
/// <see cref="TargetReader"/>.</summary>
public sealed class TargetWorkTests : IAsyncLifetime
{
    private const string Header = "门店编码,月份,续保目标,保费目标\n";
    private const string Two = Header + "SH001,2026-03,120,\"360,000\"\nSH001,2026年4月,100,300000.5\n";

    private readonly BookHost _host = new("targets");

    public Task InitializeAsync() => _host.InitializeAsync();

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_plan_imported_twice_changes_nothing()
    {
        Assert.Equal("2 added 0 changed 0 unchanged 0 rejected", await _host.SendAsync(Two));
        Assert.Equal("0 added 0 changed 2 unchanged 0 rejected", await _host.SendAsync(Two));
        Assert.Equal(
            [
                new Target(new DateOnly(2026, 3, 1), 120, 360_000m),
                new Target(new DateOnly(2026, 4, 1), 100, 300_000.5m),
            ],
            await TargetsAsync());
    }

    [Fact]
    public async Task A_correction_changes_one_month_and_leaves_the_others()
    {
        await _host.SendAsync(Two);
        Assert.Equal(
            "0 added 1 changed 0 unchanged 0 rejected", await _host.SendAsync(Header + "SH001,2026-04,90,300000\n"));
        Assert.Equal(["120", "90"], (await TargetsAsync()).Select(target => $"{target.Renewals}"));
    }

    [Fact]
    public async Task Bad_rows_are_told_and_good_ones_of_the_same_file_are_taken()
    {
        Assert.Equal("1 added 0 changed 0 unchanged 4 rejected", await _host.SendAsync(
            Header + "SH001,3月,120,1\nSH001,2026-03,-1,1\nSH001,2026-03,1,-5\nSH001,2026-03,,5\nSH001,2026-05,1,5\n"));
        Assert.Equal(
        [
            "2 month 3月 month_unreadable", "3 renewal_target -1 number_unreadable",
            "4 premium_target -5 total_unreadable", "5 renewal_target required",
        ], (await _host.RejectsAsync()).Select(reject => reject.Replace("  ", " ", StringComparison.Ordinal)));
        Assert.Equal(new DateOnly(2026, 5, 1), Assert.Single(await TargetsAsync()).Month);
    }

    [Fact]
    public async Task Targets_of_foreign_dealers_are_rejected()
    {
        await _host.SendAsync(Two);
        var dealer = await _host.Engine.ScalarAsync<int>("SELECT id FROM dealer");
        Assert.Equal("0 added 0 changed 0 unchanged 1 rejected", await _host.SendAsync(
            Header + "SH002,2026-03,1,1\n", [dealer]));
        Assert.Equal(["2 dealer_code SH002 dealer_not_yours"], await _host.RejectsAsync());
    }

    private async Task<IReadOnlyList<Target>> TargetsAsync()
    {
        var calls = _host.Engine.Part<DealerCalls>();
        var dealer = await calls.FindAsync("SH001", CancellationToken.None);
        return [.. (await calls.TargetsAsync([dealer!.Value], CancellationToken.None))[0]];
    }
}
