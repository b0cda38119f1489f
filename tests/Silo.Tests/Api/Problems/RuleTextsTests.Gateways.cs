using System.Net;
using CampaignEngine.Grains;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Outbox;
using CampaignEngine.Silo.Outbox.Gateways;

namespace CampaignEngine.Silo.Tests.Api.Problems;

public sealed partial class RuleTextsTests
{
    private static readonly GatewayTraits Traits = new ScriptedGateway().Traits;

    private static readonly SendReply[] Answers =
    [
        .. Enum.GetValues<HttpStatusCode>().Distinct().Select(status => ReplyReading.OfSend(status, null, null)),
        .. Enum.GetValues<SendOutcome>().Select(outcome => new SendReply(outcome, null, null, null)),
        ReplyReading.OfQuery(HttpStatusCode.OK, new SmsWireReply(ReplyCodes.Ok, "k", "rejected", null), "k"),
    ];

    public static TheoryData<string> Codes => [.. ReplyCodes.All.Where(code => code != ReplyCodes.Ok)];

    public static TheoryData<string> Ends =>
        [.. Answers.Select(RuleOf).OfType<string>().Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_known_code_of_a_gateway_is_told_in_words(string code) => AssertTold(code);

    [Theory]
    [MemberData(nameof(Ends))]
    [InlineData("undelivered")]
    public void Every_way_a_text_may_end_is_told_in_words(string rule) => AssertTold(rule);

    [Theory]
    [InlineData("undelivered:MK:0013", "the text did not arrive (MK:0013)", "短信未送达（MK:0013）")]
    [InlineData(
        "unknown-code:E_42", "the gateway answered with an unknown code (E_42)", "短信网关返回未知代码（E_42）")]
    public void A_providers_code_stands_in_brackets_behind_the_words(string rule, string en, string zh)
    {
        var text = RuleTexts.Of(rule);
        Assert.Equal((en, zh), (text.En, text.Zh));
    }

    // Long after the attempt, so that what is still unclear ends, too.
    private static string? RuleOf(SendReply reply)
    {
        var message = new LeasedMessage(
            1, 0, default, Channel.Sms, "care", true, 1, 1, DateTimeOffset.UnixEpoch, null, null, null,
            DateTimeOffset.UnixEpoch.AddYears(1), false);
        var call = new Call(message, new SmsRequest("k", "p", "care", "t", default), IsQuery: true);
        var settle = new SettleStep(null!, null!, new SiloOptions());
        var fate = settle.FateOf(new Answered(call, reply, null), Traits, DateTimeOffset.UnixEpoch.AddYears(1));
        return fate.End?.Rule;
    }
}
