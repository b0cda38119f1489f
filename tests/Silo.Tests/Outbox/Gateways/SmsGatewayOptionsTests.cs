using CampaignEngine.Silo.Outbox.Gateways;

namespace CampaignEngine.Silo.Tests.Outbox.Gateways;

public sealed class SmsGatewayOptionsTests
{
    [Theory]
    [InlineData("https://sms.example.cn")]
    [InlineData("https://sms.example.cn/bridge")]
    [InlineData("http://127.0.0.1:5005")]
    [InlineData("http://localhost:5005")]
    [InlineData("http://[::1]:5005")]
    public void An_address_that_keeps_phones_private_is_fine(string address) =>
        Assert.Null(Options(address).Problem());

    [Theory]
    [InlineData("http://sms.example.cn")]
    [InlineData("http://10.0.0.8")]
    [InlineData("ftp://sms.example.cn")]
    [InlineData("https://user:password@sms.example.cn")]
    [InlineData("https://sms.example.cn/?key=1")]
    [InlineData("/v1")]
    public void Any_other_address_is_refused(string address) => Assert.NotNull(Options(address).Problem());

    [Fact]
    public void An_operator_may_allow_plain_http_on_purpose() =>
        Assert.Null((Options("http://gateway:8080") with { AllowPlainHttp = true }).Problem());

    [Fact]
    public void A_short_secret_or_a_senseless_limit_is_refused_by_its_name()
    {
        var good = Options("https://sms.example.cn");
        Assert.Equal("Secret", (good with { Secret = "short" }).Problem()?.Setting);
        Assert.Equal("MaxPerSecond", (good with { MaxPerSecond = 0 }).Problem()?.Setting);
        Assert.Equal("MaxInFlight", (good with { MaxInFlight = 0 }).Problem()?.Setting);
        Assert.Equal("Timeout", (good with { Timeout = TimeSpan.Zero }).Problem()?.Setting);
        Assert.Equal("QueryLag", (good with { QueryLag = TimeSpan.FromTicks(-1) }).Problem()?.Setting);
    }

    [Theory]
    [InlineData("【店名】", true)]
    [InlineData("店名", false)]
    [InlineData("【】", false)]
    [InlineData("", false)]
    public void A_signature_stands_in_its_brackets(string signature, bool isFine) =>
        Assert.Equal(isFine, (Options("https://sms.example.cn") with { Signature = signature }).Problem() is null);

    [Fact]
    public void The_careful_answer_is_the_default()
    {
        var traits = Options("https://sms.example.cn").Traits;
        Assert.False(traits.HonoursKeys);
        Assert.True(traits.CanQuery);
    }

    [Fact]
    public void The_secret_never_appears_in_a_log() =>
        Assert.DoesNotContain("0123456789abcdef", Options("https://sms.example.cn").ToString());

    private static SmsGatewayOptions Options(string address) =>
        new() { BaseUrl = new Uri(address, UriKind.RelativeOrAbsolute), Secret = "0123456789abcdef" };
}
