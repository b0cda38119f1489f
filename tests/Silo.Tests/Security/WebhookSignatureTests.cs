using CampaignEngine.Silo.Security;
using Microsoft.Extensions.Time.Testing;

namespace CampaignEngine.Silo.Tests.Security;

public sealed class WebhookSignatureTests
{
    private const string Old = "the secret of last year";
    private const string New = "the secret of this year";
    private static readonly byte[] Body = """[{"id":"r1","status":"delivered"}]"""u8.ToArray();
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.FromUnixTimeSeconds(1_614_265_330));

    [Fact]
    public void The_published_vector_of_standard_webhooks_is_signed_alike()
    {
        var signature = new WebhookSignature(["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"], _clock);
        var headers = signature.Sign("msg_p5jXN8AQM9LWM0D4loKWxJek", """{"test": 2432232314}"""u8);
        Assert.Equal("1614265330", headers.Timestamp);
        Assert.Equal("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", headers.Signature);
    }

    [Fact]
    public void What_was_signed_is_valid() => Assert.Equal(SignatureVerdict.Valid, Verify(Signed()));

    [Theory]
    [InlineData(300, SignatureVerdict.Valid)]
    [InlineData(301, SignatureVerdict.TooOld)]
    [InlineData(-300, SignatureVerdict.Valid)]
    [InlineData(-301, SignatureVerdict.TooNew)]
    internal void Clocks_may_differ_by_five_minutes_both_ways(int seconds, SignatureVerdict expected)
    {
        var headers = Signed();
        _clock.AdjustTime(_clock.GetUtcNow().AddSeconds(seconds));
        Assert.Equal(expected, Verify(headers));
    }

    [Fact]
    public void Any_changed_byte_of_the_body_is_noticed()
    {
        var headers = Signed();
        for (var at = 0; at < Body.Length; at++)
        {
            var changed = Body.ToArray();
            changed[at] ^= 1;
            Assert.Equal(SignatureVerdict.Wrong, Both().Verify(headers, changed));
        }
    }

    [Fact]
    public void The_same_json_in_another_order_is_another_message()
    {
        var reordered = """[{"status":"delivered","id":"r1"}]"""u8;
        Assert.Equal(SignatureVerdict.Wrong, Both().Verify(Signed(), reordered));
    }

    [Fact]
    public void Bytes_that_are_no_text_can_be_signed()
    {
        byte[] bytes = [0xFF, 0xFE, 0x00, 0xC3];
        var headers = Both().Sign("m1", bytes);
        Assert.Equal(SignatureVerdict.Valid, Both().Verify(headers, bytes));
    }

    [Fact]
    public void During_a_rotation_either_secret_is_believed_and_a_third_is_not()
    {
        Assert.Equal(SignatureVerdict.Valid, Verify(Signed(Old)));
        Assert.Equal(SignatureVerdict.Valid, Verify(Signed(New)));
        Assert.Equal(SignatureVerdict.Wrong, Verify(Signed("the secret of somebody else")));
    }

    [Fact]
    public void One_valid_signature_among_several_is_enough()
    {
        var (good, bad) = (Signed(New), Signed("the secret of somebody else"));
        Assert.Equal(SignatureVerdict.Valid,
            Verify(good with { Signature = $"{bad.Signature} v2,abc {good.Signature}" }));
    }

    [Fact]
    public void Nine_signatures_are_too_many_to_look_at()
    {
        var good = Signed();
        var many = string.Join(' ', Enumerable.Repeat(good.Signature, 9));
        Assert.Equal(SignatureVerdict.Malformed, Verify(good with { Signature = many }));
    }

    [Fact]
    public void The_id_and_the_time_are_signed_too()
    {
        var headers = Signed();
        Assert.Equal(SignatureVerdict.Wrong, Verify(headers with { Id = "m2" }));
        Assert.Equal(SignatureVerdict.Wrong, Verify(headers with { Timestamp = "1614265331" }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a.b")]
    [InlineData("with space")]
    [InlineData("编号")]
    public void An_id_that_is_not_plain_is_malformed(string id) =>
        Assert.Equal(SignatureVerdict.Malformed, Verify(Signed() with { Id = id }));

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("-1614265330")]
    [InlineData(" 1614265330")]
    [InlineData("1614265330.0")]
    [InlineData("9999999999999999999999")]
    public void A_time_that_is_not_whole_seconds_is_malformed(string time) =>
        Assert.Equal(SignatureVerdict.Malformed, Verify(Signed() with { Timestamp = time }));

    [Theory]
    [InlineData("")]
    [InlineData("v1,")]
    [InlineData("v1,not base64")]
    [InlineData("v1,AAAA")]
    [InlineData("v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")]
    public void A_signature_in_another_form_is_malformed(string signature) =>
        Assert.Equal(SignatureVerdict.Malformed, Verify(Signed() with { Signature = signature }));

    [Fact]
    public void A_missing_header_is_missing()
    {
        Assert.Equal(SignatureVerdict.Missing, Verify(Signed() with { Id = null }));
        Assert.Equal(SignatureVerdict.Missing, Verify(Signed() with { Timestamp = null }));
        Assert.Equal(SignatureVerdict.Missing, Verify(Signed() with { Signature = null }));
    }

    private WebhookSignature Both() => new([New, Old], _clock);

    private SignatureVerdict Verify(WebhookHeaders headers) => Both().Verify(headers, Body);

    private WebhookHeaders Signed(string secret = New) =>
        new WebhookSignature([secret], _clock).Sign("m1", Body);
}
