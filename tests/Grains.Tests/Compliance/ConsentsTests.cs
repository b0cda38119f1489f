using CampaignEngine.Grains.Compliance;

namespace CampaignEngine.Grains.Tests.Compliance;

public sealed class ConsentsTests
{
    [Fact]
    public void A_ledger_that_says_nothing_silences_nothing() => Assert.Empty(Consents.Silenced(null, null, []));

    [Fact]
    public void A_refusal_in_the_ledger_silences_texts_or_voice()
    {
        Assert.Equal([Channel.Sms, Channel.WeCom], Consents.Silenced(false, true, []));
        Assert.Equal([Channel.Call, Channel.Robot], Consents.Silenced(true, false, []));
    }

    [Fact]
    public void A_refusal_that_stands_weighs_more_than_a_consent_in_the_ledger()
    {
        Assert.Equal([Channel.Sms], Consents.Silenced(true, true, ["sms"]));
        Assert.Equal(Enum.GetValues<Channel>(), Consents.Silenced(true, true, [""]));
    }
}
