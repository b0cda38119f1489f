using CampaignEngine.Silo.Storage.Embedded;

namespace CampaignEngine.Silo.Tests.Storage.Embedded;

public sealed class SystemBinariesTests
{
    [Fact]
    public void Star_in_a_usual_place_stands_for_every_version()
    {
        var root = Directory.CreateTempSubdirectory().FullName;
        Directory.CreateDirectory(Path.Combine(root, "15", "bin"));
        Directory.CreateDirectory(Path.Combine(root, "18", "bin"));
        var found = SystemBinaries.Expand($"{root}/*/bin").Order(StringComparer.Ordinal);
        Assert.Equal($"{root}/15/bin {root}/18/bin", string.Join(' ', found));
        Directory.Delete(root, recursive: true);
    }
}
