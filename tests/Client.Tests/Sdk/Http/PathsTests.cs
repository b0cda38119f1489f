using CampaignEngine.Sdk.Http;
using CampaignEngine.Wire;

namespace CampaignEngine.Client.Tests.Sdk.Http;

public sealed class PathsTests
{
    [Fact]
    public void Placeholders_become_values_in_order() =>
        Assert.Equal("/api/v1/dealers/SH001/targets/2026-03", Paths.Fill(Routes.DealerTarget, "SH001", "2026-03"));

    [Fact]
    public void A_value_cannot_leave_its_place() =>
        Assert.Equal("/api/v1/dealers/..%2Fkeys%3Fa", Paths.Fill(Routes.Dealer, "../keys?a"));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public void A_value_that_addresses_drop_is_refused(string code) =>
        Assert.Throws<ArgumentException>(() => Paths.Fill(Routes.Dealer, code));

    [Fact]
    public void Only_parameters_with_a_value_are_asked_for() =>
        Assert.Equal("/p?plate=%E6%B2%AAA&day=2026-03-01",
            Paths.Ask("/p", ("dealer", null), ("plate", "沪A"), ("day", new DateOnly(2026, 3, 1))));
}
