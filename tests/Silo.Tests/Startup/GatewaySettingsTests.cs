using CampaignEngine.Silo.Startup;

namespace CampaignEngine.Silo.Tests.Startup;

public sealed class GatewaySettingsTests
{
    private readonly Dictionary<string, string> _environment = new()
    {
        ["CAMPAIGN_SMS_GATEWAY"] = "https://sms.example.cn",
        ["CAMPAIGN_SMS_SECRET"] = "0123456789abcdef",
    };

    [Theory]
    [InlineData("CAMPAIGN_SMS_GATEWAY", "nowhere")]
    [InlineData("CAMPAIGN_SMS_GATEWAY", "http://sms.example.cn")]
    [InlineData("CAMPAIGN_SMS_GATEWAY", "https://user:password@sms.example.cn")]
    [InlineData("CAMPAIGN_SMS_GATEWAY", "https://sms.example.cn/?key=1")]
    [InlineData("CAMPAIGN_SMS_SECRET", "short")]
    [InlineData("CAMPAIGN_SMS_SECRET", "")]
    [InlineData("CAMPAIGN_SMS_SIGNATURE", "店名")]
    public void A_fault_is_told_in_both_languages_by_the_name_of_its_variable(string variable, string value)
    {
        _environment[variable] = value;
        var lines = Assert.Throws<OperatorException>(() => Read()).Message.Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.All(lines, line => Assert.StartsWith(variable + " ", line, StringComparison.Ordinal));
        Assert.DoesNotContain(lines[0], IsChinese);
        Assert.Contains(lines[1][(lines[1].IndexOf('：', StringComparison.Ordinal) + 1)..], IsChinese);
    }

    [Fact]
    public void Without_an_address_there_is_no_gateway_and_with_all_it_is_as_they_say()
    {
        _environment["CAMPAIGN_SMS_SIGNATURE"] = "【店名】";
        var gateway = Read()!;
        Assert.Equal(("https://sms.example.cn/", "【店名】"), (gateway.BaseUrl.AbsoluteUri, gateway.Signature));
        _environment.Remove("CAMPAIGN_SMS_GATEWAY");
        Assert.Null(Read());
    }

    [Theory]
    [InlineData("0000，TDSMS、 不约", "0000 TDSMS 不约")]
    [InlineData("", "")]
    public void A_provider_has_opt_out_words_of_its_own(string listed, string words)
    {
        _environment["CAMPAIGN_SMS_OPT_OUT"] = listed;
        Assert.Equal(words, string.Join(' ', Read()!.Traits.OptOutWords));
    }

    private static bool IsChinese(char letter) => letter is >= '\u4e00' and <= '\u9fff';

    private Silo.Outbox.Gateways.SmsGatewayOptions? Read() =>
        GatewaySettings.Read(name => _environment.GetValueOrDefault(name));
}
