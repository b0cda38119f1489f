using System.Security.Cryptography;
using CampaignEngine.Silo.Outbox.Gateways;

namespace CampaignEngine.Silo.Startup;

/// <summary>The SMS gateway that the environment names.</summary>
internal static class GatewaySettings
{
    /// <summary>Signs nothing: a secret nobody knows, for silos without a gateway.</summary>
    public static string Unset { get; } = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));

    /// <summary>The gateway; null when the environment names none.</summary>
    public static SmsGatewayOptions? Read()
    {
        if (Environment.GetEnvironmentVariable("CAMPAIGN_SMS_GATEWAY") is not { Length: > 0 } address)
            return null;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url))
            throw Wrong($"'{address}' is no address");
        var options = new SmsGatewayOptions
        {
            BaseUrl = url,
            Secret = Environment.GetEnvironmentVariable("CAMPAIGN_SMS_SECRET") ?? "",
            HonoursKeys = Environment.GetEnvironmentVariable("CAMPAIGN_SMS_HONOURS_KEYS") == "1",
        };
        if (Environment.GetEnvironmentVariable("CAMPAIGN_SMS_SIGNATURE") is { Length: > 0 } signature)
            options = options with { Signature = signature };
        return options.Problem() is { } problem ? throw Wrong(problem) : options;
    }

    /// <summary>A rehearsal hurries through months; it may only ever speak to a gateway on this machine.</summary>
    public static void RefuseReal(SmsGatewayOptions? gateway)
    {
        if (gateway is { BaseUrl.IsLoopback: false })
            throw new OperatorException(
                "A rehearsal never speaks to a gateway beyond this machine; unset CAMPAIGN_SMS_GATEWAY.",
                "演练不会连接本机以外的短信网关；请取消设置 CAMPAIGN_SMS_GATEWAY。");
    }

    private static OperatorException Wrong(string problem) => new(
        $"CAMPAIGN_SMS_GATEWAY cannot be used: {problem}.", $"CAMPAIGN_SMS_GATEWAY 设置有误：{problem}。");
}
