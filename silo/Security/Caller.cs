namespace CampaignEngine.Silo.Security;

/// <summary>Who calls: a key, what it is for and which dealers it may see.</summary>
/// <param name="KeyId">Id of the key.</param>
/// <param name="Name">Name of the key, the actor in audit rows.</param>
/// <param name="Role">A single role.</param>
/// <param name="Scope">The dealers it may see.</param>
/// <param name="ExpiresAt">When it stops working on the real clock; null for never.</param>
internal sealed record Caller(int KeyId, string Name, Role Role, DealerScope Scope, DateTimeOffset? ExpiresAt = null)
{
    /// <summary>The caller of a request that the gate let through.</summary>
    public static ValueTask<Caller?> BindAsync(HttpContext context) => new(context.Features.Get<Caller>());
}
