using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace CampaignEngine.Faults.Tests;

/// <summary>
/// Three silos, one of which is killed at a random moment and started again, over and over for a time, while the
/// campaign runs; then all are killed, and one brings it to its end. <c>CAMPAIGN_FAULT_MINUTES</c> lengthens the time,
/// with more policies, and <c>CAMPAIGN_FAULT_SEED</c> repeats the choices of an earlier run.
/// </summary>
[Collection(Disturbed.Name)]
public sealed class RandomKillsTests(UndisturbedRun undisturbed, ITestOutputHelper output)
{
    private const int Places = 3;
    private const double DaysOfCampaign = 98;
    private const int MostTurnsBetween = 120;
    private static readonly TimeSpan ShortTime = TimeSpan.FromSeconds(25);

    [Fact]
    public async Task Killed_and_started_again_in_turn_at_random_they_end_the_campaign_as_if_undisturbed()
    {
        var time = Number("CAMPAIGN_FAULT_MINUTES") is { } minutes ? TimeSpan.FromMinutes(minutes) : ShortTime;
        var copies = Math.Max(1, 2 * (int)time.TotalMinutes);
        var seed = (int)(Number("CAMPAIGN_FAULT_SEED") ?? Random.Shared.Next(1_000_000));
        output.WriteLine($"seed {seed}, {UndisturbedRun.Policies * copies} policies, {time}");
        await using var silos = await Silos.MakeAsync(undisturbed, "random");
        silos.Order = Slowed(silos.Order, copies, time);
        await silos.BeginAsync(Places);

        var watch = Stopwatch.StartNew();
        var kills = await KillAsync(silos, new Random(seed), watch, time);
        var charged = await silos.Gateway.CountAsync("charged");
        output.WriteLine($"{kills} kills in {watch.Elapsed}, {charged} texts by then");
        await Task.WhenAll(Enumerable.Range(0, Places).Select(place => silos[place].KillAsync()));
        silos.Order = silos.Order with { Speed = "max" };
        var touches = await silos.EndWellAsync(silos.Start(0));

        output.WriteLine($"{touches.Lines.Count} touches after {watch.Elapsed}; {await silos.Gateway.SummaryAsync()}");
        Assert.Equal(undisturbed.Touches.Repeated(copies, UndisturbedRun.Policies).Fates, touches.Fates);
    }

    // Half of it is over by then; all of it must not be.
    private Order Slowed(Order order, int copies, TimeSpan time) => order with
    {
        Ledger = Ledgers.Mixed(Path.Combine(undisturbed.Folder, "random"), UndisturbedRun.Policies * copies),
        Speed = (DaysOfCampaign / (2 * time.TotalSeconds)).ToString("0.####", CultureInfo.InvariantCulture),
    };

    // The moment of a kill is a number of turns, not of seconds, so that it meets silos at work.
    private async Task<int> KillAsync(Silos silos, Random random, Stopwatch watch, TimeSpan time)
    {
        var kills = 0;
        for (; watch.Elapsed < time; kills++)
        {
            var place = random.Next(Places);
            await silos.MoveOnAsync(silos[(place + 1) % Places], random.Next(1, MostTurnsBetween));
            output.WriteLine($"{watch.Elapsed}: silo {place} after {await silos.TurnsAsync()} turns");
            await silos[place].KillAsync();
            await silos.Start(place).ReadyAsync();
        }
        return kills;
    }

    private static double? Number(string variable) =>
        double.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
