using CampaignEngine.Silo.Replies;

namespace CampaignEngine.Silo.Tests.Replies;

public sealed class OptOutWordsTests
{
    private static readonly OptOutWords Words = new(["0000"]);

    [Theory]
    [InlineData("T")]
    [InlineData("td")]
    [InlineData("Td.")]
    [InlineData("ＴＤ")]
    [InlineData(" T \r\n")]
    [InlineData("\u3000Ｒ\u3000")]
    [InlineData("\u200BN\uFEFF")]
    [InlineData("T D")]
    [InlineData("“R”")]
    [InlineData("T\uD83D\uDE20")]
    [InlineData("QX")]
    [InlineData("stop.")]
    [InlineData("Please STOP texting me")]
    [InlineData("tui ding")]
    [InlineData("TUIDING")]
    [InlineData("UNSUBSCRIBE")]
    [InlineData("R")]
    [InlineData("N")]
    [InlineData("0000")]
    public void Letters_in_any_case_and_width_refuse(string text) => Assert.True(Words.IsRefusal(text));

    [Theory]
    [InlineData("退订")]
    [InlineData("退訂")]
    [InlineData("退定！")]
    [InlineData("退 订")]
    [InlineData("退订。")]
    [InlineData("请退订")]
    [InlineData("退订退订")]
    [InlineData("退订！！！谢谢")]
    [InlineData("麻烦您退订一下，谢谢")]
    [InlineData("我要退订")]
    [InlineData("拒绝")]
    [InlineData("取消订阅")]
    [InlineData("不要再发了")]
    [InlineData("请不要再给我发短信了！")]
    [InlineData("别发了")]
    [InlineData("请勿打扰")]
    public void Words_refuse_however_politely_or_badly_written(string text) => Assert.True(Words.IsRefusal(text));

    [Theory]
    [InlineData("回T")]
    [InlineData("回复R")]
    [InlineData("拒收请回复R")]
    [InlineData("退订请回TD")]
    [InlineData("【退订】")]
    [InlineData("【续保提醒】TD")]
    [InlineData("T【发自手机】")]
    [InlineData("退订\n发自我的iPhone")]
    [InlineData("TD Sent from my iPhone")]
    public void What_is_copied_or_added_by_a_phone_does_not_count(string text) => Assert.True(Words.IsRefusal(text));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("。")]
    [InlineData("谢谢")]
    [InlineData("请回复")]
    [InlineData("好的")]
    [InlineData("1")]
    [InlineData("T1")]
    [InlineData("Toyota")]
    [InlineData("Not now")]
    [InlineData("\uD83D")]
    [InlineData("不退订")]
    [InlineData("怎么退订")]
    [InlineData("退订了吗")]
    [InlineData("已续")]
    [InlineData("不续保了")]
    [InlineData("多少钱")]
    [InlineData("R8 多少钱")]
    [InlineData("取消明天的预约")]
    [InlineData("好的，退订后怎么办理续保")]
    [InlineData("不要再打电话，发短信给我")]
    [InlineData("【退订】多少钱")]
    [InlineData("发自我的iPhone")]
    public void What_says_more_or_less_is_for_a_person(string text) => Assert.False(Words.IsRefusal(text));

    [Fact]
    public void Endless_text_is_for_a_person() => Assert.False(Words.IsRefusal(new string('T', 100_000)));

    [Fact]
    public void A_word_of_another_provider_is_none_here() => Assert.False(new OptOutWords([]).IsRefusal("0000"));
}
