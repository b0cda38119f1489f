namespace CampaignEngine.Silo.Outbox.Gateways;

/// <summary>A setting that cannot be used; the sentences begin after its name.</summary>
/// <param name="Setting">Name of the property.</param>
/// <param name="English">What is wrong, such as <c>must be positive</c>.</param>
/// <param name="Chinese">The same in Chinese.</param>
internal sealed record SettingProblem(string Setting, string English, string Chinese);

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

    /// <summary>Words of the provider by which a customer refuses further texts. Source: D-5.</summary>
    public IReadOnlyList<string> OptOutWords { get; init; } = [];

    public GatewayTraits Traits =>
        new(Name, HonoursKeys, CanQuery, QueryLag, MaxPerSecond, MaxInFlight, Timeout) { OptOutWords = OptOutWords };

    /// <summary>The first of these settings that cannot be used, or null.</summary>
    public SettingProblem? Problem() => this switch
    {
        { BaseUrl.IsAbsoluteUri: false } => new(nameof(BaseUrl), "must be an absolute address", "须为完整地址"),
        { BaseUrl.UserInfo.Length: > 0 } => new(nameof(BaseUrl), "must not carry a password", "不得包含用户名或密码"),
        { BaseUrl: { Query.Length: > 0 } or { Fragment.Length: > 0 } } =>
            new(nameof(BaseUrl), "must end with its path", "须以路径结尾，不得带查询参数或片段"),
        { Signature: not ['【', .., _, '】'] } => new(nameof(Signature), "must stand in 【】", "须写在【】内"),
        _ when !IsSafe(BaseUrl) =>
            new(nameof(BaseUrl), "must be https (or http on this machine)", "须使用 https（仅本机可用 http）"),
        { Secret.Length: < ShortestSecret } =>
            new(nameof(Secret), $"must have at least {ShortestSecret} characters", $"至少需要 {ShortestSecret} 个字符"),
        { MaxPerSecond: < 1 } => new(nameof(MaxPerSecond), "must be at least 1", "不得小于 1"),
        { MaxInFlight: < 1 } => new(nameof(MaxInFlight), "must be at least 1", "不得小于 1"),
        { QueryLag.Ticks: < 0 } => new(nameof(QueryLag), "must not be negative", "不得为负"),
        { Timeout.Ticks: <= 0 } => new(nameof(Timeout), "must be positive", "须大于零"),
        _ => null,
    };

    public override string ToString() => $"{nameof(SmsGatewayOptions)} {Name}";

    private bool IsSafe(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps
        || (address.Scheme == Uri.UriSchemeHttp && (AllowPlainHttp || address.IsLoopback));
}
