using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Api.Policies;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Tests.Api.Policies;

public sealed class WhySentencesTests
{
    private static readonly TurnContext Context = FakePorts.Context;

    [Theory]
    [InlineData(WithdrawalReason.CampaignEnded, "已撤出：活动已结束。", "campaign-ended")]
    [InlineData(WithdrawalReason.Duplicate, "已撤出：与另一条记录为同一车辆、同一保单。", "duplicate")]
    [InlineData(WithdrawalReason.Sold, "已撤出：车辆已卖。", "sold")]
    public void A_withdrawal_is_told_in_words_and_keeps_its_code(WithdrawalReason reason, string zh, string code)
    {
        var sentence = WhySentences.Of(Row, OutlookOf(new Phase.Withdrawn(reason)), [])[0];
        Assert.Equal((zh, code), (sentence.Zh, sentence.Rule));
    }

    [Theory]
    [InlineData("price", "已战败：价格偏高。")]
    [InlineData("n90", "已战败：n90。")]
    public void A_loss_is_told_in_words_unless_nobody_knows_its_reason(string reason, string zh) =>
        Assert.Equal(zh, WhySentences.Of(Row, OutlookOf(new Phase.Lost(reason)), [])[0].Zh);

    [Fact]
    public void A_text_that_nobody_has_read_is_why_no_text_goes_out()
    {
        var scheduled = OutlookOf(new Phase.Scheduled());
        var waiting = WhySentences.Of(Row with { HasUnreadText = true }, scheduled, []);
        Assert.Equal("暂不发送短信：客户来信尚未处理，须先阅读。", Assert.Single(waiting, IsOfText).Zh);
        Assert.DoesNotContain(WhySentences.Of(Row, scheduled, []), IsOfText);
    }

    [Fact]
    public void A_text_that_failed_is_told_in_words_with_the_providers_code()
    {
        var failed = new StoredTouch(
            0, "sms", "failed", "undelivered:MK:0013", Context.Now.AddDays(-1), Context.Now.AddDays(-1));
        var sentence = WhySentences.Of(Row, OutlookOf(new Phase.Won()), [failed])[^1];
        Assert.Equal(
            ("上一次触达失败（到期前90天短信）：短信未送达（MK:0013）。", "undelivered:MK:0013"), (sentence.Zh, sentence.Rule));
    }

    [Fact]
    public void The_last_contact_is_the_last_that_was_made_and_what_was_left_out_since_is_told_beside_it()
    {
        var sent = new StoredTouch(0, "sms", "delivered", null, Context.Now.AddDays(-9), Context.Now.AddDays(-9));
        var left = new StoredTouch(1, "call", "suppressed", "missed", Context.Now.AddDays(-1), Context.Now.AddDays(-1));
        var sentences = WhySentences.Of(Row, OutlookOf(new Phase.Won()), [sent, left]);
        Assert.Equal(
            [
                $"最近一次触达在 {Context.Today.AddDays(-9):yyyy-MM-dd}：到期前90天短信，状态为已送达。",
                "上一次触达已抑制（到期前89天电话）：时间已过，未能执行。",
            ],
            sentences.TakeLast(2).Select(sentence => sentence.Zh));
        Assert.Equal(
            [
                $"Last made, on {Context.Today.AddDays(-9):yyyy-MM-dd}: SMS, 90 days before expiry. Status: Delivered.",
                "Last touch suppressed (Call, 89 days before expiry): its time had passed before it could be made.",
            ],
            sentences.TakeLast(2).Select(sentence => sentence.En));
    }

    private static bool IsOfText(Sentence sentence) => sentence.Rule == Rules.UnreadText;

    private static StoredPolicy Row { get; } = new()
    {
        Id = 1,
        DealerId = 1,
        DealerCode = "A01",
        Line = "commercial",
        Phone = World.Phone,
        Expiry = Context.Today.AddDays(90),
        IsParked = false,
    };

    private static Outlook OutlookOf(Phase phase) => new(
        PolicyDecider.New(Context.Today.AddDays(90), Context.Today, 7, null, []) with { Phase = phase }, Context, null);
}
