using CampaignEngine.Silo.Storage;

namespace CampaignEngine.Silo.Tests.Storage;

public sealed class SqlTests
{
    [Fact]
    public void Missing_statement_is_named_in_the_error()
    {
        var failure = Assert.Throws<InvalidOperationException>(() => Sql.Load("Storage/no_such.sql"));
        Assert.Contains("Storage/no_such.sql", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_statement_of_a_folder_can_be_loaded_by_its_path() =>
        Assert.All(Sql.NamesIn("Storage"), name => Assert.NotEmpty(Sql.Load($"Storage/{name}")));
}
