namespace CampaignEngine.Silo.Outbox.Gateways;

/// <summary>
/// One text message: <c>Key</c> is made of content and names this message for ever; <c>At</c> is business time, UTC.
/// </summary>
internal sealed record SmsRequest(string Key, string Phone, string Template, string Text, DateTimeOffset At)
{
    /// <summary>Leaves phone and text out, so that a stray log line gives no person away.</summary>
    public override string ToString() => $"{nameof(SmsRequest)} {Key}";
}
