using System.Security.Cryptography.X509Certificates;
using CampaignEngine.Silo.Hosting.Cluster;

namespace CampaignEngine.Silo.Tests.Hosting.Cluster;

public sealed class SiloCertificateTests : IDisposable
{
    private readonly TestCertificates _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Shared_certificate_lets_in_its_like_and_no_stranger()
    {
        var (ours, strangers) = (_files.SelfSigned(), _files.SelfSigned());
        using var silo = Load(ours);
        Assert.True(silo.VouchesForItself);
        Assert.True(silo.Vouches(Peer(ours)));
        Assert.False(silo.Vouches(Peer(strangers)));
    }

    [Fact]
    public void Authority_vouches_for_every_silo_it_signed_and_for_no_other()
    {
        var (one, other) = _files.OfOneAuthority();
        using var silo = Load(one);
        Assert.True(silo.Vouches(Peer(other)));
        Assert.False(silo.Vouches(Peer(_files.OfOneAuthority().One)));
    }

    [Fact]
    public void Certificate_that_no_silo_would_accept_does_not_vouch_for_itself()
    {
        using var expired = Load(_files.SelfSigned(isExpired: true));
        using var alone = Load(_files.OfOneAuthority(isEnclosed: false).One);
        Assert.False(expired.VouchesForItself);
        Assert.False(alone.VouchesForItself);
    }

    private static SiloCertificate Load(string path) => SiloCertificate.Load(path, TestCertificates.Password)!;

    private static X509Certificate2 Peer(string path) =>
        X509CertificateLoader.LoadPkcs12FromFile(path, TestCertificates.Password);
}
