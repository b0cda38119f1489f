using CampaignEngine.Silo.Live;
using CampaignEngine.Silo.Security;

namespace CampaignEngine.Bench;

/// <summary>How many follow, and for how long they are watched.</summary>
/// <param name="Subscribers">Who reads: two or more a dealer, each with a key of its own.</param>
/// <param name="Seconds">Length of one measurement.</param>
internal sealed record LiveScale(int Subscribers, int Seconds)
{
    public const int Dealers = 500;

    /// <summary>So many of the readers follow the whole group.</summary>
    public int Groups => Subscribers / 100;

    /// <summary>So many more follow the whole group and read nothing.</summary>
    public int Sleepers => Subscribers / 50;

    /// <summary>Names of the readers: a dealer, or the group, and a number.</summary>
    public IEnumerable<string> Readers => Enumerable.Range(0, Subscribers).Select(n =>
        n < Groups ? $"{LiveMarks.Group}/{n}" : $"{PolicyFill.CodeOf((n % Dealers) + 1)}/{n}");
}

/// <summary>What one measurement came to.</summary>
/// <param name="TurnsPerSecond">Turns committed.</param>
/// <param name="SiloCpu">Processor seconds of the silo for 1,000 turns.</param>
/// <param name="ServerCpu">Those of PostgreSQL; null when it is elsewhere.</param>
/// <param name="CrowdCpu">Those of the subscribers' process.</param>
/// <param name="HeapBytes">Live objects of the idle silo for one subscriber.</param>
/// <param name="SetBytes">Its resident set for one subscriber.</param>
/// <param name="HeapAfter">Live objects of the silo after the measurement, MB.</param>
/// <param name="LetGo">Sleepers whom the silo has let go by then.</param>
/// <param name="Own">Ages at readers of a dealer; null without subscribers.</param>
/// <param name="Group">Ages at readers of the group.</param>
/// <param name="Load">Load of the machine in the minute before the end.</param>
internal sealed record LiveFigures(
    double TurnsPerSecond, double SiloCpu, double? ServerCpu, double CrowdCpu, double HeapBytes, double SetBytes,
    double HeapAfter, int LetGo, LiveAges? Own, LiveAges? Group, double Load);

/// <summary>
/// A silo whose policies all fall due, folds and marks beside them, with subscribers or without, for some seconds.
/// </summary>
internal sealed class LiveRun(BenchServer server, string filled, LiveScale scale)
{
    // Whatever was marked until the end arrives by then.
    private static readonly TimeSpan Drain = TimeSpan.FromSeconds(4);

    public async Task<LiveFigures> RunAsync(bool hasSubscribers, CancellationToken stop)
    {
        var database = await server.CreateAsync(filled, stop);
        LiveFigures figures;
        await using (var silo = await BenchSilo.StartAsync(
            server.ConnectionTo(database), BenchSilo.Ringing, "", stop, serves: true))
            figures = await MeasureAsync(silo, database, hasSubscribers, stop);
        await server.DropAsync(database, stop);
        return figures;
    }

    private async Task<LiveFigures> MeasureAsync(
        BenchSilo silo, string database, bool hasSubscribers, CancellationToken stop)
    {
        var (heap, set) = Memory();
        await using var crowd = hasSubscribers
            ? await LiveCrowdChild.StartAsync(silo.Address, await MembersAsync(silo, stop), stop)
            : null;
        var (fullHeap, fullSet) = Memory();
        var marks = new LiveMarks(server, database, LiveScale.Dealers);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var marking = marks.RunAsync(enough.Token);
        var burst = await BurstAsync(silo, crowd, stop);
        await enough.CancelAsync();
        await marking;
        await Task.Delay(Drain, stop);
        var present = silo.Part<LiveHub>().Count;
        var arrivals = crowd is null ? [] : await crowd.EndAsync(stop);
        var everybody = Math.Max(1, scale.Subscribers + scale.Sleepers);
        return burst with
        {
            HeapBytes = (fullHeap - heap) / everybody,
            SetBytes = (fullSet - set) / everybody,
            HeapAfter = Memory().Heap / 1e6,
            LetGo = crowd is null ? 0 : scale.Subscribers + scale.Sleepers - present,
            Own = crowd is null ? null : LiveAges.Of(marks, scale.Readers.Where(reader => !IsGroup(reader)), arrivals),
            Group = crowd is null ? null : LiveAges.Of(marks, scale.Readers.Where(IsGroup), arrivals),
        };
    }

    private static bool IsGroup(string reader) => reader.StartsWith(LiveMarks.Group, StringComparison.Ordinal);

    private async Task<LiveFigures> BurstAsync(BenchSilo silo, LiveCrowdChild? crowd, CancellationToken stop)
    {
        using var turns = new CommittedTurns(long.MaxValue);
        var (own, served, theirs) = (Machine.OwnSeconds(), ServerSeconds(), crowd?.Seconds ?? 0);
        await silo.SetClockAsync(PolicyFill.DueAt, stop);
        await Task.Delay(TimeSpan.FromSeconds(scale.Seconds), stop);
        var thousands = turns.Count / 1000.0;
        return new LiveFigures(
            turns.Count / (double)scale.Seconds, (Machine.OwnSeconds() - own) / thousands,
            (ServerSeconds() - served) / thousands, ((crowd?.Seconds ?? 0) - theirs) / thousands, 0, 0, 0, 0, null,
            null, Machine.Load());
    }

    private async Task<IEnumerable<(string Who, string Token)>> MembersAsync(BenchSilo silo, CancellationToken stop)
    {
        var members = new List<(string Who, string Token)>();
        foreach (var reader in scale.Readers)
            members.Add((reader, await KeyAsync(silo, reader, stop)));
        for (var sleeper = 0; sleeper < scale.Sleepers; sleeper++)
            members.Add((LiveCrowd.Sleeper, await KeyAsync(silo, LiveMarks.Group, stop)));
        return members;
    }

    private static async Task<string> KeyAsync(BenchSilo silo, string reader, CancellationToken stop)
    {
        int[]? dealers = IsGroup(reader) ? null : [PolicyFill.NumberOf(reader.Split('/')[0])];
        var order = new KeyOrder(
            reader, dealers is null ? Role.Operator : Role.Manager, dealers, ExpiresAt: null, CreatedBy: "bench");
        return (await silo.Part<ApiKeys>().CreateAsync(order, stop)).Token;
    }

    private double? ServerSeconds() => server.Postmaster is { } root ? Machine.TreeSeconds(root) : null;

    private static (double Heap, double Set) Memory()
    {
        Machine.ForgetPeak();
        return (GC.GetTotalMemory(forceFullCollection: true), Machine.Megabytes() * 1024 * 1024);
    }
}
