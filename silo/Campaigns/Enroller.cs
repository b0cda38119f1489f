using System.Text.Json;
using CampaignEngine.Grains;
using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;
using Npgsql;

namespace CampaignEngine.Silo.Campaigns;

/// <summary>
/// Gives terms their grains: the oldest launched campaign whose audience they belong to takes them up.
/// </summary>
internal sealed class Enroller(TurnContexts contexts, ILogger<Enroller> log)
{
    private static readonly string LockTerms = Sql.Load("Campaigns/lock_terms.sql");
    private static readonly string ReadLaunched = Sql.Load("Campaigns/read_launched.sql");

    /// <summary>
    /// Keeps other imports and launches away until the caller's transaction ends; to be taken before terms are read.
    /// </summary>
    public static async Task LockAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        await using var command = connection.Command(LockTerms);
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Enrols a set of terms in the caller's transaction and says how many found a campaign.</summary>
    public async Task<int> EnrolAsync(
        NpgsqlConnection connection, IReadOnlyCollection<EnrolmentCandidate> candidates, BatchInstant instant,
        CancellationToken stop)
    {
        if (candidates.Count == 0)
            return 0;
        var campaigns = await LaunchedAsync(connection, candidates, stop);
        return await EnrolAsync(
            connection, candidates,
            candidate => campaigns.Find(campaign => campaign.Takes(candidate)), instant, stop);
    }

    /// <summary>Enrols a set of terms in a campaign of their own and says how many were.</summary>
    public async Task<int> EnrolAsync(
        NpgsqlConnection connection, IReadOnlyCollection<EnrolmentCandidate> candidates,
        (long Id, Campaign State) campaign, BatchInstant instant, CancellationToken stop)
    {
        var own = new LaunchedCampaign(campaign.Id, campaign.State, null);
        return await EnrolAsync(connection, candidates, _ => own, instant, stop);
    }

    /// <summary>The first turn of a term in a campaign, in memory.</summary>
    public async ValueTask<PolicyTurn> DecideAsync(
        NpgsqlConnection connection, EnrolmentCandidate candidate, long campaignId, Campaign campaign,
        BatchInstant instant, CancellationToken stop)
    {
        var stored = new PolicyRow(candidate.PolicyId, candidate.DealerId, campaignId, campaign.PlaybookId,
            candidate.Month, 0, "", "", null);
        var world = new World(default, instant.CalendarRevision, HeldBack.Nothing);
        var context = await contexts.ForAsync(connection, stored.Plan, instant.Now, world, stop);
        var policy = PolicyDecider.New(
            candidate.Expiry, context.Today, TermKey.SeedOf(candidate.Term), candidate.Tier, candidate.Silenced,
            candidate.LostReason, Holdout.Includes(campaign.Name, candidate.Customer, campaign.Holdout));
        var enrolled = new PolicyMessage.Enrolled(candidate.Premium);
        return PolicyTurn.Decide(stored, policy, new Delivery(enrolled, instant.Now), context);
    }

    private async Task<int> EnrolAsync(
        NpgsqlConnection connection, IReadOnlyCollection<EnrolmentCandidate> candidates,
        Func<EnrolmentCandidate, LaunchedCampaign?> campaignOf, BatchInstant instant, CancellationToken stop)
    {
        var decided = new List<PolicyTurn>(candidates.Count);
        foreach (var candidate in candidates.OrderBy(candidate => candidate.PolicyId))
            if (campaignOf(candidate) is { } campaign
                && await DecideAsync(connection, candidate, campaign, instant, stop) is { } outcome)
                decided.Add(outcome);
        var enrolled = await AddAsync(connection, decided, stop);
        TurnTelemetry.Count(enrolled);
        return enrolled.Count;
    }

    // A term that the server refuses stays without a grain as well.
    private async Task<List<PolicyTurn>> AddAsync(
        NpgsqlConnection connection, List<PolicyTurn> decided, CancellationToken stop)
    {
        var enrolled = new List<PolicyTurn>(decided.Count);
        await Halves.WriteAsync(connection, decided, AddSomeAsync, LeaveOutAsync, stop);
        return enrolled;

        async Task AddSomeAsync(IReadOnlyList<PolicyTurn> some)
        {
            await TurnWriter.AddAsync(connection, some, stop);
            enrolled.AddRange(some);
        }

        Task LeaveOutAsync(PolicyTurn refused, PostgresException cause)
        {
            log.EnrolmentFailed(refused.Stored.Id, cause);
            return Task.CompletedTask;
        }
    }

    // A term whose grain throws stays without one; its neighbours are enrolled.
    private async ValueTask<PolicyTurn?> DecideAsync(
        NpgsqlConnection connection, EnrolmentCandidate candidate, LaunchedCampaign campaign,
        BatchInstant instant, CancellationToken stop)
    {
        try
        {
            return await DecideAsync(connection, candidate, campaign.Id, campaign.State, instant, stop);
        }
        catch (Exception cause) when (cause is not (NpgsqlException or OperationCanceledException))
        {
            log.EnrolmentFailed(candidate.PolicyId, cause);
            return null;
        }
    }

    private static async Task<List<LaunchedCampaign>> LaunchedAsync(
        NpgsqlConnection connection, IReadOnlyCollection<EnrolmentCandidate> candidates, CancellationToken stop)
    {
        var campaigns = new List<LaunchedCampaign>();
        await using (var command = connection.Command(ReadLaunched))
        await using (var reader = await command.ExecuteReaderAsync(stop))
            while (await reader.ReadAsync(stop))
                campaigns.Add(new LaunchedCampaign(
                    reader.GetInt64(0), JsonSerializer.Deserialize(reader.GetString(1), GrainJson.Default.Campaign)!,
                    null));
        for (var at = 0; at < campaigns.Count; at++)
            if (Segments.JsonOf(campaigns[at].State.Audience) is { } segment)
                campaigns[at] = campaigns[at] with
                {
                    Segment = await Segments.PickAsync(
                        connection, candidates.Select(candidate => candidate.PolicyId), segment, stop),
                };
        return campaigns;
    }

    /// <summary>A campaign that takes up terms.</summary>
    /// <param name="Id">The campaign.</param>
    /// <param name="State">Its state.</param>
    /// <param name="Segment">Which of the terms at hand belong to its segment; null for all.</param>
    private sealed record LaunchedCampaign(long Id, Campaign State, IReadOnlySet<long>? Segment)
    {
        public bool Takes(EnrolmentCandidate candidate) =>
            candidate.BelongsTo(State.Audience) && Segment?.Contains(candidate.PolicyId) is not false;
    }
}
