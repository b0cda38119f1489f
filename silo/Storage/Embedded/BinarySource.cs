namespace CampaignEngine.Silo.Storage.Embedded;

/// <summary>
/// Where the programs of the private PostgreSQL come from; <c>Any</c> prefers the machine's own.
/// </summary>
internal enum BinarySource
{
    Any,
    System,
    Npm,
}
