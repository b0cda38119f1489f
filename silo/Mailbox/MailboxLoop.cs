using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;

namespace CampaignEngine.Silo.Mailbox;

/// <summary>
/// Takes messages that callers wait on. While one batch commits the next one gathers, so batches grow with the load;
/// after a large one its callers get a moment to come back, and a lone message never waits. The messages of one policy
/// keep their order: they share a lane.
/// </summary>
internal sealed class MailboxLoop(MailboxDoor door, SiloOptions options, TimeProvider time) : BackgroundService
{
    // Fewer callers than this gain less from a shared transaction than they lose by waiting.
    private const int LargeBatch = 16;

    // Policies of one import lie side by side on their pages: they share a lane, so that lanes do not share pages.
    private const ulong Neighbours = 32;

    private readonly MailboxLane[] _lanes =
        [.. Enumerable.Range(0, options.MailboxLanes).Select(_ => new MailboxLane(options.MailboxCapacity))];

    /// <summary>Messages that wait for their turn now.</summary>
    public int Waiting => _lanes.Sum(lane => lane.Count);

    /// <summary>
    /// Sends a message and waits until its turn is durable. Null when there is no such grain; throws
    /// <see cref="MailboxClosedException"/> when the silo stops and <see cref="CommitUnknownException"/> when the
    /// database fell silent during the commit.
    /// </summary>
    public async Task<CommandResult?> SendAsync(
        long policyId, PolicyMessage message, string? id, CancellationToken stop)
    {
        var letter = new Letter(policyId, message, id);
        await _lanes[(int)((ulong)policyId / Neighbours % (ulong)_lanes.Length)].AddAsync(letter, stop);
        return await letter.Answer.WaitAsync(stop);
    }

    /// <summary>
    /// Sends a message whose sender cannot mend a grain that throws: the policy is parked and on record, its neighbours
    /// hear theirs. Fails otherwise as <see cref="SendAsync"/> does.
    /// </summary>
    public async Task TellAsync(long policyId, PolicyMessage message, string? id, CancellationToken stop)
    {
        try
        {
            await SendAsync(policyId, message, id, stop);
        }
        catch (PolicyParkedException)
        {
            Telemetry.MessagesUnheard.Add(1);
        }
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        foreach (var lane in _lanes)
            lane.Close();
        if (ExecuteTask is { } running)
            await running.WaitAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(_lanes.Select(DrainAsync));

    private async Task DrainAsync(MailboxLane lane)
    {
        var waiting = new List<Letter>();
        var last = 0;
        while (waiting.Count > 0 || await lane.WaitAsync())
        {
            // The callers just answered send again within this time; the first of them alone would be a batch of one.
            if (last >= LargeBatch)
                await lane.GatherAsync(last - waiting.Count, options.MailboxGather, time);
            lane.Take(waiting, options.MailboxBatch);
            var batch = waiting.DistinctBy(letter => letter.PolicyId).ToList();
            // A second letter for the same policy waits for the next batch.
            waiting = batch.Count == waiting.Count ? [] : [.. waiting.Except(batch)];
            await door.RunAsync(batch);
            last = batch.Count;
        }
    }
}
