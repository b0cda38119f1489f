using CampaignEngine.Grains.Policies;

namespace CampaignEngine.Grains.Tests.Policies;

/// <summary>A dealer's totals of one term, kept from the counts of its turns.</summary>
internal sealed class Books
{
    private readonly Dictionary<(string Metric, Channel? Channel), decimal> _totals = [];

    public decimal this[string metric, Channel? channel = null] => _totals.GetValueOrDefault((metric, channel));

    public void Add(string? phaseBefore, Turn<Policy, PolicyEffect> turn) =>
        Add(PolicyCounts.Of(phaseBefore, turn.State.Phase.Name, turn.Effects));

    public void Add(IEnumerable<MetricChange> changes)
    {
        foreach (var change in changes)
            _totals[(change.Metric, change.Channel)] = this[change.Metric, change.Channel] + change.Amount;
    }

    /// <summary>
    /// Planned = sent + suppressed + failed + pending for each channel, and the term stands in one phase.
    /// </summary>
    public void AssertBalanced()
    {
        foreach (var channel in Enum.GetValues<Channel>())
            Assert.Equal(this["planned", channel],
                this["sent", channel] + this["suppressed", channel] + this["failed", channel]
                    + this["pending", channel]);
        Assert.Equal(1, Phases.Sum(phase => this[phase]));
        Assert.All(Phases, phase => Assert.InRange(this[phase], 0, 1));
        Assert.Equal(1, this["terms"]);
    }

    /// <summary>After the end only texts that the gateway has not settled may be pending.</summary>
    public void AssertClosed() => Assert.Equal(0, this["pending", Channel.Call]);

    private static IEnumerable<string> Phases =>
        ["scheduled", "contacting", "quoted", "committed", "paused", "blocked", "won", "lost", "withdrawn"];
}
