using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;

namespace CampaignEngine.Silo.Startup;

/// <summary>The options that say where page and API answer.</summary>
internal static class ListenOptions
{
    private const int DefaultPort = 5080;

    public static readonly Option<int> Port = new("--port")
    {
        Description = "Port of page and API, 0 for any / 端口，0 为任意空闲端口",
        DefaultValueFactory = _ => DefaultPort,
        CustomParser = PortOf,
    };

    public static readonly Option<IPAddress> Address = new("--listen")
    {
        Description = "Address of page and API; beyond 127.0.0.1 others can call, unencrypted"
            + " / 监听地址；若非 127.0.0.1，他人可访问且未加密",
        DefaultValueFactory = _ => IPAddress.Loopback,
        CustomParser = AddressOf,
    };

    /// <summary>What a command line says.</summary>
    public static ListenPoint Of(ParseResult parsed) => new(parsed.GetValue(Address)!, parsed.GetValue(Port));

    // A port has sixteen bits.
    private static int PortOf(ArgumentResult result)
    {
        if (ushort.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var port))
            return port;
        result.AddError("--port must be a number from 0 to 65535 / 应为 0 至 65535 之间的整数");
        return DefaultPort;
    }

    // Whole addresses only: the library takes 80 for 0.0.0.80.
    private static IPAddress AddressOf(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (text == "localhost")
            return IPAddress.Loopback;
        if ((text.Contains(':') || text.Count(sign => sign == '.') == 3) && IPAddress.TryParse(text, out var address))
            return address;
        result.AddError("--listen must be an address of this machine such as 127.0.0.1, or 0.0.0.0 for all"
            + " / 应为本机地址，例如 127.0.0.1；0.0.0.0 表示全部");
        return IPAddress.Loopback;
    }
}
