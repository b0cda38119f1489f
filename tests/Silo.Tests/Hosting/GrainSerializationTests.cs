using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CampaignEngine.Grains;
using CampaignEngine.Grains.Calendars;
using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Grains.Ports;
using CampaignEngine.Silo.Hosting;
using CampaignEngine.Silo.Playbooks;
using CampaignEngine.Silo.Turns;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Orleans;
using Orleans.Serialization;
using Orleans.TestingHost;

namespace CampaignEngine.Silo.Tests.Hosting;

/// <summary>Two silos, the second with the policies: what the first sends and hears.</summary>
public sealed class GrainSerializationTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 5, 20, 2, 0, 0, TimeSpan.Zero);

    // The next version, in which one message has a name that nobody knows today.
    private static readonly JsonSerializerOptions Tomorrow = new(GrainJson.Default.Options)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { Rename } },
    };

    private readonly Store[] _stores = [new(), new()];
    private InProcessTestCluster? _cluster;

    // One of every kind, with every field set.
    private static PolicyMessage[] Samples { get; } =
    [
        new PolicyMessage.Enrolled(3_200.50m), new PolicyMessage.Woken(),
        new PolicyMessage.FactsChanged(new DateOnly(2026, 7, 20), Tier.B, [Channel.Call, Channel.Sms]),
        new PolicyMessage.ReceiptArrived(3), new PolicyMessage.CustomerReplied(),
        new PolicyMessage.CallEnded(
            2, Disposition.DoNotCall, Now.AddDays(1), "price", new PhoneRefusal("00FF", "refused-in-call"), true),
        new PolicyMessage.CallHeldBack(2, "phone-cap"), new PolicyMessage.SpokenOf(Disposition.Refused, "price"),
        new PolicyMessage.QuoteGiven(QuoteKind.Firm), new PolicyMessage.Renewed(2_800m),
        new PolicyMessage.LostReported("价格"), new PolicyMessage.WithdrawalReported(WithdrawalReason.Sold),
        new PolicyMessage.OptedOut(Channel.Sms, "wrong-number"), new PolicyMessage.ConsentGiven(null),
        new PolicyMessage.PauseAsked(PauseCause.Person), new PolicyMessage.ResumeAsked(PauseCause.Campaign),
        new PolicyMessage.CalendarPublished(), new PolicyMessage.Returned(new DateOnly(2026, 7, 19)),
    ];

    public async Task InitializeAsync()
    {
        var started = 0;
        var builder = new InProcessTestClusterBuilder(2);
        builder.ConfigureSilo((_, silo) =>
        {
            var at = Interlocked.Increment(ref started) - 1;
            silo.Services.AddSingleton<ITurnStore>(_stores[at]).AddSingleton<IPlanContexts>(new Contexts());
            silo.Services.AddGrainSerialization();
        });
        builder.ConfigureClient(client => client.Services.AddSerializer(serializer =>
            serializer.AddJsonSerializer(
                type => type.Namespace?.StartsWith("CampaignEngine.Grains", StringComparison.Ordinal) == true,
                Tomorrow)));
        _cluster = builder.Build();
        await _cluster.DeployAsync();
    }

    public async Task DisposeAsync() => await _cluster!.DisposeAsync();

    [Fact]
    public async Task Every_message_and_its_verdict_cross_silos()
    {
        Assert.Equal(Names().Order(), Samples.Select(message => message.Name).Order());
        foreach (var (at, message) in Samples.Index())
        {
            var (policy, far) = await FarAsync(100 + at);
            var delivery = new Delivery(message, Now, $"id/{message.Name}", 77, Now.AddSeconds(-1));
            var verdict = await policy.TellAsync(delivery);
            var turn = far.Turns.Single(turn => turn.Stored.Id == 100 + at);
            Assert.Equal(delivery, turn.Delivery);
            Assert.Equal(turn.Verdict, verdict);
        }
    }

    [Fact]
    public async Task Alarms_and_releases_cross_silos()
    {
        var (policy, far) = await FarAsync(2);
        Assert.Equal(WakeAnswer.NotDue, await policy.WakeAsync(Now.AddMinutes(1), Now));
        Assert.Equal(VerdictKind.Ignored, (await policy.ReleaseAsync(Now))!.Kind);
        Assert.Empty(far.Turns);
    }

    [Fact]
    public async Task A_full_silo_says_so_to_the_other() =>
        await FailAsync<TurnQueueFullException>(3, new TurnQueueFullException());

    [Fact]
    public async Task A_turn_whose_outcome_is_unknown_says_so_to_the_other_silo()
    {
        var cause = new TurnUnsettledException(new NpgsqlException("The stream ended."));
        var heard = await FailAsync<TurnUnsettledException>(4, cause);
        Assert.Equal(cause.Message, heard.Message);
        Assert.IsType<NpgsqlException>(heard.InnerException);
    }

    [Fact]
    public async Task A_servers_error_is_one_on_the_other_silo_too()
    {
        var heard = await FailAsync<PostgresException>(5, new PostgresException("is full", "ERROR", "ERROR", "53100"));
        Assert.Contains("is full", heard.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_an_older_silo_does_not_know_fails_clearly_and_harms_nothing()
    {
        var (policy, far) = await FarAsync(6);
        var failure = await Record.ExceptionAsync(() => _cluster!.Client.GetGrain<IPolicyGrain>(6)
            .TellAsync(new Delivery(new PolicyMessage.CustomerReplied(), Now)));
        Assert.Contains("of-tomorrow", failure!.ToString(), StringComparison.Ordinal);
        Assert.Empty(far.Turns);
        Assert.NotNull(await policy.TellAsync(new Delivery(new PolicyMessage.CustomerReplied(), Now)));
    }

    private async Task<T> FailAsync<T>(long id, Exception cause) where T : Exception
    {
        var (policy, far) = await FarAsync(id);
        far.Failure = cause;
        return await Assert.ThrowsAsync<T>(() =>
            policy.TellAsync(new Delivery(new PolicyMessage.CustomerReplied(), Now)));
    }

    // A policy as the first silo sees it, active on another silo than that.
    private async Task<(IPolicyGrain Policy, Store Far)> FarAsync(long id)
    {
        await Factory(1).GetGrain<IPolicyGrain>(id).WakeAsync(Now.AddMinutes(1), Now);
        var far = _stores.Single(store => store.Loaded.ContainsKey(id));
        var near = _cluster!.Silos.Single(silo => silo.ServiceProvider.GetRequiredService<ITurnStore>() != far);
        return (near.ServiceProvider.GetRequiredService<IGrainFactory>().GetGrain<IPolicyGrain>(id), far);
    }

    private IGrainFactory Factory(int silo) =>
        _cluster!.Silos[silo].ServiceProvider.GetRequiredService<IGrainFactory>();

    private static void Rename(JsonTypeInfo info)
    {
        if (info.Type != typeof(PolicyMessage))
            return;
        var kinds = info.PolymorphismOptions!.DerivedTypes;
        foreach (var kind in kinds.Where(kind => kind.DerivedType == typeof(PolicyMessage.CustomerReplied)).ToList())
        {
            kinds.Remove(kind);
            kinds.Add(new JsonDerivedType(kind.DerivedType, "of-tomorrow"));
        }
    }

    private static IEnumerable<string> Names() => typeof(PolicyMessage)
        .GetCustomAttributes(typeof(JsonDerivedTypeAttribute), false).Cast<JsonDerivedTypeAttribute>()
        .Select(attribute => (string)attribute.TypeDiscriminator!);

    private sealed class Store : ITurnStore
    {
        public ConcurrentDictionary<long, bool> Loaded { get; } = new();

        public ConcurrentQueue<PolicyTurn> Turns { get; } = new();

        public Exception? Failure { get; set; }

        public Task<LoadedPolicy> LoadAsync(long policyId, Delivery? delivery)
        {
            Loaded[policyId] = true;
            var state = PolicyDecider.New(new DateOnly(2026, 7, 15), new DateOnly(2026, 4, 1), 7, null, []);
            return Task.FromResult(new LoadedPolicy(new PolicyRow(
                policyId, 1, 1, 1, new DateOnly(2026, 7, 1), 1, state.Phase.Name,
                JsonSerializer.Serialize(state, GrainJson.Default.Policy), Now), null));
        }

        public Task<TurnFate> CommitAsync(PolicyTurn turn)
        {
            Turns.Enqueue(turn);
            return Failure is { } failure ? Task.FromException<TurnFate>(failure) : Task.FromResult(TurnFate.Committed);
        }
    }

    private sealed class Contexts : IPlanContexts
    {
        private static readonly Playbook Playbook = PlaybookYaml.Read(ShippedPlaybooks.All[0].Yaml).Playbook!;

        public ValueTask<TurnContext> ForAsync(PlanKey plan, DateTimeOffset now, DateTimeOffset? asOf) => new(
            new TurnContext(now, TimeZoneInfo.Utc, Playbook, BusinessCalendar.WeekendsOnly));
    }
}
