using CampaignEngine.Grains.Policies;

namespace CampaignEngine.Silo.Outbox;

/// <summary>What stands beside a message that is about to leave, over all terms of its phone.</summary>
/// <param name="Spare">Texts that the phone may still get on this day.</param>
/// <param name="Kin">Policies of the customer that the same text tells of.</param>
/// <param name="IsTold">Whether that text has been sent for one of them.</param>
/// <param name="OtherVehicles">The customer's other cars, to be named in the text.</param>
internal sealed record Household(
    int Spare, IReadOnlyCollection<long> Kin, bool IsTold, IReadOnlyCollection<string> OtherVehicles);

/// <summary>
/// Limits count people, not terms: one phone gets no more texts than its cap allows, and what is to be said of several
/// cars, or of both lines of one, is said once. Source: D-7.
/// </summary>
/// <param name="households">The household of each message, as the database stood before this batch.</param>
internal sealed class PhoneLimits(IReadOnlyDictionary<(long PolicyId, short Step), Household> households)
{
    private readonly Dictionary<string, int> _sent = new(StringComparer.Ordinal);
    private readonly HashSet<(long PolicyId, short Step)> _leaving = [];

    /// <summary>The rule that keeps a message back; null when it may go.</summary>
    public string? RuleAgainst(LeasedMessage message, Recipient recipient)
    {
        var household = HouseholdOf(message);
        if (household.IsTold || household.Kin.Any(other => _leaving.Contains((other, message.Step))))
            return Rules.Household;
        return household.Spare <= _sent.GetValueOrDefault(recipient.Phone) ? Rules.PhoneCap : null;
    }

    /// <summary>The message leaves: what follows in the same batch counts it. Returns the cars to be named.</summary>
    public IReadOnlyCollection<string> Leave(LeasedMessage message, Recipient recipient)
    {
        _sent[recipient.Phone] = _sent.GetValueOrDefault(recipient.Phone) + 1;
        _leaving.Add((message.PolicyId, message.Step));
        return [recipient.Vehicle, .. HouseholdOf(message).OtherVehicles];
    }

    private Household HouseholdOf(LeasedMessage message) => households[(message.PolicyId, message.Step)];
}
