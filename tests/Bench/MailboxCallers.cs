using System.Diagnostics;
using CampaignEngine.Grains;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Replies;

namespace CampaignEngine.Bench;

/// <summary>
/// Callers that each send one command after another and wait for its durable answer. Every command changes its policy:
/// all of a caller's policies get the first of two messages in turn, then all get the second, which takes it back.
/// </summary>
internal sealed class MailboxCallers(string name, PolicyMessage first, PolicyMessage second, int callers)
{
    public const int PoliciesPerCaller = 100;

    // How many commands each caller has sent, over all measurements.
    private readonly int[] _rounds = new int[callers];

    public string Name { get; } = name;

    /// <summary>How long each command of each caller waited, milliseconds.</summary>
    public Task<List<double>[]> RunAsync(MailboxLoop mailbox, TimeSpan length, CancellationToken stop) =>
        Task.WhenAll(Enumerable.Range(0, callers)
            .Select(caller => Task.Run(() => CallAsync(mailbox, caller, length, stop), stop)));

    private async Task<List<double>> CallAsync(
        MailboxLoop mailbox, int caller, TimeSpan length, CancellationToken stop)
    {
        var waits = new List<double>();
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < length; _rounds[caller]++)
        {
            var round = _rounds[caller];
            var policy = 1 + caller + ((round % PoliciesPerCaller) * callers);
            var message = round / PoliciesPerCaller % 2 == 0 ? first : second;
            var sent = Stopwatch.GetTimestamp();
            var result = await mailbox.SendAsync(policy, message, null, stop);
            waits.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
            if (result is not { Kind: VerdictKind.Applied })
                throw new InvalidOperationException($"Policy {policy} answered {result}.");
        }
        return waits;
    }
}
