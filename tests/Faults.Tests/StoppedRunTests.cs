using System.Text.Json;
using CampaignEngine.Silo.Tests.Storage;

namespace CampaignEngine.Faults.Tests;

/// <summary>What a run that is asked to stop leaves behind.</summary>
public sealed class StoppedRunTests : IAsyncLifetime
{
    private const int Policies = 9;
    private const string Done = "The rehearsal is done";
    private const string Ready = "Dashboard / 看板";

    private readonly TestDatabase _database = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("campaign-stopped-").FullName;

    public Task InitializeAsync() => _database.InitializeAsync();

    public async Task DisposeAsync()
    {
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("3", false, 0)]
    [InlineData("3", true, SiloProcess.SomeHaveNotEnded)]
    [InlineData("realtime", false, 0)]
    public async Task The_files_asked_for_say_how_far_it_came(string speed, bool untilDone, int code)
    {
        await using var silo = SiloProcess.Start(OrderAt(speed) with { UntilDone = untilDone }, _folder);
        await silo.ShowsAsync(Ready, 1);
        silo.Terminate();
        var ended = await silo.ExitCodeAsync();
        Assert.True(ended == code, $"exit code {ended}\n{silo.Terminal}");

        using var summary = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(_folder, "summary.json")));
        Assert.Equal(Policies, summary.RootElement.GetProperty("policies").GetInt32());
        var counts = summary.RootElement.GetProperty("touches");
        Assert.True(counts.GetProperty("pending").GetInt32() > 0);
        var missed = counts.GetProperty("suppressed").GetInt32();
        Assert.True(missed > 0);
        Assert.Equal(missed, Touches.Read(silo.TouchesFile).Lines.Count(touch => touch.Status == "suppressed"));
    }

    [Fact]
    public async Task A_rehearsal_that_serves_on_says_once_that_it_is_done()
    {
        await using var silo = SiloProcess.Start(OrderAt("max") with { UntilDone = false }, _folder);
        await silo.ShowsAsync(Done, 1);
        silo.Terminate();
        Assert.Equal(0, await silo.ExitCodeAsync());
        Assert.Single(silo.Terminal.Split('\n'), line => line.Contains(Done, StringComparison.Ordinal));
        Assert.Contains($"保单 {Policies}", silo.Terminal, StringComparison.Ordinal);
    }

    private Order OrderAt(string speed)
    {
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        return new Order(Ledgers.InMidPlan(_folder, Policies, today), today)
        {
            Speed = speed,
            Postgres = _database.ConnectionString,
        };
    }
}
