using System.Net;
using Orleans.Runtime;

namespace CampaignEngine.Silo.Tests.Api;

/// <summary>A cluster that is what a test says.</summary>
internal sealed class FakeMembers : ISiloStatusOracle
{
    public SiloStatus CurrentStatus { get; set; } = SiloStatus.Active;

    public string SiloName => "test";

    public SiloAddress SiloAddress { get; } = SiloAddress.New(IPAddress.Loopback, 11111, 1);

    /// <summary>Silos that are active, besides this one.</summary>
    public int Others { get; set; }

    public Dictionary<SiloAddress, SiloStatus> GetApproximateSiloStatuses(bool onlyActive = false) => Enumerable
        .Range(1, Others).ToDictionary(
            other => SiloAddress.New(IPAddress.Loopback, 11111 + other, 1), _ => SiloStatus.Active)
        .Append(new(SiloAddress, CurrentStatus)).Where(one => !onlyActive || one.Value == SiloStatus.Active)
        .ToDictionary();

    public SiloStatus GetApproximateSiloStatus(SiloAddress siloAddress) => GetApproximateSiloStatuses()[siloAddress];

    public SiloAddress[] GetActiveSilos() => [.. GetApproximateSiloStatuses(true).Keys];

    public bool TryGetSiloName(SiloAddress siloAddress, out string siloName) => (siloName = SiloName).Length > 0;

    public bool IsFunctionalDirectory(SiloAddress siloAddress) => true;

    public bool IsDeadSilo(SiloAddress silo) => false;

    public bool SubscribeToSiloStatusEvents(ISiloStatusListener observer) => true;

    public bool UnSubscribeFromSiloStatusEvents(ISiloStatusListener observer) => true;
}
