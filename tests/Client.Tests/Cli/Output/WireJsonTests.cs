using CampaignEngine.Cli.Output;
using CampaignEngine.Wire;

namespace CampaignEngine.Client.Tests.Cli.Output;

public sealed class WireJsonTests
{
    [Fact]
    public void Chinese_stays_Chinese_and_control_signs_are_escaped() => Assert.Equal(
        """{"name":"浦东","role":"\u001B[2J"}""",
        WireJson.Of(new MeView("浦东", "\u001b[2J", null), ViewsJson.Default.MeView));
}
