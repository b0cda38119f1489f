using System.Security.Cryptography.X509Certificates;
using Orleans.Connections.Security;

namespace CampaignEngine.Silo.Hosting.Cluster;

/// <summary>
/// What silos prove themselves by to each other: a certificate with its key, and the authorities that came
/// with it. A peer is one of us when one of these authorities, or this very certificate where it signed
/// itself, vouches for it; names do not matter, so an authority that vouches for silos should vouch for
/// nothing else.
/// </summary>
internal sealed class SiloCertificate : IDisposable
{
    private readonly X509Certificate2 _own;
    private readonly X509Certificate2Collection _bundle;

    private SiloCertificate(X509Certificate2Collection bundle, X509Certificate2 own) =>
        (_bundle, _own) = (bundle, own);

    /// <summary>Reads a PFX file; null when it holds no certificate with a key.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">It is no PFX, or is locked.</exception>
    public static SiloCertificate? Load(string path, string? password)
    {
        var bundle = X509CertificateLoader.LoadPkcs12CollectionFromFile(path, password);
        return bundle.FirstOrDefault(certificate => certificate.HasPrivateKey) is { } own
            ? new SiloCertificate(bundle, own)
            : null;
    }

    /// <summary>
    /// Whether a peer with this very certificate would be let in; if not, no silo could join another.
    /// </summary>
    public bool VouchesForItself => Vouches(_own);

    /// <summary>Speaks TLS on both sides of a connection, and asks both for their certificate.</summary>
    public void Apply(TlsOptions tls)
    {
        tls.LocalCertificate = _own;
        tls.ClientCertificateMode = RemoteCertificateMode.RequireCertificate;
        tls.RemoteCertificateMode = RemoteCertificateMode.RequireCertificate;
        tls.RemoteCertificateValidation = (certificate, _, _) => Vouches(certificate);
        tls.OnAuthenticateAsClient = (_, client) =>
            client.TargetHost ??= _own.GetNameInfo(X509NameType.DnsName, forIssuer: false);
    }

    /// <summary>Whether this peer belongs to us.</summary>
    public bool Vouches(X509Certificate2 peer)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(_bundle);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        return chain.Build(peer);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var certificate in _bundle)
            certificate.Dispose();
    }
}
