using CampaignEngine.Silo.Ledger.Reading.Headers;

namespace CampaignEngine.Silo.Tests.Ledger.Reading.Headers;

public sealed class ConsentHeaderTests
{
    [Theory]
    [InlineData("勿扰")]
    [InlineData("免打扰")]
    [InlineData("请勿致电")]
    [InlineData("黑名单")]
    [InlineData("拒绝短信")]
    [InlineData("拒绝营销")]
    [InlineData("禁止联系")]
    [InlineData("不接受电话")]
    [InlineData("短信许可")]
    [InlineData("允许短信")]
    [InlineData("是否可发短信")]
    [InlineData("营销授权")]
    [InlineData("do_not_call")]
    [InlineData("Don't text")]
    [InlineData("DND")]
    [InlineData("unsubscribed")]
    [InlineData("no_sms")]
    [InlineData("No-Calls")]
    [InlineData("SMS opt-in")]
    [InlineData("Opt.Out")]
    [InlineData("ｏｐｔ＿ｏｕｔ")]
    [InlineData("opt\uFFFDout")]
    [InlineData("don’t call")]
    [InlineData("不要联系")]
    [InlineData("sms_allowed")]
    [InlineData("The customer has told us so and by no means wants to be called: do not contact")]
    public void A_header_of_consent_or_refusal_is_known_as_such(string header) =>
        Assert.True(ConsentHeader.Speaks(header));

    [Theory]
    [InlineData("option")]
    [InlineData("选装 Options")]
    [InlineData("adopted")]
    [InlineData("description")]
    [InlineData("授权店")]
    [InlineData("授权经销商")]
    [InlineData("授权服务网点")]
    [InlineData("道路运输许可证号")]
    [InlineData("可联系时间")]
    [InlineData("拒绝原因")]
    [InlineData("是否接受报价")]
    [InlineData("allowance")]
    [InlineData("客户编号（请勿修改）")]
    [InlineData("Note")]
    [InlineData("")]
    public void Other_headers_are_not(string header) => Assert.False(ConsentHeader.Speaks(header));
}
