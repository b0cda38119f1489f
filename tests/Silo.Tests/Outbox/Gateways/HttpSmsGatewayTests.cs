using System.Net;
using System.Net.Sockets;
using CampaignEngine.Silo.Outbox.Gateways;

namespace CampaignEngine.Silo.Tests.Outbox.Gateways;

/// <summary>
/// What the network alone can do; answers of a provider are in <see cref="SmsGatewayContract"/>.
/// </summary>
public sealed class HttpSmsGatewayTests
{
    private const string Json = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    private static readonly SmsRequest Request =
        new("SH001/t/sms-90/0", "13800138000", "care", "text", default);

    [Fact]
    public async Task A_refused_connection_sent_nothing()
    {
        using var listener = Listen();
        var address = AddressOf(listener);
        listener.Stop();
        Assert.Equal(SendReply.NotSent("unreachable"), await SendAsync(address));
    }

    [Fact]
    public async Task An_unknown_host_sent_nothing()
    {
        var reply = await SendAsync(new Uri("https://gateway.invalid"));
        Assert.Equal(SendReply.NotSent("unresolved"), reply);
    }

    [Fact]
    public async Task A_host_that_speaks_no_tls_got_nothing()
    {
        using var listener = Listen();
        var answered = AnswerAsync(listener, "HTTP/1.1 200 OK\r\n\r\n");
        var reply = await SendAsync(AddressOf(listener, "https"));
        Assert.Equal(SendReply.NotSent("tls-refused"), reply);
        await answered;
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Ty")]
    [InlineData(Json + "Content-Length: 50\r\n\r\n{\"code\":\"O")]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n")]
    public async Task A_reply_cut_short_is_ambiguous(string reply)
    {
        using var listener = Listen();
        var answered = AnswerAsync(listener, reply);
        Assert.Equal(SendOutcome.Ambiguous, (await SendAsync(AddressOf(listener))).Outcome);
        await answered;
    }

    [Fact]
    public async Task A_compressed_reply_is_not_unpacked()
    {
        using var listener = Listen();
        var answered = AnswerAsync(listener,
            Json + "Content-Encoding: gzip\r\n"
            + "Content-Length: 4\r\nConnection: close\r\n\r\n\u001f\u008b\b\0");
        Assert.Equal(SendReply.Ambiguous("http-200"), await SendAsync(AddressOf(listener)));
        await answered;
    }

    [Fact]
    public async Task Stopped_before_it_began_it_sent_nothing()
    {
        using var listener = Listen();
        using var gateway = Connect(AddressOf(listener));
        var reply = await gateway.SendAsync(Request, new CancellationToken(canceled: true));
        Assert.Equal(SendReply.NotSent("stopped"), reply);
    }

    [Fact]
    public async Task A_query_that_fails_is_never_unknown()
    {
        using var listener = Listen();
        var address = AddressOf(listener);
        listener.Stop();
        using var gateway = Connect(address);
        Assert.Equal(SendOutcome.Ambiguous, (await gateway.QueryAsync("k", default)).Outcome);
    }

    [Fact]
    public void Unsafe_settings_are_refused_at_once() =>
        Assert.Throws<ArgumentException>(() => Connect(new Uri("http://sms.example.cn")));

    private static async Task<SendReply> SendAsync(Uri address)
    {
        using var gateway = Connect(address);
        return await gateway.SendAsync(Request, default);
    }

    private static HttpSmsGateway Connect(Uri address) => new(Options(address), TimeProvider.System);

    private static SmsGatewayOptions Options(Uri address) =>
        new() { BaseUrl = address, Secret = "0123456789abcdef", Timeout = TimeSpan.FromSeconds(20) };

    private static TcpListener Listen()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return listener;
    }

    private static Uri AddressOf(TcpListener listener, string scheme = "http") =>
        new($"{scheme}://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

    // Reads what comes first, so that closing does not reset the connection under the reply.
    private static async Task AnswerAsync(TcpListener listener, string reply)
    {
        using var client = await listener.AcceptTcpClientAsync();
        var stream = client.GetStream();
        _ = await stream.ReadAsync(new byte[64 * 1024]);
        await stream.WriteAsync(System.Text.Encoding.Latin1.GetBytes(reply));
    }
}
