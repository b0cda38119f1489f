using System.Net;
using CampaignEngine.Silo.Hosting.Cluster;
using CampaignEngine.Silo.Startup;
using CampaignEngine.Silo.Tests.Hosting.Cluster;

namespace CampaignEngine.Silo.Tests.Startup;

public sealed class ClusterEnvironmentTests
{
    private readonly Dictionary<string, string> _environment = [];

    [Theory]
    [InlineData("CAMPAIGN_SILO_ENDPOINT", "somewhere")]
    [InlineData("CAMPAIGN_SILO_ENDPOINT", "10.0.0.5")]
    [InlineData("CAMPAIGN_SILO_ENDPOINT", "0.0.0.0:11111")]
    [InlineData("CAMPAIGN_SILO_ENDPOINT", "192.0.2.1:11111")]
    [InlineData("CAMPAIGN_SILO_CERTIFICATE", "/no/such/file.pfx")]
    [InlineData("CAMPAIGN_CLUSTER_PROBE_TIMEOUT", "soon")]
    [InlineData("CAMPAIGN_CLUSTER_PROBE_TIMEOUT", "60")]
    [InlineData("CAMPAIGN_CLUSTER_MISSED_PROBES", "0")]
    [InlineData("CAMPAIGN_CLUSTER_IDLE_GRAIN", "5")]
    public void A_fault_is_told_in_both_languages_by_the_name_of_its_variable(string variable, string value)
    {
        _environment[variable] = value;
        var lines = Assert.Throws<OperatorException>(ReadAll).Message.Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.All(lines, line => Assert.StartsWith(variable + " ", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Gateway_port_must_be_a_port()
    {
        _environment["CAMPAIGN_SILO_ENDPOINT"] = "127.0.0.1:12290";
        _environment["CAMPAIGN_SILO_GATEWAY_PORT"] = "70000";
        Assert.StartsWith("CAMPAIGN_SILO_GATEWAY_PORT ", Assert.Throws<OperatorException>(ReadAll).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_need_be_said()
    {
        Assert.Equal(new ClusterSettings(), ClusterEnvironment.Settings(Read));
        Assert.Null(ClusterEnvironment.EndpointOf(Read));
        Assert.Null(ClusterEnvironment.CertificateOf(Read));
    }

    [Fact]
    public void What_is_said_goes_before_what_is_built_in()
    {
        _environment["CAMPAIGN_CLUSTER_PROBE_TIMEOUT"] = "1.5";
        _environment["CAMPAIGN_CLUSTER_MISSED_PROBES"] = "6";
        var settings = ClusterEnvironment.Settings(Read);
        Assert.Equal((TimeSpan.FromSeconds(1.5), 6), (settings.ProbeTimeout, settings.MissedProbes));
        Assert.Equal(new ClusterSettings().SignOfLife, settings.SignOfLife);
    }

    [Fact]
    public void Endpoint_is_as_they_say_and_listens_anywhere_only_when_told()
    {
        _environment["CAMPAIGN_SILO_ENDPOINT"] = "127.0.0.1:12291";
        var near = ClusterEnvironment.EndpointOf(Read)!;
        Assert.Equal(new SiloEndpoint(IPAddress.Loopback, 12291), near);
        _environment["CAMPAIGN_SILO_LISTEN_ANYWHERE"] = "1";
        var far = ClusterEnvironment.EndpointOf(Read)!;
        Assert.Equal(new IPEndPoint(IPAddress.Any, 12291), far.Listening(far.Port));
        Assert.Equal((true, false), (near.IsPrivate, far.IsPrivate));
    }

    [Fact]
    public void Silo_that_speaks_in_the_open_beyond_its_machine_is_warned_of_in_both_languages()
    {
        using var files = new TestCertificates();
        using var certificate = SiloCertificate.Load(files.SelfSigned(), TestCertificates.Password);
        var far = new SiloEndpoint(IPAddress.Parse("10.0.0.5"), 11111);
        var warning = ClusterEnvironment.Warning(far, null);
        Assert.Contains("CAMPAIGN_SILO_CERTIFICATE", warning, StringComparison.Ordinal);
        Assert.Contains("未加密", warning, StringComparison.Ordinal);
        Assert.Null(ClusterEnvironment.Warning(far, certificate));
        Assert.Null(ClusterEnvironment.Warning(new SiloEndpoint(IPAddress.Loopback, 11111), null));
    }

    [Fact]
    public void Certificate_that_no_silo_would_accept_is_refused_before_the_start()
    {
        using var files = new TestCertificates();
        _environment["CAMPAIGN_SILO_CERTIFICATE_PASSWORD"] = TestCertificates.Password;
        _environment["CAMPAIGN_SILO_CERTIFICATE"] = files.SelfSigned();
        using var good = ClusterEnvironment.CertificateOf(Read);
        Assert.NotNull(good);
        _environment["CAMPAIGN_SILO_CERTIFICATE"] = files.SelfSigned(isExpired: true);
        Assert.Throws<OperatorException>(ReadAll);
    }

    private string? Read(string variable) => _environment.GetValueOrDefault(variable);

    private void ReadAll()
    {
        ClusterEnvironment.Settings(Read);
        ClusterEnvironment.EndpointOf(Read);
        ClusterEnvironment.CertificateOf(Read);
    }
}
