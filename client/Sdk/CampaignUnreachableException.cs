namespace CampaignEngine.Sdk;

/// <summary>No answer came, also after all repeats; whether a write was done is then unknown.</summary>
public sealed class CampaignUnreachableException(Uri server, Exception cause)
    : Exception($"No answer from {server}: {cause.Message}", cause)
{
    /// <summary>Where the engine was looked for.</summary>
    public Uri Server { get; } = server;
}
