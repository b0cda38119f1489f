namespace CampaignEngine.Cli.Running;

/// <summary>
/// The command cannot be carried out as written; the message names the remedy in the reader's language.
/// </summary>
internal sealed class UsageException(string message) : Exception(message);
