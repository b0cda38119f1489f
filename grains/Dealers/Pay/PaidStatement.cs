namespace CampaignEngine.Grains.Dealers.Pay;

/// <summary>
/// What an agent was paid for a month. It never changes: what the book shows otherwise afterwards is a line of the next
/// month; see <see cref="PayCorrections"/>.
/// </summary>
/// <param name="Agent">Who was paid.</param>
/// <param name="Statement">Every line as it was paid, by the version of the plan.</param>
/// <param name="Facts">What it was paid by; targets and measures stay as they were then.</param>
/// <param name="PaidAt">When it was marked as paid, a business instant, UTC.</param>
/// <param name="By">Who marked it.</param>
public sealed record PaidStatement(
    string Agent, PayStatement Statement, PayFacts Facts, DateTimeOffset PaidAt, string By);
