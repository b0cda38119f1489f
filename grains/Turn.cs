namespace CampaignEngine.Grains;

/// <summary>
/// What one message did to one grain: its new state, the orders for the world, and whether it counted.
/// </summary>
/// <typeparam name="TState">
/// The grain's state; unchanged when the verdict is not <see cref="VerdictKind.Applied"/>.
/// </typeparam>
/// <typeparam name="TEffect">The closed set of orders this kind of grain may give.</typeparam>
/// <param name="State">The state after the turn.</param>
/// <param name="Effects">Orders that the host commits together with the state, in this order.</param>
/// <param name="Verdict">What became of the message.</param>
public sealed record Turn<TState, TEffect>(TState State, Sequence<TEffect> Effects, Verdict Verdict);
