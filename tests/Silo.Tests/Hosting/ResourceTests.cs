using CampaignEngine.Silo.Hosting;

namespace CampaignEngine.Silo.Tests.Hosting;

public sealed class ResourceTests
{
    [Fact]
    public void A_compiled_in_file_is_read_by_its_path() => Assert.Contains(
        "DELETE FROM idempotency", Resource.Text("Api/Writes/forget_writes.sql"), StringComparison.Ordinal);

    [Fact]
    public void A_missing_file_is_named_in_the_fault()
    {
        var fault = Assert.Throws<InvalidOperationException>(() => Resource.Text("Api/Writes/nothing.sql"));
        Assert.Contains("Api/Writes/nothing.sql", fault.Message, StringComparison.Ordinal);
    }
}
