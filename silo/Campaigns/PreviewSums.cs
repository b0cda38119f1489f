using CampaignEngine.Grains;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Wire;
using Npgsql;

namespace CampaignEngine.Silo.Campaigns;

/// <summary>Adds up what the first turns of an audience come to.</summary>
internal sealed class PreviewSums
{
    private static readonly string ReadDealerNames = Sql.Load("Campaigns/read_dealer_names.sql");

    private readonly Dictionary<string, long> _dealers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _touches = new(StringComparer.Ordinal);
    private long _missed;
    private long _heldOut;
    private DateTimeOffset? _firstTouch;
    private DateOnly? _lastExpiry;

    /// <summary>Adds the first turn of one term.</summary>
    public void Add(EnrolmentCandidate candidate, PolicyTurn outcome)
    {
        _dealers[candidate.DealerCode] = _dealers.GetValueOrDefault(candidate.DealerCode) + 1;
        foreach (var plan in outcome.Effects.OfType<PolicyEffect.PlanTouches>())
            _touches[plan.Channel.Name()] = _touches.GetValueOrDefault(plan.Channel.Name()) + plan.Count;
        if (outcome.State is { IsHeldOut: true })
            _heldOut++;
        _missed += outcome.Effects.OfType<PolicyEffect.SuppressTouch>().Count(touch => touch.Rule == Rules.Missed);
        if (outcome.WakeAt is { } wakeAt && (_firstTouch is null || wakeAt < _firstTouch))
            _firstTouch = wakeAt;
        if (_lastExpiry is null || candidate.Expiry > _lastExpiry)
            _lastExpiry = candidate.Expiry;
    }

    /// <summary>The sums, with the dealers' names.</summary>
    public async Task<PreviewView> ToViewAsync(
        NpgsqlConnection connection, Dictionary<string, long> leftOut, CancellationToken stop)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        await using (var command = connection.Command(ReadDealerNames, (object)_dealers.Keys.ToArray()))
        await using (var reader = await command.ExecuteReaderAsync(stop))
            while (await reader.ReadAsync(stop))
                names[reader.GetString(0)] = reader.GetString(1);
        var dealers = _dealers.OrderBy(dealer => dealer.Key, StringComparer.Ordinal)
            .Select(dealer => new DealerTerms(new DealerRef(dealer.Key, names[dealer.Key]), dealer.Value)).ToList();
        var lastEnd = _lastExpiry is { } last
            ? new DateTimeOffset(last, TimeOnly.MinValue, TimeSpan.Zero)
            : (DateTimeOffset?)null;
        leftOut.Remove("expired", out var expired);
        leftOut.Remove("elsewhere", out var elsewhere);
        return new PreviewView(
            _dealers.Values.Sum(), dealers, _touches, _missed, expired, elsewhere, _firstTouch, lastEnd)
        {
            HeldOut = _heldOut,
            LeftOut = leftOut,
        };
    }
}
