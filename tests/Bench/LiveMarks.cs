using CampaignEngine.Silo.Storage;

namespace CampaignEngine.Bench;

/// <summary>
/// Deltas like any other, committed a few times a second in turn for all dealers, in a campaign of their own: the n-th
/// mark of a dealer has arrived where that campaign's planned touches are n. So the age of a total can be told from it.
/// </summary>
internal sealed class LiveMarks(BenchServer server, string database, int dealers)
{
    /// <summary>The campaign of the marks.</summary>
    public const long Campaign = 900_001;

    /// <summary>Who follows all dealers.</summary>
    public const string Group = "*";

    // Each dealer is marked once in so many steps.
    private const int Steps = 10;

    private const string Mark =
        """
        INSERT INTO metric_delta (dealer_id, campaign_id, month, day, channel, metric, amount)
        SELECT id, $1, '2026-06-01', '2026-04-01', 'sms', metric, 1
        FROM dealer CROSS JOIN unnest(ARRAY ['planned', 'pending']) AS metric
        WHERE id % $2 = $3
        """;

    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);

    private readonly Dictionary<string, List<DateTime>> _madeAt = Enumerable.Range(1, dealers)
        .Select(PolicyFill.CodeOf).Append(Group).ToDictionary(code => code, _ => new List<DateTime>());

    /// <summary>When each mark of a dealer was sent to be committed, UTC; so an age includes its own commit.</summary>
    public IReadOnlyList<DateTime> Of(string code) => _madeAt[code];

    /// <summary>Makes marks until told to stop.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        await using var connection = await server.OpenAsync(database, CancellationToken.None);
        for (var step = 0; !stop.IsCancellationRequested; step = (step + 1) % Steps)
        {
            var now = DateTime.UtcNow;
            await using (var command = connection.Command(Mark, Campaign, Steps, step))
                await command.ExecuteNonQueryAsync(CancellationToken.None);
            for (var dealer = step == 0 ? Steps : step; dealer <= dealers; dealer += Steps)
            {
                _madeAt[PolicyFill.CodeOf(dealer)].Add(now);
                _madeAt[Group].Add(now);
            }
            await Task.Delay(Pace, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
