using CampaignEngine.Silo.Security;
using Microsoft.AspNetCore.Http;

namespace CampaignEngine.Silo.Tests.Security;

public sealed class CallLimitsTests
{
    private static readonly Caller One = new(1, "one", Role.Operator, DealerScope.All);

    [Fact]
    public void A_key_past_its_burst_is_told_when_to_come_again_and_leaves_others_alone()
    {
        using var limits = new CallLimits(new CallLimitOptions(CallsPerSecond: 1, Burst: 2));
        Assert.True(limits.Admits(new DefaultHttpContext(), One));
        Assert.True(limits.Admits(new DefaultHttpContext(), One));
        var refused = new DefaultHttpContext();
        Assert.False(limits.Admits(refused, One));
        Assert.True(int.Parse(refused.Response.Headers.RetryAfter!) >= 1);
        Assert.True(limits.Admits(new DefaultHttpContext(), One with { KeyId = 2 }));
    }

    [Fact]
    public void An_address_that_guesses_tokens_is_slowed_down()
    {
        using var limits = new CallLimits(new CallLimitOptions(BadTokensPerMinute: 1));
        Assert.True(limits.AdmitsStranger(new DefaultHttpContext()));
        Assert.False(limits.AdmitsStranger(new DefaultHttpContext()));
    }
}
