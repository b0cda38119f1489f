using System.Diagnostics;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Alarms;
using CampaignEngine.Grains;

namespace CampaignEngine.Bench;

/// <summary>
/// Callers that each send one command after another, to any policy of their own, and wait for its durable answer. Every
/// command changes its policy: the first of two messages, and the next time the second, which takes it back.
/// </summary>
internal sealed class CommandCallers(string name, PolicyMessage first, PolicyMessage second, int callers)
{
    public const int PoliciesPerCaller = 100;

    // A command takes the instant it is given: the terms stand months before the real day.
    private static readonly DateTimeOffset Now = DateTimeOffset.Parse(PolicyFill.EnrolledAt).ToUniversalTime();

    // Which policies have got the first message last, over all measurements.
    private readonly bool[] _isTurned = new bool[callers * PoliciesPerCaller];

    public string Name { get; } = name;

    /// <summary>How long each command of each caller waited, milliseconds.</summary>
    public Task<List<double>[]> RunAsync(PolicyCalls policies, TimeSpan length, CancellationToken stop) =>
        Task.WhenAll(Enumerable.Range(0, callers)
            .Select(caller => Task.Run(() => CallAsync(policies, caller, length, stop), stop)));

    private async Task<List<double>> CallAsync(
        PolicyCalls policies, int caller, TimeSpan length, CancellationToken stop)
    {
        var waits = new List<double>();
        var random = new Random(caller);
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < length;)
        {
            var policy = caller + (random.Next(PoliciesPerCaller) * callers);
            var sent = Stopwatch.GetTimestamp();
            var result = await policies.SendAsync(1 + policy, _isTurned[policy] ? second : first, null, stop, Now);
            waits.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
            if (result is not { Kind: VerdictKind.Applied })
                throw new InvalidOperationException($"Policy {1 + policy} answered {result}.");
            _isTurned[policy] = !_isTurned[policy];
        }
        return waits;
    }
}
