using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Tests.Storage;

public sealed class InterventionTests
{
    [Theory]
    [InlineData("57014", true)]
    [InlineData("57P01", true)]
    [InlineData("25P03", true)]
    [InlineData("23505", false)]
    [InlineData("22P02", false)]
    public void An_interrupted_server_finds_no_fault_with_a_term(string state, bool isIntervention) =>
        Assert.Equal(isIntervention, new PostgresException("m", "ERROR", "ERROR", state).IsIntervention());
}
