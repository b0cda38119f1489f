using CampaignEngine.Wire;

namespace CampaignEngine.Client.Tests.Wire;

public sealed class TouchNamesTests
{
    [Theory]
    [InlineData("call-60", "Call, 60 days before expiry", "到期前60天电话")]
    [InlineData("sms-1", "SMS, 1 day before expiry", "到期前1天短信")]
    [InlineData("call-0", "Call, on the day of expiry", "到期当天电话")]
    [InlineData("wecom--1", "WeCom, 1 day after expiry", "到期后1天企业微信")]
    [InlineData("robot--30", "Robot call, 30 days after expiry", "到期后30天机器人电话")]
    [InlineData("sms-first-30", "SMS, 30 days before the first maintenance", "首次保养前30天短信")]
    [InlineData("call-first+0", "Call, on the day of the first maintenance", "首次保养当天电话")]
    [InlineData("call-last+361", "Call, 361 days after the last maintenance", "上次保养后361天电话")]
    [InlineData("appointment-1", "Agreed call", "约定电话")]
    [InlineData("appointment-2", "Agreed call 2", "第2次约定电话")]
    [InlineData("step-3", "Touch 4 of the playbook", "跟进方案第4次触达")]
    public void A_touch_is_told_by_its_channel_and_day(string name, string en, string zh) =>
        Assert.Equal(new LocalizedText(en, zh), TouchNames.Of(name));

    [Theory]
    [InlineData("fax-60")]
    [InlineData("call-birthday+3")]
    [InlineData("call-soon")]
    [InlineData("call")]
    [InlineData("")]
    public void A_name_of_no_known_form_stays_as_it_is(string name) =>
        Assert.Equal(new LocalizedText(name, name), TouchNames.Of(name));
}
