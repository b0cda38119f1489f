namespace CampaignEngine.Grains.Compliance;

/// <summary>
/// What a customer's consents and refusals mean for the channels. Source: SMS rules of 2015, call
/// notice of 2018.
/// </summary>
public static class Consents
{
    /// <summary>The channels that may not be used, in their fixed order.</summary>
    /// <param name="sms">
    /// Consent to texts; null when the ledger does not say, which leaves it to the dealer's relation.
    /// </param>
    /// <param name="call">Consent to calls; null as above.</param>
    /// <param name="refused">Names of refused channels; an empty name refuses all.</param>
    public static Sequence<Channel> Silenced(bool? sms, bool? call, IReadOnlyCollection<string> refused) =>
        Sequence.From(Enum.GetValues<Channel>().Where(channel =>
            ConsentTo(channel, sms, call) == false || refused.Contains("") || refused.Contains(channel.Name())));

    private static bool? ConsentTo(Channel channel, bool? sms, bool? call) =>
        channel is Channel.Sms or Channel.WeCom ? sms : call;
}
