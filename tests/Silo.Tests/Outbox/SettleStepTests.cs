using CampaignEngine.Grains;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Outbox;
using CampaignEngine.Silo.Outbox.Gateways;

namespace CampaignEngine.Silo.Tests.Outbox;

public sealed class SettleStepTests
{
    private static readonly GatewayTraits Traits = new ScriptedGateway().Traits;
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch;

    private readonly SettleStep _settle = new(null!, null!, new SiloOptions());

    [Theory]
    [InlineData(0, 0.5, 1)]
    [InlineData(2, 2, 4)]
    [InlineData(6, 7.5, 15)]
    [InlineData(9000, 7.5, 15)]
    public void Refusals_for_now_wait_longer_up_to_a_ceiling_and_never_fail(
        short attempts, double shortest, double longest)
    {
        var fate = FateOf(SendReply.NotSent("unreachable"), Message(attempts));
        Assert.Null(fate.End);
        Assert.Equal("none", fate.Attempt);
        Assert.InRange(fate.Wait.TotalSeconds, shortest, longest);
    }

    [Theory]
    [InlineData(1, 7.5)]
    [InlineData(3600, 3600)]
    public void A_wait_the_provider_asks_for_lengthens_the_pause_and_never_shortens_it(int asked, double shortest)
    {
        var reply = SendReply.NotSent("busy") with { RetryAfter = TimeSpan.FromSeconds(asked) };
        Assert.InRange(FateOf(reply, Message(9)).Wait.TotalSeconds, shortest, Math.Max(asked, 15));
    }

    [Fact]
    public void A_refusal_says_nothing_of_an_earlier_attempt_that_stayed_unclear()
    {
        var fate = FateOf(SendReply.NotSent("unreachable"), Message(1, mayHaveBeenSent: true));
        Assert.Null(fate.End);
        Assert.Equal("ambiguous", fate.Attempt);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_unclear_send_is_left_alone_until_a_query_may_be_believed(bool honoursKeys)
    {
        var traits = Traits with { HonoursKeys = honoursKeys, QueryLag = TimeSpan.FromMinutes(1) };
        var fate = FateOf(SendReply.Ambiguous("timeout"), Message(0), traits: traits);
        Assert.Equal("ambiguous", fate.Attempt);
        Assert.Equal(traits.QueryLag, fate.Wait);
    }

    [Fact]
    public void A_query_that_stays_unanswered_ends_the_touch_after_days()
    {
        var message = Message(1, mayHaveBeenSent: true);
        var reply = SendReply.Ambiguous("query-timeout");
        Assert.Null(FateOf(reply, message, isQuery: true).End);
        var old = message with { OpenedAt = Now - TimeSpan.FromDays(4) };
        Assert.Equal("ambiguous", FateOf(reply, old, isQuery: true).End?.Rule);
    }

    private Fate FateOf(SendReply reply, LeasedMessage message, bool isQuery = false, GatewayTraits? traits = null) =>
        _settle.FateOf(
            new Answered(new Call(message, new SmsRequest("k", "p", "care", "t", default), isQuery), reply, null),
            traits ?? Traits, Now);

    private static LeasedMessage Message(short attempts, bool mayHaveBeenSent = false) => new(
        1, 0, new DateOnly(1970, 1, 1), Channel.Sms, "care", mayHaveBeenSent, attempts, 1, Now, null, null, null, Now,
        false);
}
