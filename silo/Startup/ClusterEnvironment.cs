using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using CampaignEngine.Silo.Hosting.Cluster;

namespace CampaignEngine.Silo.Startup;

/// <summary>
/// What the environment says about this silo and its cluster; nothing need be said on one machine.
/// </summary>
internal static class ClusterEnvironment
{
    private const string Endpoint = "CAMPAIGN_SILO_ENDPOINT";
    private const string GatewayPort = "CAMPAIGN_SILO_GATEWAY_PORT";
    private const string ListenAnywhere = "CAMPAIGN_SILO_LISTEN_ANYWHERE";
    private const string Certificate = "CAMPAIGN_SILO_CERTIFICATE";
    private const string CertificatePassword = "CAMPAIGN_SILO_CERTIFICATE_PASSWORD";
    private const string ProbeTimeout = "CAMPAIGN_CLUSTER_PROBE_TIMEOUT";
    private const string IdleGrain = "CAMPAIGN_CLUSTER_IDLE_GRAIN";
    private const string IdleSweep = "CAMPAIGN_CLUSTER_IDLE_SWEEP";

    // Times are in seconds.
    private static readonly (string Name, Func<ClusterSettings, double, ClusterSettings> Set)[] Tunable =
    [
        (ProbeTimeout, (s, v) => s with { ProbeTimeout = TimeSpan.FromSeconds(v) }),
        ("CAMPAIGN_CLUSTER_MIN_PROBE_TIMEOUT", (s, v) => s with { MinProbeTimeout = TimeSpan.FromSeconds(v) }),
        ("CAMPAIGN_CLUSTER_MAX_PROBE_TIMEOUT", (s, v) => s with { MaxProbeTimeout = TimeSpan.FromSeconds(v) }),
        ("CAMPAIGN_CLUSTER_MISSED_PROBES", (s, v) => s with { MissedProbes = (int)v }),
        ("CAMPAIGN_CLUSTER_SIGN_OF_LIFE", (s, v) => s with { SignOfLife = TimeSpan.FromSeconds(v) }),
        ("CAMPAIGN_CLUSTER_MISSED_SIGNS", (s, v) => s with { MissedSigns = (int)v }),
        ("CAMPAIGN_CLUSTER_TABLE_REFRESH", (s, v) => s with { TableRefresh = TimeSpan.FromSeconds(v) }),
        ("CAMPAIGN_CLUSTER_JOIN_PATIENCE", (s, v) => s with { JoinPatience = TimeSpan.FromSeconds(v) }),
        (IdleGrain, (s, v) => s with { IdleGrain = TimeSpan.FromSeconds(v) }),
        (IdleSweep, (s, v) => s with { IdleSweep = TimeSpan.FromSeconds(v) }),
    ];

    /// <summary>The settings, with what the environment says otherwise.</summary>
    public static ClusterSettings Settings(Func<string, string?> variable)
    {
        var settings = new ClusterSettings();
        foreach (var (name, set) in Tunable)
            if (variable(name) is { Length: > 0 } text)
                settings = set(settings, NumberOf(name, text));
        if (settings.MinProbeTimeout > settings.ProbeTimeout
            || settings.MaxProbeTimeout < settings.ProbeTimeout)
            throw Wrong(ProbeTimeout, "must lie between its least and its most", "须介于最小值与最大值之间");
        if (settings.IdleGrain <= settings.IdleSweep)
            throw Wrong(IdleGrain, $"must exceed {IdleSweep}", $"须大于 {IdleSweep}");
        return settings;
    }

    /// <summary>Where other silos reach this one; null when nobody says so.</summary>
    public static SiloEndpoint? EndpointOf(Func<string, string?> variable)
    {
        if (variable(Endpoint) is not { Length: > 0 } text)
            return null;
        if (!IPEndPoint.TryParse(text, out var point) || point.Port == 0 || IsAny(point.Address))
            throw Wrong(
                Endpoint, "must be an address that others reach and a port, such as 10.0.0.5:11111",
                "须为其他节点可达的地址与端口，例如 10.0.0.5:11111");
        var endpoint = new SiloEndpoint(
            point.Address, point.Port, PortOf(variable), variable(ListenAnywhere) == "1");
        return HeldPort.IsFree(endpoint.Listening(endpoint.Port)) ? endpoint : throw Wrong(
            Endpoint, "is taken, or is no address of this machine", "已被占用，或不是本机地址");
    }

    /// <summary>What this silo proves itself by; null when nobody says so.</summary>
    public static SiloCertificate? CertificateOf(Func<string, string?> variable)
    {
        if (variable(Certificate) is not { Length: > 0 } path)
            return null;
        var certificate = Load(path, variable(CertificatePassword))
            ?? throw Wrong(Certificate, "holds no certificate with its private key", "其中没有带私钥的证书");
        return certificate.VouchesForItself ? certificate : throw Wrong(
            Certificate, "must be valid now, and hold its authority unless it signed itself",
            "证书须在有效期内；若非自签名，须包含其签发机构证书");
    }

    /// <summary>
    /// What an operator should know before the silo speaks beyond this machine; null when all is well.
    /// </summary>
    public static string? Warning(SiloEndpoint endpoint, SiloCertificate? certificate) =>
        endpoint.IsPrivate || certificate is not null
            ? null
            : $"Silos speak in the open at {endpoint}: whoever reaches it can command the engine. "
                + $"Set {Certificate}, or keep the port to a private network. "
                + $"/ 节点间通信未加密（{endpoint}）：任何能访问该端口的人都可控制引擎。"
                + $"请设置 {Certificate}，或仅在专用网络内开放该端口。";

    private static SiloCertificate? Load(string path, string? password)
    {
        try
        {
            return SiloCertificate.Load(path, password);
        }
        catch (Exception cause) when (cause is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw Wrong(Certificate, $"cannot be read: {cause.Message}", $"无法读取：{cause.Message}");
        }
    }

    private static int PortOf(Func<string, string?> variable) => variable(GatewayPort) switch
    {
        null or "" => 0,
        { } text when ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) => port,
        _ => throw Wrong(GatewayPort, "must be a number from 0 to 65535", "应为 0 至 65535 之间的整数"),
    };

    private static double NumberOf(string name, string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && value is > 0 and <= 86_400
            ? value
            : throw Wrong(name, "must be a number above 0, at most 86400", "应为大于 0 且不超过 86400 的数");

    private static bool IsAny(IPAddress address) =>
        address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any);

    private static OperatorException Wrong(string variable, string english, string chinese) =>
        new($"{variable} cannot be used: it {english}.", $"{variable} 设置有误：{chinese}。");
}
