namespace CampaignEngine.Silo.Outbox.Gateways;

/// <summary>
/// An operator's settings for one HTTP gateway; the careful answer is the default everywhere.
/// </summary>
internal sealed record SmsGatewayOptions
{
    private const int ShortestSecret = 16;

    public string Name { get; init; } = "sms";

    /// <summary>Address that <c>/v1/messages</c> is appended to; https unless it is this machine.</summary>
    public required Uri BaseUrl { get; init; }

    /// <summary>Signs requests; at least 16 characters, or <c>whsec_</c> and base64.</summary>
    public required string Secret { get; init; }

    public bool AllowPlainHttp { get; init; }

    /// <summary>True only if the provider promises that a repeated key is sent and charged once.</summary>
    public bool HonoursKeys { get; init; }

    public bool CanQuery { get; init; } = true;
    public TimeSpan QueryLag { get; init; } = TimeSpan.FromSeconds(5);
    public int MaxPerSecond { get; init; } = 200;
    public int MaxInFlight { get; init; } = 32;
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Sender's name, filed with the provider, in its brackets before every text. Source: D-8.</summary>
    public string Signature { get; init; } = "【续保提醒】";

    public GatewayTraits Traits =>
        new(Name, HonoursKeys, CanQuery, QueryLag, MaxPerSecond, MaxInFlight, Timeout);

    /// <summary>What is wrong with these settings, or null.</summary>
    public string? Problem() => this switch
    {
        { BaseUrl.IsAbsoluteUri: false } => "SMS gateway address must be absolute",
        { BaseUrl.UserInfo.Length: > 0 } => "SMS gateway address must not carry a password",
        { BaseUrl: { Query.Length: > 0 } or { Fragment.Length: > 0 } } =>
            "SMS gateway address must end with its path",
        { Signature: not ['【', .., _, '】'] } => "SMS sender's signature must stand in 【】",
        _ when !IsSafe(BaseUrl) => "SMS gateway address must be https (or http on this machine)",
        { Secret.Length: < ShortestSecret } => "SMS gateway secret must have at least 16 characters",
        { MaxPerSecond: < 1 } or { MaxInFlight: < 1 } => "SMS gateway limits must be at least 1",
        { QueryLag.Ticks: < 0 } => "SMS gateway query lag must not be negative",
        { Timeout.Ticks: <= 0 } => "SMS gateway timeout must be positive",
        _ => null,
    };

    public override string ToString() => $"{nameof(SmsGatewayOptions)} {Name}";

    private bool IsSafe(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps
        || (address.Scheme == Uri.UriSchemeHttp && (AllowPlainHttp || address.IsLoopback));
}
