using CampaignEngine.Silo.Outbox.Gateways;

namespace CampaignEngine.Silo.Tests.Outbox.Gateways;

public sealed class WireTextTests
{
    [Theory]
    [InlineData("", "providerId is empty")]
    [InlineData("abcde", "providerId is longer than 4")]
    [InlineData("a\tb", "providerId holds a control character")]
    [InlineData("上海店1", null)]
    public void A_text_is_bounded_and_plain(string text, string? problem) =>
        Assert.Equal(problem, WireText.Problem("ProviderId", text, 4)?.En);

    [Fact]
    public void An_absent_text_may_be_absent() => Assert.Null(WireText.ProblemIfAny("Code", null, 4));
}
