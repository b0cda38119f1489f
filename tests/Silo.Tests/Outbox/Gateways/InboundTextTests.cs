using CampaignEngine.Silo.Outbox.Gateways;

namespace CampaignEngine.Silo.Tests.Outbox.Gateways;

public sealed class InboundTextTests
{
    [Theory]
    [InlineData("T")]
    [InlineData("TD")]
    [InlineData("R")]
    [InlineData("N")]
    [InlineData("退订")]
    [InlineData("退訂")]
    [InlineData("拒收")]
    [InlineData("取消")]
    [InlineData("td")]
    [InlineData("Td.")]
    [InlineData("ｔｄ")]
    [InlineData("Ｔ")]
    [InlineData(" T \r\n")]
    [InlineData("\u3000Ｒ\u3000")]
    [InlineData("T D")]
    [InlineData("“R”")]
    [InlineData("【退订】")]
    [InlineData("退订！！！")]
    [InlineData("退 订")]
    [InlineData("退订退订")]
    [InlineData("TD TD")]
    [InlineData("回复R")]
    [InlineData("回T")]
    [InlineData("退订回T")]
    [InlineData("\u200BT\uFEFF")]
    [InlineData("T\uD83D\uDE20")]
    public void A_keyword_alone_is_an_opt_out(string text) =>
        Assert.Equal(InboundKind.OptOut, InboundText.Classify(text));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("。")]
    [InlineData("回复")]
    [InlineData("好的")]
    [InlineData("1")]
    [InlineData("T1")]
    [InlineData("Toyota")]
    [InlineData("Not now")]
    [InlineData("明天联系我")]
    [InlineData("取消明天的预约")]
    [InlineData("不退订")]
    [InlineData("R8 多少钱")]
    [InlineData("\uD83D")]
    public void Anything_else_is_a_reply(string text) =>
        Assert.Equal(InboundKind.Reply, InboundText.Classify(text));
}
