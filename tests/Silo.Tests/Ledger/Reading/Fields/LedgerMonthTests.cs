using CampaignEngine.Silo.Ledger.Reading.Fields;

namespace CampaignEngine.Silo.Tests.Ledger.Reading.Fields;

public sealed class LedgerMonthTests
{
    [Theory]
    [InlineData("2026-03")]
    [InlineData("2026/3")]
    [InlineData("2026.03")]
    [InlineData("202603")]
    [InlineData("2026年3月")]
    [InlineData("2026年03月份")]
    [InlineData("2026-03-01")]
    [InlineData("2026-03-01 00:00:00")]
    public void A_month_is_read_in_every_usual_form(string cell) =>
        Assert.Equal(new DateOnly(2026, 3, 1), LedgerMonth.Read(cell).Value);

    [Theory]
    [InlineData("3月")]
    [InlineData("2026-13")]
    [InlineData("2026-03-15")]
    [InlineData("1999-03")]
    [InlineData("26-03")]
    [InlineData("三月")]
    public void What_is_no_month_is_told(string cell) =>
        Assert.Equal("month_unreadable", LedgerMonth.Read(cell).Fault?.Code);
}
