using CampaignEngine.Cli.Output;

namespace CampaignEngine.Client.Tests.Cli.Output;

public sealed class NoteWordsTests
{
    [Theory]
    [InlineData("send sms-90", "Message sent off: SMS, 90 days before expiry")]
    [InlineData(
        "suppress call-74 call-open", "Touch suppressed: Call, 74 days before expiry · A call task was still open")]
    [InlineData("end call-30 sent no-answer", "Touch ended: Call, 30 days before expiry · Made · No answer")]
    [InlineData("end sms-30 delivered", "Touch ended: SMS, 30 days before expiry · Delivered")]
    [InlineData("end appointment-1 delivered quoted-firm", "Touch ended: Agreed call · Reached · Firm quote given")]
    [InlineData("exclusivity-ends", "The exclusive days of the dealer end")]
    [InlineData("next-term 2027-01-05", "Next term begins: 2027-01-05")]
    [InlineData("frobnicate x y", "frobnicate x y")]
    [InlineData("", "")]
    public void An_order_of_a_turn_is_told_in_words(string note, string text) =>
        Assert.Equal(text, NoteWords.Of(note, Sheet.English));
}
