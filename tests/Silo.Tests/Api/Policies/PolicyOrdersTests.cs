using CampaignEngine.Grains;
using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Api.Policies;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Tests.Api.Policies;

public sealed class PolicyOrdersTests
{
    private readonly Faults _faults = new();

    [Fact]
    public void A_command_becomes_the_message_that_it_names()
    {
        Assert.Equal(new PolicyMessage.ResumeAsked(PauseCause.Person), Told(new PolicyCommand("resume")));
        Assert.Equal(
            new PolicyMessage.QuoteGiven(QuoteKind.Firm), Told(new PolicyCommand("quote", Kind: "firm")));
        Assert.Equal(new PolicyMessage.Renewed(0), Told(new PolicyCommand("renewed", Premium: 0)));
        Assert.Equal(
            new PolicyMessage.LostReported("too-dear-2"),
            Told(new PolicyCommand("lost", Reason: "too-dear-2")));
    }

    [Theory]
    [InlineData("opt-out", null, null, true)]
    [InlineData("opt-out", "call", Channel.Call, true)]
    [InlineData("consent", "sms", Channel.Sms, false)]
    public void A_permission_is_of_one_channel_or_of_all(
        string command, string? name, Channel? channel, bool isOptOut) =>
        Assert.Equal(
            new PolicyOrder.Permit(channel, isOptOut),
            PolicyOrders.Of(new PolicyCommand(command, Channel: name), _faults));

    [Theory]
    [InlineData("2800.55", true)]
    [InlineData("2800.555", false)]
    [InlineData("1000000000", true)]
    [InlineData("1000000000.01", false)]
    public void A_premium_is_in_yuan_and_fen_and_has_an_end(string premium, bool isGood)
    {
        var amount = decimal.Parse(premium, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(
            isGood, PolicyOrders.Of(new PolicyCommand("renewed", Premium: amount), _faults) is not null);
        Assert.Equal(isGood, _faults.IsClean);
    }

    [Fact]
    public void An_unknown_channel_is_a_fault_and_never_means_all()
    {
        Assert.Null(PolicyOrders.Of(new PolicyCommand("opt-out", Channel: "fax"), _faults));
        Assert.Equal(["channel"], _faults.Result().Problem.Errors!.Keys);
    }

    private PolicyMessage? Told(PolicyCommand command) =>
        (PolicyOrders.Of(command, _faults) as PolicyOrder.Tell)?.Message;
}
