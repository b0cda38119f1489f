using System.Net;
using CampaignEngine.Silo.Outbox.Gateways;

namespace CampaignEngine.Silo.Tests.Outbox.Gateways;

public sealed class ReplyReadingTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public void Accepted_needs_both_the_status_and_the_code()
    {
        Assert.Equal(SendReply.Accepted("p^1"), Send(200, "OK", providerId: "p^1"));
        Assert.Equal(SendOutcome.Ambiguous, Send(400, "OK").Outcome);
        Assert.Equal(SendOutcome.Ambiguous, Send(200, null).Outcome);
    }

    [Theory]
    [MemberData(nameof(AllCodes))]
    public void Every_known_code_means_the_same_under_a_good_and_a_bad_status(string code)
    {
        var meaning = ReplyCodes.Find(code)!.Outcome;
        Assert.Equal(meaning, Send(200, code).Outcome);
        if (code != ReplyCodes.Ok)
            Assert.Equal(meaning, Send(400, code).Outcome);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(422)]
    public void A_code_never_seen_before_is_ambiguous_and_named(int status)
    {
        var reply = Send(status, "isv.BRAND_NEW");
        Assert.Equal(SendOutcome.Ambiguous, reply.Outcome);
        Assert.Equal("unknown-code:isv.BRAND_NEW", reply.Reason);
    }

    [Theory]
    [InlineData(301, SendOutcome.Ambiguous)]
    [InlineData(307, SendOutcome.Ambiguous)]
    [InlineData(400, SendOutcome.RejectedForGood)]
    [InlineData(401, SendOutcome.RejectedForNow)]
    [InlineData(403, SendOutcome.RejectedForNow)]
    [InlineData(404, SendOutcome.RejectedForNow)]
    [InlineData(408, SendOutcome.Ambiguous)]
    [InlineData(409, SendOutcome.Ambiguous)]
    [InlineData(413, SendOutcome.RejectedForGood)]
    [InlineData(422, SendOutcome.RejectedForGood)]
    [InlineData(418, SendOutcome.Ambiguous)]
    [InlineData(429, SendOutcome.RejectedForNow)]
    [InlineData(500, SendOutcome.Ambiguous)]
    [InlineData(502, SendOutcome.Ambiguous)]
    [InlineData(503, SendOutcome.Ambiguous)]
    [InlineData(504, SendOutcome.Ambiguous)]
    internal void A_status_without_a_code_is_read_with_care(int status, SendOutcome expected) =>
        Assert.Equal(expected, Send(status, null).Outcome);

    [Fact]
    public void A_server_error_is_ambiguous_whatever_code_it_carries() =>
        Assert.Equal(SendOutcome.Ambiguous, Send(500, "invalid-phone").Outcome);

    [Fact]
    public void The_provider_may_ask_for_patience_but_for_no_more_than_a_day()
    {
        Assert.Equal(Minute, Send(429, null, Minute).RetryAfter);
        Assert.Equal(Minute, Send(200, "rate-limited", Minute).RetryAfter);
        Assert.Equal(TimeSpan.FromDays(1), Send(429, null, TimeSpan.FromDays(900)).RetryAfter);
        Assert.Null(Send(429, null, -Minute).RetryAfter);
    }

    [Fact]
    public void A_limit_whose_length_is_known_needs_no_header() =>
        Assert.Equal(TimeSpan.FromHours(1), Send(200, "isv.BUSINESS_LIMIT_CONTROL").RetryAfter);

    [Fact]
    public void Provider_text_is_cleaned_before_anybody_sees_it()
    {
        var reply = Send(200, "<script>alert(1)</script>" + new string('x', 500));
        Assert.StartsWith("unknown-code:scriptalert1scriptxxx", reply.Reason);
        Assert.True(reply.Reason!.Length <= 64 + "unknown-code:".Length);
        Assert.Null(Send(200, "OK", providerId: new string('x', 129)).ProviderId);
        Assert.Null(Send(200, "OK", providerId: "编号").ProviderId);
    }

    [Theory]
    [InlineData("accepted", SendOutcome.Accepted)]
    [InlineData("delivered", SendOutcome.Accepted)]
    [InlineData("failed", SendOutcome.Accepted)]
    [InlineData("rejected", SendOutcome.RejectedForGood)]
    [InlineData("opted-out", SendOutcome.OptedOut)]
    [InlineData("pending", SendOutcome.Ambiguous)]
    [InlineData(null, SendOutcome.Ambiguous)]
    internal void A_query_tells_what_became_of_the_key(string? status, SendOutcome expected) =>
        Assert.Equal(expected, Query(200, new("OK", "k", status, "p")).Outcome);

    [Fact]
    public void Only_our_own_404_says_that_a_key_never_arrived()
    {
        Assert.Equal(SendReply.NeverArrived, Query(404, new("unknown-key", "k", null, null)));
        Assert.Equal(SendOutcome.Ambiguous, Query(404, null).Outcome);
        Assert.Equal(SendOutcome.Ambiguous, Query(404, new("no-such-page", null, null, null)).Outcome);
        Assert.Equal(SendOutcome.Ambiguous, Query(200, new("unknown-key", "k", null, null)).Outcome);
    }

    [Fact]
    public void An_answer_about_another_key_says_nothing() =>
        Assert.Equal(SendOutcome.Ambiguous, Query(200, new("OK", "other", "accepted", "p")).Outcome);

    public static TheoryData<string> AllCodes() => [.. ReplyCodes.All];

    private static SendReply Send(
        int status, string? code, TimeSpan? wait = null, string? providerId = null) =>
        ReplyReading.OfSend(
            (HttpStatusCode)status, code is null ? null : new(code, null, null, providerId), wait);

    private static SendReply Query(int status, SmsWireReply? body) =>
        ReplyReading.OfQuery((HttpStatusCode)status, body, "k");
}
