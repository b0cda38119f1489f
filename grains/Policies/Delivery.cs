namespace CampaignEngine.Grains.Policies;

/// <summary>A message on its way to a policy.</summary>
/// <param name="Message">What happened.</param>
/// <param name="Now">The business instant at which the policy decides, UTC.</param>
/// <param name="Id">Names the message across repeats; null when the policy must tell a repeat by itself.</param>
/// <param name="Letter">
/// The stored letter that brings it, taken by the turn's own commit; null for a caller who waits.
/// </param>
/// <param name="AsOf">
/// When the letter was read, by the database's real clock: what is held must be known as of then. Null for a caller.
/// </param>
public sealed record Delivery(
    PolicyMessage Message, DateTimeOffset Now, string? Id = null, long? Letter = null, DateTimeOffset? AsOf = null);
