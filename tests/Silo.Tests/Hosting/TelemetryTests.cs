using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Reflection;
using CampaignEngine.Silo.Hosting;

namespace CampaignEngine.Silo.Tests.Hosting;

public sealed class TelemetryTests
{
    [Fact]
    public void Every_stage_has_one_source_of_spans_and_one_meter()
    {
        var stages = Telemetry.Stages.Select(stage => $"CampaignEngine.{stage}").Order(StringComparer.Ordinal).ToList();
        Assert.Equal(stages, Held<ActivitySource>().Select(source => source.Name));
        Assert.Equal(stages, Held<Meter>().Select(meter => meter.Name));
    }

    [Fact]
    public void Every_instrument_says_what_it_counts_and_in_which_unit() =>
        Assert.All(Held<Instrument>(), instrument =>
        {
            Assert.StartsWith("campaign.", instrument.Name, StringComparison.Ordinal);
            Assert.False(string.IsNullOrEmpty(instrument.Unit));
            Assert.False(string.IsNullOrEmpty(instrument.Description));
        });

    private static List<T> Held<T>() =>
        [.. typeof(Telemetry).GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Select(field => field.GetValue(null)).OfType<T>().OrderBy(held => NameOf(held), StringComparer.Ordinal)];

    private static string NameOf<T>(T held) => held switch
    {
        ActivitySource source => source.Name,
        Meter meter => meter.Name,
        _ => (held as Instrument)!.Name,
    };
}
