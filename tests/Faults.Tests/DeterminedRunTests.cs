using CampaignEngine.Silo.Tests.Storage;

namespace CampaignEngine.Faults.Tests;

/// <summary>A run with nobody answering follows from ledger, playbook and calendar alone.</summary>
[Collection(Disturbed.Name)]
public sealed class DeterminedRunTests(UndisturbedRun undisturbed) : IAsyncLifetime
{
    private static readonly TimeSpan Opens = new(9, 0, 0);
    private static readonly TimeSpan Closes = new(20, 0, 0);
    private static readonly string[] BeforeImport =
        ["sms-90", "call-89", "call-74", "call-60", "call-53", "call-46"];

    private readonly TestDatabase _database = new();

    public Task InitializeAsync() => _database.InitializeAsync();

    public Task DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task The_same_command_twice_gives_the_same_file()
    {
        var order = undisturbed.Order with { Postgres = _database.ConnectionString };
        await using var again = SiloProcess.Start(order, Path.Combine(undisturbed.Folder, "again"));
        await again.FinishedAsync();

        var first = await File.ReadAllBytesAsync(undisturbed.TouchesFile);
        Assert.Equal(first, await File.ReadAllBytesAsync(again.TouchesFile));
    }

    [Fact]
    public void A_policy_imported_in_time_gets_three_texts_and_fifteen_calls_on_the_days_of_the_playbook()
    {
        // The calls of N-89 and N-26 fall on Sundays here and move to the Monday after.
        int[] calls = [-88, -74, -60, -53, -46, -39, -32, -30, -25, -22, -18, -14, -10, -7, -1];
        var policies = undisturbed.Touches.Lines.Where(line => line.Expiry == Ledgers.Clean)
            .GroupBy(line => line.Policy, StringComparer.Ordinal).ToList();

        Assert.Equal(40, policies.Count);
        foreach (var touches in policies)
        {
            Assert.Equal([-90, -7, -1], DaysOf(touches, "sms"));
            Assert.Equal(calls, DaysOf(touches, "call"));
            Assert.All(touches, touch => Assert.Equal("sent", touch.Status));
            Assert.All(touches, touch => Assert.InRange(touch.DoneAt!.Value.TimeOfDay, Opens, Closes));
            Assert.All(touches, touch => Assert.Equal(TimeSpan.FromHours(8), touch.DoneAt!.Value.Offset));
        }
    }

    [Fact]
    public void A_policy_imported_late_has_what_lies_before_recorded_as_missed()
    {
        var late = undisturbed.Touches.Lines.Where(line => line.Expiry == Ledgers.Late).ToList();

        Assert.Equal(40 * 18, late.Count);
        Assert.All(late.Where(touch => BeforeImport.Contains(touch.Name)),
            touch => Assert.Equal(("suppressed", "missed"), (touch.Status, touch.Rule)));
        Assert.All(late.Where(touch => touch.Name is "call-39" or "call-7" or "sms-7" or "sms-1"),
            touch => Assert.Equal("sent", touch.Status));
    }

    private static IEnumerable<int> DaysOf(IEnumerable<TouchLine> touches, string channel) =>
        touches.Where(touch => touch.Channel == channel).Select(touch => touch.Day).Order();
}
