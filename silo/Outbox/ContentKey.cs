namespace CampaignEngine.Silo.Outbox;

/// <summary>
/// The key that names one message for ever, made of content: dealer, policy term, touch and reissue. A number from a
/// sequence could be handed out again after a failover, for another message.
/// </summary>
internal readonly record struct ContentKey(string DealerCode, Guid Term, string Touch, int Reissue)
{
    /// <summary>The key of a touch's first issue.</summary>
    public static string Of(string dealerCode, Guid term, string touch) =>
        new ContentKey(dealerCode, term, touch, 0).ToString();

    /// <summary>Reads a key that came back from a provider; null when it is none of ours.</summary>
    public static ContentKey? Parse(string key)
    {
        // A dealer's code may hold slashes, so the fixed parts are read from the end.
        var parts = key.Split('/');
        return parts.Length >= 4 && Guid.TryParseExact(parts[^3], "D", out var term)
            && int.TryParse(parts[^1], out var reissue)
            ? new ContentKey(string.Join('/', parts[..^3]), term, parts[^2], reissue)
            : null;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{DealerCode}/{Term:D}/{Touch}/{Reissue}";
}
