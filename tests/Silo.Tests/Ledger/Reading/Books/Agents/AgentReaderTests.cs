using CampaignEngine.Silo.Ledger.Reading.Books.Agents;

namespace CampaignEngine.Silo.Tests.Ledger.Reading.Books.Agents;

/// <summary>Cells of rosters, through <see cref="AgentReader"/> and <see cref="WeekDays"/>.</summary>
public sealed class AgentReaderTests
{
    [Theory]
    [InlineData("周六、周日", "6,7")]
    [InlineData("周日 周六", "6,7")]
    [InlineData("周六日", "6,7")]
    [InlineData("周一、三", "1,3")]
    [InlineData("星期天", "7")]
    [InlineData("双休", "6,7")]
    [InlineData("Sat, Sun", "6,7")]
    [InlineData("Wednesday", "3")]
    [InlineData("6,7", "6,7")]
    [InlineData("无", "")]
    public void Days_of_the_week_are_read_as_rosters_write_them(string cell, string days) =>
        Assert.Equal(days, WeekDays.Read(cell).Value);

    [Theory]
    [InlineData("单休")]
    [InlineData("2026-04-05")]
    [InlineData("1234567")]
    [InlineData("轮休")]
    public void Whatever_else_is_told(string cell) =>
        Assert.Equal("days_off_unreadable", WeekDays.Read(cell).Fault?.Code);

    [Theory]
    [InlineData("续保专员", "renewal")]
    [InlineData("客户维系岗", "renewal")]
    [InlineData("流失召回", "win-back")]
    [InlineData("Win-back", "win-back")]
    public void Roles_are_read_by_the_words_of_the_trade(string cell, string role) =>
        Assert.Equal(role, AgentReader.Role(cell).Value);

    [Fact]
    public void An_unknown_role_is_told() => Assert.Equal("role_unknown", AgentReader.Role("店长").Fault?.Code);
}
