namespace CampaignEngine.Silo.Storage;

/// <summary>
/// The database (or the private cluster) cannot be used as it is; the message says why and what to do, in
/// English and in Chinese, and is meant for the operator as it stands, without a stack trace.
/// </summary>
internal sealed class UnusableDatabaseException(string english, string chinese)
    : Exception($"{english}{Environment.NewLine}{chinese}")
{
    public string English { get; } = english;

    public string Chinese { get; } = chinese;
}
