using System.Diagnostics.CodeAnalysis;
using CampaignEngine.Grains.Policies;
using Orleans.GrainDirectory;
using Orleans.Metadata;
using Orleans.Runtime;
using Orleans.Runtime.GrainDirectory;
using Orleans.Runtime.Services;

namespace CampaignEngine.Silo.Alarms;

/// <summary>
/// A policy lives where its alarm rings: on the silo that owns its bucket. Where that is follows from the ring, so
/// nothing is kept, and a cold policy costs no call to a directory. While a silo comes or goes two may take the same
/// policy; a turn is a compare-and-set, so the loser only loads again.
/// </summary>
internal sealed class PolicyDirectory(IServiceProvider parts, OwnedBuckets buckets, ILocalSiloDetails here)
    : GrainServiceClient<IAlarmService>(parts), IGrainDirectory
{
    /// <inheritdoc/>
    public Task<GrainAddress?> Lookup(GrainId grainId) => Task.FromResult<GrainAddress?>(
        new GrainAddress { GrainId = grainId, SiloAddress = OwnerOf(OwnedBuckets.Of(grainId.GetIntegerKey())) });

    /// <inheritdoc/>
    public Task<GrainAddress?> Register(GrainAddress address) => Task.FromResult<GrainAddress?>(address);

    /// <inheritdoc/>
    public Task Unregister(GrainAddress address) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task UnregisterSilos(List<SiloAddress> siloAddresses) => Task.CompletedTask;

    private SiloAddress OwnerOf(int bucket) =>
        buckets.Owns(bucket) || !SystemTargetGrainId.TryParse(ServiceOf(bucket), out var service)
            ? here.SiloAddress
            : service.GetSiloAddress();

    private GrainId ServiceOf(int bucket) => ((GrainReference)GetGrainService(OwnedBuckets.PointOf(bucket))).GrainId;
}

/// <summary>Names the directory of policies; other grains have the cluster's.</summary>
internal sealed class PolicyDirectoryResolver(IServiceProvider parts, GrainTypeResolver types) : IGrainDirectoryResolver
{
    private readonly GrainType _policy = types.GetGrainType(typeof(PolicyGrain));

    /// <inheritdoc/>
    public bool TryResolveGrainDirectory(
        GrainType grainType, GrainProperties? properties, [NotNullWhen(true)] out IGrainDirectory? grainDirectory)
    {
        // Made late: the runtime that it needs is being made with this.
        grainDirectory = grainType == _policy ? parts.GetRequiredService<PolicyDirectory>() : null;
        return grainDirectory is not null;
    }
}
