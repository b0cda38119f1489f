using CampaignEngine.Silo.Ledger;
using Npgsql;
using Orleans.Runtime;

namespace CampaignEngine.Silo.Tests.Ledger;

public sealed class ImportFaultsTests
{
    [Theory]
    [InlineData("22021", true)]
    [InlineData("40P01", false)]
    [InlineData("23514", false)]
    [InlineData("57P01", false)]
    public void A_database_that_fails_recovers_and_a_value_it_refuses_does_not(string state, bool isLasting) =>
        Assert.Equal(isLasting, ImportFaults.IsLasting(new PostgresException("no", "ERROR", "ERROR", state)));

    [Fact]
    public void A_connection_that_breaks_passes_and_a_bug_stays()
    {
        Assert.False(ImportFaults.IsLasting(new NpgsqlException("gone")));
        Assert.False(ImportFaults.IsLasting(new TimeoutException()));
        Assert.False(ImportFaults.IsLasting(new OperationCanceledException()));
        Assert.False(ImportFaults.IsLasting(new SiloUnavailableException()));
        Assert.True(ImportFaults.IsLasting(new OverflowException()));
        Assert.True(ImportFaults.IsLasting(new FileNotFoundException()));
    }
}
