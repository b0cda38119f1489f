using CampaignEngine.Silo.Ledger.Books.Partners;
using CampaignEngine.Silo.Ledger.Reading.Books.Partners;

namespace CampaignEngine.Silo.Tests.Ledger.Books.Partners;

/// <summary>Insurer partners on their way into the database, through <see cref="PartnerWork"/> and
/// <see cref="PartnerReader"/>.</summary>
public sealed class PartnerWorkTests : IAsyncLifetime
{
    private const string Header =
        "门店编码,保险公司,合作类型,合作开始日期,合作结束日期,手续费率,禁止电销天数,出单时效,送单时效,批单时效,差错率\n";

    private const string Two = Header + "SH001,平安,主流,2025-01-01,2026-12-31,15%,15天,2小时,1天,4,0.5%\n"
        + "SH001,国寿财,辅助,2025-06-01,,12,,,,,\n";

    private readonly BookHost _host = new("insurers");

    public Task InitializeAsync() => _host.InitializeAsync();

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_list_imported_twice_changes_nothing()
    {
        Assert.Equal("2 added 0 changed 0 unchanged 0 rejected", await _host.SendAsync(Two));
        var before = await SnapshotAsync();
        Assert.Equal("0 added 0 changed 2 unchanged 0 rejected", await _host.SendAsync(Two));
        Assert.Equal(before, await SnapshotAsync());
        Assert.Equal(
        [
            "平安 mainstream 2025-01-01 2026-12-31 15.00 15 2.00 24.00 4.00 0.50", "国寿财 auxiliary 2025-06-01  12.00     ",
        ], before);
    }

    [Fact]
    public async Task A_correction_changes_what_it_says_and_no_agreement_ends_before_it_begins()
    {
        await _host.SendAsync(Two);
        Assert.Equal("0 added 1 changed 0 unchanged 1 rejected", await _host.SendAsync(
            "门店编码,保险公司,合作结束日期\nSH001,平安,2026-06-30\nSH001,国寿财,2025-05-31\n"));
        Assert.Equal(["3 active_to 2025-05-31 partner_ends_before"], await _host.RejectsAsync());
        Assert.Equal("平安 mainstream 2025-01-01 2026-06-30 15.00 15 2.00 24.00 4.00 0.50", (await SnapshotAsync())[0]);
    }

    [Fact]
    public async Task A_commission_that_may_be_a_share_is_not_guessed()
    {
        Assert.Equal("1 added 0 changed 0 unchanged 0 rejected", await _host.SendAsync(
            "门店编码,保险公司,合作类型,手续费率\nSH001,平安,战略,0.15\n"));
        Assert.Equal(
            ["2 commission 0.15 percent_ambiguous", "2 insurer_kind 战略 insurer_kind_unknown"],
            await _host.RejectsAsync());
    }

    private Task<List<string>> SnapshotAsync() => _host.ListAsync(
        "SELECT concat(insurer, ' ', kind, ' ', active_from, ' ', active_to, ' ', commission, ' ', no_contact_days, "
            + "' ', issue_hours, ' ', delivery_hours, ' ', endorsement_hours, ' ', error_rate) "
            + "FROM insurer_partner ORDER BY id");
}
