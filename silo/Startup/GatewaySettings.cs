using System.Security.Cryptography;
using CampaignEngine.Silo.Outbox.Gateways;

namespace CampaignEngine.Silo.Startup;

/// <summary>The SMS gateway that the environment names.</summary>
internal static class GatewaySettings
{
    private const string Address = "CAMPAIGN_SMS_GATEWAY";
    private const string Secret = "CAMPAIGN_SMS_SECRET";
    private const string Signature = "CAMPAIGN_SMS_SIGNATURE";
    private const string HonoursKeys = "CAMPAIGN_SMS_HONOURS_KEYS";
    private const string OptOut = "CAMPAIGN_SMS_OPT_OUT";

    private const StringSplitOptions Words = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    private static readonly char[] BetweenWords = [',', '，', '、'];

    /// <summary>Signs nothing: a secret nobody knows, for silos without a gateway.</summary>
    public static string Unset { get; } = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));

    /// <summary>The gateway; null when the environment names none.</summary>
    public static SmsGatewayOptions? Read() => Read(Environment.GetEnvironmentVariable);

    /// <summary>The gateway that these variables name; null when they name none.</summary>
    public static SmsGatewayOptions? Read(Func<string, string?> variable)
    {
        if (variable(Address) is not { Length: > 0 } address)
            return null;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url))
            throw Wrong(Address, "must be an absolute address", "须为完整地址");
        var options = new SmsGatewayOptions
        {
            BaseUrl = url,
            Secret = variable(Secret) ?? "",
            HonoursKeys = variable(HonoursKeys) == "1",
            OptOutWords = [.. (variable(OptOut) ?? "").Split(BetweenWords, Words)],
        };
        if (variable(Signature) is { Length: > 0 } signature)
            options = options with { Signature = signature };
        return options.Problem() is { } problem
            ? throw Wrong(VariableOf(problem.Setting), problem.English, problem.Chinese)
            : options;
    }

    /// <summary>A rehearsal hurries through months; it may only ever speak to a gateway on this machine.</summary>
    public static void RefuseReal(SmsGatewayOptions? gateway)
    {
        if (gateway is { BaseUrl.IsLoopback: false })
            throw new OperatorException(
                "A rehearsal never speaks to a gateway beyond this machine; unset CAMPAIGN_SMS_GATEWAY.",
                "演练不会连接本机以外的短信网关；请取消设置 CAMPAIGN_SMS_GATEWAY。");
    }

    // The settings left over have no variable of their own and are right by themselves.
    private static string VariableOf(string setting) => setting switch
    {
        nameof(SmsGatewayOptions.Secret) => Secret,
        nameof(SmsGatewayOptions.Signature) => Signature,
        _ => Address,
    };

    private static OperatorException Wrong(string variable, string english, string chinese) =>
        new($"{variable} cannot be used: it {english}.", $"{variable} 设置有误：{chinese}。");
}
