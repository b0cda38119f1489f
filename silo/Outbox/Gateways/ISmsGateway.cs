namespace CampaignEngine.Silo.Outbox.Gateways;

/// <summary>
/// One SMS provider as the outbox sees it: every network or provider failure is a <see cref="SendReply"/>,
/// never an exception.
/// </summary>
internal interface ISmsGateway
{
    /// <summary>What the outbox may rely on; constant for the life of the gateway.</summary>
    GatewayTraits Traits { get; }

    /// <summary>
    /// Hands over one message; answers within <see cref="GatewayTraits.Timeout"/>, also when stopped.
    /// </summary>
    Task<SendReply> SendAsync(SmsRequest request, CancellationToken stop);

    /// <summary>
    /// Asks what became of a key: Accepted, RejectedForGood, OptedOut, Unknown (it never arrived),
    /// or Ambiguous (cannot tell yet: ask again later).
    /// </summary>
    Task<SendReply> QueryAsync(string key, CancellationToken stop);
}
