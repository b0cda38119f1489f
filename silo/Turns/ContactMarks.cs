using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Turns;

/// <summary>Remembers in a batch of the caller's which terms were contacted and which were reached.</summary>
internal sealed class ContactMarks
{
    private static readonly string MarkContacts = Sql.Load("Turns/mark_contacts.sql");

    private readonly Dictionary<long, (TotalsKey Key, bool IsReached)> _tried = [];

    /// <summary>A touch of a term moved to this end; only what was sent or made says anything.</summary>
    public void Add(long policyId, TotalsKey key, TouchStatus end)
    {
        if (end is not (TouchStatus.Sent or TouchStatus.Delivered))
            return;
        var isReached = end == TouchStatus.Delivered;
        _tried[policyId] = _tried.TryGetValue(policyId, out var known)
            ? (known.Key, known.IsReached || isReached)
            : (key, isReached);
    }

    /// <summary>Adds the command that remembers them, if there are any.</summary>
    public void WriteTo(NpgsqlBatch batch)
    {
        if (_tried.Count == 0)
            return;
        var tried = _tried.OrderBy(contact => contact.Key).ToArray();
        batch.With(MarkContacts,
            tried.Select(contact => contact.Key).ToArray(),
            tried.Select(contact => contact.Value.IsReached).ToArray(),
            tried.Select(contact => contact.Value.Key.DealerId).ToArray(),
            tried.Select(contact => contact.Value.Key.CampaignId).ToArray(),
            tried.Select(contact => contact.Value.Key.Month).ToArray(),
            tried.Select(contact => contact.Value.Key.Day).ToArray());
    }
}
