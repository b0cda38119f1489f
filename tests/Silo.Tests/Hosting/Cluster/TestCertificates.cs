using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CampaignEngine.Silo.Tests.Hosting.Cluster;

/// <summary>Certificates of a test, as files an operator would name.</summary>
internal sealed class TestCertificates : IDisposable
{
    public const string Password = "test";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("certificates-");
    private readonly DateTimeOffset _now = TimeProvider.System.GetUtcNow();

    /// <summary>A certificate that signed itself.</summary>
    public string SelfSigned(bool isExpired = false)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=silo", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(_now.AddDays(-2), _now.AddDays(isExpired ? -1 : 1));
        return Write([certificate]);
    }

    /// <summary>Two certificates of one authority, each with it; or without.</summary>
    public (string One, string Other) OfOneAuthority(bool isEnclosed = true)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=authority", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var authority = request.CreateSelfSigned(_now.AddDays(-2), _now.AddDays(2));
        return (Issue(authority, isEnclosed), Issue(authority, isEnclosed));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Issue(X509Certificate2 authority, bool isEnclosed)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var bare = new CertificateRequest("CN=silo", key, HashAlgorithmName.SHA256)
            .Create(authority, _now.AddDays(-1), _now.AddDays(1), RandomNumberGenerator.GetBytes(8));
        using var certificate = bare.CopyWithPrivateKey(key);
        using var open = X509CertificateLoader.LoadCertificate(authority.RawData);
        return Write(isEnclosed ? [certificate, open] : [certificate]);
    }

    private string Write(X509Certificate2Collection bundle)
    {
        var path = Path.Combine(_folder.FullName, $"{Guid.NewGuid():N}.pfx");
        File.WriteAllBytes(path, bundle.Export(X509ContentType.Pfx, Password)!);
        return path;
    }
}
