namespace CampaignEngine.Silo.Mailbox;

/// <summary>The silo stops and takes no more messages; the caller should turn to another silo.</summary>
internal sealed class MailboxClosedException() : Exception("The silo is stopping and takes no more messages.");

/// <summary>A grain threw on a message; the policy is parked and waits for a person.</summary>
internal sealed class PolicyParkedException(long policyId, Exception cause)
    : Exception($"Policy {policyId} is parked: its grain threw {cause.GetType().Name}.", cause);
