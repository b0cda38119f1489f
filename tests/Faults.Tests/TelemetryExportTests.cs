using System.Text;
using CampaignEngine.Silo.Tests.Storage;

namespace CampaignEngine.Faults.Tests;

/// <summary>What a silo tells a collector about itself, and what it keeps to itself.</summary>
public sealed class TelemetryExportTests : IAsyncLifetime
{
    private const string Phone = "13912345678";
    private const string Owner = "欧阳震华";

    private readonly TestDatabase _database = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("campaign-telemetry-").FullName;

    public Task InitializeAsync() => _database.InitializeAsync();

    public async Task DisposeAsync()
    {
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_touch_is_one_trace_from_its_alarm_to_its_receipt()
    {
        await using var collector = await Collector.StartAsync();
        string[] ledger = [Ledgers.Header, .. Enumerable.Range(1, 10).Select(
            n => $"D1,Dealer 1,P{n},commercial,沪A{n:00000},2026-09-25,139{n:00000000}")];
        var order = new Order(Ledgers.Write(_folder, ledger, Encoding.UTF8), Ledgers.FirstDay)
        {
            Postgres = _database.ConnectionString,
            Collector = collector.Address,
            Responses = "sample",
        };
        await SiloProcess.CompleteAsync(order, _folder);

        var spans = collector.Spans();
        var known = spans.ToDictionary(span => (span.Trace, span.Id));
        var receipts = spans.Where(span => span.Name == "touch.receipt").ToList();
        Assert.NotEmpty(receipts);
        foreach (var receipt in receipts)
        {
            var way = new List<ReceivedSpan> { receipt };
            while (known.TryGetValue((receipt.Trace, way[^1].Parent), out var parent))
                way.Add(parent);
            Assert.Equal("", way[^1].Parent);
            Assert.Equal(["touch.receipt", "touch.send"], way.Take(2).Select(span => span.Name));
            Assert.Contains(way[2..], span => span.Source == "Microsoft.Orleans.Application");
            Assert.Equal("alarm.ring", way[^1].Name);
        }
    }

    [Fact]
    public async Task A_collector_hears_of_every_stage_and_of_no_customer()
    {
        await using var collector = await Collector.StartAsync();
        string[] ledger = [Ledgers.Header + ",owner", $"D1,Dealer 1,P1,commercial,沪A00001,2026-09-25,{Phone},{Owner}"];
        var order = new Order(Ledgers.Write(_folder, ledger, Encoding.UTF8), Ledgers.FirstDay)
        {
            Postgres = _database.ConnectionString,
            Collector = collector.Address,
        };
        var touches = await SiloProcess.CompleteAsync(order, _folder);

        Assert.Equal(18, touches.Lines.Count);
        var (traces, metrics) = (collector.Received("traces"), collector.Received("metrics"));
        foreach (var name in (string[])[
            "alarm.ring", "turn.commit", "touch.send", "metrics.fold", "ledger.import",
            "Microsoft.Orleans.Application"])
            Assert.Contains(name, traces, StringComparison.Ordinal);
        foreach (var name in (string[])[
            "campaign.turns", "campaign.alarm.lag", "campaign.sends", "campaign.ledger.rows",
            "Microsoft.Orleans", "orleans-"])
            Assert.Contains(name, metrics, StringComparison.Ordinal);
        foreach (var signal in (string[])[traces, metrics])
            Assert.Contains("campaign-engine", signal, StringComparison.Ordinal);
        foreach (var secret in (string[])[Phone, Owner])
            Assert.DoesNotContain(secret, traces + metrics, StringComparison.Ordinal);
    }
}
