using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Grains.Ports;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using Orleans.TestingHost;

namespace CampaignEngine.Grains.Tests.Policies;

/// <summary>A silo whose policies stand on a scripted store; each test takes policies of its own.</summary>
public sealed class PolicyCluster : IAsyncLifetime
{
    private static readonly JsonSerializerOptions Json = new(GrainJson.Default.Options)
    {
        TypeInfoResolver = JsonTypeInfoResolver.Combine(GrainJson.Default, new DefaultJsonTypeInfoResolver()),
    };

    private static long _lastId;

    private InProcessTestCluster? _cluster;

    internal ScriptedStore Store { get; } = new();

    public async Task InitializeAsync()
    {
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) => AddJson(silo.Services)
            .AddSingleton<ITurnStore>(Store).AddSingleton<IPlanContexts>(new SampleContexts()));
        builder.ConfigureClient(client => AddJson(client.Services));
        _cluster = builder.Build();
        await _cluster.DeployAsync();
    }

    public async Task DisposeAsync() => await _cluster!.DisposeAsync();

    internal IPolicyGrain Grain(StoredPolicy policy) => _cluster!.Client.GetGrain<IPolicyGrain>(policy.Id);

    /// <summary>A policy that is stored as given; null for one that no campaign works on.</summary>
    internal StoredPolicy Add(Func<PolicyRow, PolicyRow?> row)
    {
        var id = Interlocked.Increment(ref _lastId);
        var policy = new StoredPolicy(id) { Row = row(StoredPolicy.Fresh(id)) };
        return Store.Policies[id] = policy;
    }

    private static IServiceCollection AddJson(IServiceCollection services) => services
        .Configure<ExceptionSerializationOptions>(options => options.SupportedNamespacePrefixes.Add("CampaignEngine"))
        .AddSerializer(serializer => serializer.AddJsonSerializer(
            type => type.Namespace?.StartsWith("CampaignEngine.Grains", StringComparison.Ordinal) == true
                && !typeof(Exception).IsAssignableFrom(type), Json));

    // Playbook 0 is one that makes the decider throw.
    private sealed class SampleContexts : IPlanContexts
    {
        public ValueTask<TurnContext> ForAsync(PlanKey plan, DateTimeOffset now, DateTimeOffset? asOf)
        {
            var context = Samples.Context(now);
            return ValueTask.FromResult(plan.PlaybookId == 0 ? context with { Playbook = null! } : context);
        }
    }
}

/// <summary>A policy as the store holds it, and all that its grain has asked.</summary>
internal sealed class StoredPolicy(long id)
{
    public static readonly DateTimeOffset Alarm = Samples.At("2025-06-12 10:00");

    public long Id { get; } = id;

    public PolicyRow? Row { get; set; }

    /// <summary>The first verdict on a message that was handled before.</summary>
    public CommandResult? Answer { get; set; }

    public List<Delivery?> Loads { get; } = [];

    public List<PolicyTurn> Turns { get; } = [];

    /// <summary>What happens to the next turns; after that all are committed.</summary>
    public Queue<Func<TurnFate>> Fates { get; } = new();

    /// <summary>Why the next load fails.</summary>
    public Exception? LoadFailure { get; set; }

    public static PolicyRow Fresh(long id) => new(
        id, 1, 1, 1, Samples.Day("2025-09-01"), 1, "scheduled",
        Json(Samples.Term("2025-09-10", "2025-06-01")), Alarm);

    public static string Json(Policy state) => JsonSerializer.Serialize(state, GrainJson.Default.Policy);

    public void Commit(PolicyTurn turn) => Row = turn.Committed() with
    {
        StateJson = turn.State is null ? Row!.StateJson : Json(turn.State),
    };
}

/// <summary>A turn store in memory that does as it is told.</summary>
internal sealed class ScriptedStore : ITurnStore
{
    public ConcurrentDictionary<long, StoredPolicy> Policies { get; } = new();

    public Task<LoadedPolicy> LoadAsync(long policyId, Delivery? delivery)
    {
        var policy = Policies[policyId];
        policy.Loads.Add(delivery);
        if (policy.LoadFailure is { } failure)
        {
            policy.LoadFailure = null;
            throw failure;
        }
        return Task.FromResult(new LoadedPolicy(policy.Row, delivery is null ? null : policy.Answer));
    }

    public Task<TurnFate> CommitAsync(PolicyTurn turn)
    {
        var policy = Policies[turn.Stored.Id];
        policy.Turns.Add(turn);
        var fate = policy.Fates.TryDequeue(out var next) ? next() : TurnFate.Committed;
        if (fate == TurnFate.Committed)
            policy.Commit(turn);
        return Task.FromResult(fate);
    }
}
