namespace CampaignEngine.Grains.Policies;

/// <summary>What a caller learns about a message once its turn is durable.</summary>
/// <param name="Kind">Applied, ignored or refused.</param>
/// <param name="Rule">The rule that decided; null where none had to.</param>
/// <param name="Phase">Name of the phase after the turn.</param>
public sealed record CommandResult(VerdictKind Kind, string? Rule, string Phase);
