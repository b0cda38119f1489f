using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Startup;

namespace CampaignEngine.Silo.Tests.Startup;

public sealed class EngineEnvironmentTests
{
    [Fact]
    public void Nothing_need_be_said() =>
        Assert.Equal(new SiloOptions(), new SiloOptions().Apply(_ => null));

    [Fact]
    public void What_is_said_goes_before_what_is_built_in() =>
        Assert.Equal(new SiloOptions { TurnCapacity = 48 }, new SiloOptions().Apply(_ => "48"));

    [Theory]
    [InlineData("1")]
    [InlineData("-5")]
    [InlineData("2000000")]
    [InlineData("many")]
    public void A_capacity_that_leaves_a_lane_without_a_place_or_is_no_number_is_refused(string value)
    {
        var lines = Assert.Throws<OperatorException>(() => new SiloOptions().Apply(_ => value)).Message.Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.All(lines, line => Assert.StartsWith("CAMPAIGN_TURN_CAPACITY ", line, StringComparison.Ordinal));
    }
}
