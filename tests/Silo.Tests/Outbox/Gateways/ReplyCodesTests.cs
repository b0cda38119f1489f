using CampaignEngine.Silo.Outbox.Gateways;

namespace CampaignEngine.Silo.Tests.Outbox.Gateways;

public sealed class ReplyCodesTests
{
    [Fact]
    public void Only_ok_means_accepted() =>
        Assert.Equal(
            ReplyCodes.Ok,
            Assert.Single(ReplyCodes.All, code => Outcome(code) == SendOutcome.Accepted));

    [Fact]
    public void Only_a_code_that_allows_another_attempt_names_a_wait() =>
        Assert.All(ReplyCodes.All.Where(code => ReplyCodes.Find(code)!.RetryAfter is not null),
            code => Assert.Equal(SendOutcome.RejectedForNow, Outcome(code)));

    [Fact]
    public void A_code_is_known_only_in_its_exact_spelling() => Assert.Null(ReplyCodes.Find("ok"));

    [Fact]
    public void A_query_answer_is_no_answer_to_a_send() =>
        Assert.Null(ReplyCodes.Find(ReplyCodes.UnknownKey));

    private static SendOutcome Outcome(string code) => ReplyCodes.Find(code)!.Outcome;
}
