using System.Text.Json;
using CampaignEngine.Cli.Output;
using CampaignEngine.Wire;

namespace CampaignEngine.Client.Tests.Cli.Output;

public sealed class BenchmarkTablesTests
{
    [Fact]
    public void A_dealer_stands_beside_what_was_to_be_expected_of_its_mix() => Assert.Equal(
        ["SH001", "Pudong", "165", "300", "55.0 %", "50.0 %", "5.0 %", "± 3.2 %", "优于同类"],
        Sheet.Of(BenchmarkTables.One(
            JsonSerializer.Deserialize(GroupSamples.Benchmark, ViewsJson.Default.BenchmarkView)!, Sheet.Chinese))
            .Row("SH001"));
}
