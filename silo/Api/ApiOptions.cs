using CampaignEngine.Silo.Security;

namespace CampaignEngine.Silo.Api;

/// <summary>What the interface needs to be told.</summary>
/// <param name="SmsSecrets">Secrets that sign the gateway's webhooks, the newest first; at least one.</param>
/// <param name="Limits">How much one caller may ask.</param>
internal sealed record ApiOptions(IReadOnlyList<string> SmsSecrets, CallLimitOptions Limits);
