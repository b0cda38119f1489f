using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using CampaignEngine.Silo.Hosting.Cluster;
using CampaignEngine.Silo.Tests.Storage;
using Microsoft.Extensions.Options;
using Orleans.Configuration;

namespace CampaignEngine.Silo.Tests.Hosting.Cluster;

/// <summary>
/// Real silos on a real database; <see cref="ClusterStanding"/> tells what they know of each other.
/// </summary>
public sealed class ClusterModuleTests : IAsyncLifetime, IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly TestCertificates _files = new();

    public Task InitializeAsync() => _database.InitializeAsync();

    public Task DisposeAsync() => _database.DisposeAsync();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task Silos_on_one_database_find_each_other_and_part()
    {
        await using var one = await TestSilo.StartAsync(_database);
        await one.SeesAsync(1);
        await using (var other = await TestSilo.StartAsync(_database))
        {
            await one.SeesAsync(2);
            await other.SeesAsync(2);
            Assert.NotEqual(one.Standing.Address, other.Standing.Address);
        }
        await one.SeesAsync(1);
    }

    [Fact]
    public async Task Silos_with_certificates_of_one_authority_let_no_other_in()
    {
        var (one, other) = _files.OfOneAuthority();
        await using var first = await TestSilo.StartAsync(_database, Load(one));
        await using var second = await TestSilo.StartAsync(_database, Load(other));
        await first.SeesAsync(2);

        var port = first.Part<IOptions<EndpointOptions>>().Value.SiloPort;
        Assert.False(await IsHeardAsync(port, null));
        Assert.False(await IsHeardAsync(port, _files.SelfSigned()));
    }

    [Fact]
    public async Task Dead_silos_grains_move_at_once_and_idle_ones_leave_before_memory_is_short()
    {
        await using var silo = await TestSilo.StartAsync(_database);
        Assert.Equal(TimeSpan.Zero, silo.Part<IOptions<GrainDirectoryOptions>>().Value.RangeLeaseDuration);
        var memory = silo.Part<IOptions<GrainCollectionOptions>>().Value;
        Assert.True(memory.EnableActivationSheddingOnMemoryPressure);
        Assert.InRange(memory.CollectionAge, memory.CollectionQuantum, TimeSpan.FromMinutes(1));
    }

    // A silo that lets somebody in waits for his first word; one that does not hangs up.
    private static async Task<bool> IsHeardAsync(int port, string? certificate)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port);
        await using var stream = new SslStream(client.GetStream());
        var own = certificate is null
            ? null
            : X509CertificateLoader.LoadPkcs12FromFile(certificate, TestCertificates.Password);
        try
        {
            await stream.AuthenticateAsClientAsync(new SslClientAuthenticationOptions
            {
                TargetHost = "silo",
                CertificateChainPolicy = new X509ChainPolicy
                {
                    VerificationFlags = X509VerificationFlags.AllFlags,
                    RevocationMode = X509RevocationMode.NoCheck,
                },
                ClientCertificates = own is null ? null : [own],
            });
            return await stream.ReadAsync(new byte[1]) > 0;
        }
        catch (Exception cause) when (cause is IOException or AuthenticationException)
        {
            return false;
        }
    }

    private static SiloCertificate Load(string path) => SiloCertificate.Load(path, TestCertificates.Password)!;
}
