using CampaignEngine.Silo.Ledger.Reading.Fields;

namespace CampaignEngine.Silo.Tests.Ledger.Reading.Fields;

public sealed class LedgerSpanTests
{
    [Theory]
    [InlineData("180", 180)]
    [InlineData("180分钟", 180)]
    [InlineData("3小时", 180)]
    [InlineData("2.5 h", 150)]
    [InlineData("0", null)]
    [InlineData("1441", null)]
    [InlineData("很多", null)]
    [InlineData("-5", null)]
    public void Minutes_are_read_with_their_units(string cell, int? minutes) =>
        Assert.Equal(
            (minutes, minutes is null), (LedgerSpan.Minutes(cell).Value, LedgerSpan.Minutes(cell).Fault is not null));

    [Theory]
    [InlineData("24", "24")]
    [InlineData("1.5小时", "1.5")]
    [InlineData("2天", "48")]
    [InlineData("30min", "0.5")]
    [InlineData("0", "0")]
    [InlineData("366天", "hours_unreadable")]
    [InlineData("1个工作日", "hours_unreadable")]
    public void Hours_are_read_with_their_units(string cell, string read) =>
        Assert.Equal(read, LedgerSpan.Hours(cell) is { Fault: null } hours
            ? $"{hours.Value:0.##}" : LedgerSpan.Hours(cell).Fault!.Code);

    [Theory]
    [InlineData("15", "15")]
    [InlineData("15天", "15")]
    [InlineData("15.5", "days_unreadable")]
    [InlineData("366", "days_unreadable")]
    public void Days_are_whole(string cell, string read) => Assert.Equal(
        read, LedgerSpan.Days(cell) is { Fault: null } days ? $"{days.Value}" : LedgerSpan.Days(cell).Fault!.Code);

    [Theory]
    [InlineData("15%", "15")]
    [InlineData("15.255", "15.26")]
    [InlineData("0.5%", "0.5")]
    [InlineData("0", "0")]
    [InlineData("0.15", "percent_ambiguous")]
    [InlineData("1", "percent_ambiguous")]
    [InlineData("101", "percent_unreadable")]
    [InlineData("-1", "percent_unreadable")]
    public void A_share_is_not_taken_for_a_percentage(string cell, string read) =>
        Assert.Equal(read, LedgerSpan.Percent(cell) is { Fault: null } percent
            ? $"{percent.Value:0.##}" : LedgerSpan.Percent(cell).Fault!.Code);
}
