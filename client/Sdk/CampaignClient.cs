using CampaignEngine.Sdk.Api;
using CampaignEngine.Sdk.Http;
using CampaignEngine.Sdk.Live;
using CampaignEngine.Wire;

namespace CampaignEngine.Sdk;

/// <summary>
/// The engine's HTTP interface. Every call may end with <see cref="CampaignProblemException"/> (it says no) or
/// <see cref="CampaignUnreachableException"/> (no answer). Writes carry an Idempotency-Key. Safe for use by
/// many threads.
/// </summary>
public sealed class CampaignClient : IDisposable
{
    private readonly Calls _calls;
    private readonly HttpClient? _owned;

    /// <summary>A client with connections of its own.</summary>
    public CampaignClient(CampaignClientOptions options)
        : this(Connections(), options, isOwner: true)
    {
    }

    /// <summary>
    /// A client on connections of the caller, who disposes of them; their time-out should be infinite.
    /// </summary>
    public CampaignClient(HttpClient http, CampaignClientOptions options)
        : this(http, options, isOwner: false)
    {
    }

    private CampaignClient(HttpClient http, CampaignClientOptions options, bool isOwner)
        : this(new Calls(http, options, key: null))
    {
        _owned = isOwner ? http : null;
    }

    private CampaignClient(Calls calls)
    {
        _calls = calls;
        Campaigns = new CampaignsApi(calls);
        Group = new GroupApi(calls);
        Dealers = new DealersApi(calls);
        Targets = new TargetsApi(calls);
        Pay = new PayApi(calls);
        Staffing = new StaffingApi(calls);
        Insurers = new InsurersApi(calls);
        Actions = new ActionsApi(calls);
        Promotions = new PromotionsApi(calls);
        Policies = new PoliciesApi(calls);
        Tasks = new TasksApi(calls);
        Texts = new TextsApi(calls);
        Imports = new ImportsApi(calls);
        Reports = new ReportsApi(calls);
        Playbooks = new PlaybooksApi(calls);
        Calendars = new CalendarsApi(calls);
        Caps = new CapsApi(calls);
        Keys = new KeysApi(calls);
        Health = new HealthApi(calls);
        Live = new LiveReader(calls);
    }

    public CampaignsApi Campaigns { get; }

    /// <summary>All dealers side by side.</summary>
    public GroupApi Group { get; }

    public DealersApi Dealers { get; }

    /// <summary>What dealers want to reach, and what came of it.</summary>
    public TargetsApi Targets { get; }

    /// <summary>What dealers' agents are paid.</summary>
    public PayApi Pay { get; }

    /// <summary>How many agents dealers need, and who is there.</summary>
    public StaffingApi Staffing { get; }

    /// <summary>What was agreed with dealers' insurers, and how they score.</summary>
    public InsurersApi Insurers { get; }

    /// <summary>What dealers are behind with, and what somebody does about it.</summary>
    public ActionsApi Actions { get; }

    /// <summary>Dealers' promotions, and the points of their customers.</summary>
    public PromotionsApi Promotions { get; }

    public PoliciesApi Policies { get; }

    public TasksApi Tasks { get; }

    public TextsApi Texts { get; }

    public ImportsApi Imports { get; }

    /// <summary>Reports as files.</summary>
    public ReportsApi Reports { get; }

    public PlaybooksApi Playbooks { get; }

    public CalendarsApi Calendars { get; }

    /// <summary>How often one phone may be contacted.</summary>
    public CapsApi Caps { get; }

    public KeysApi Keys { get; }

    public HealthApi Health { get; }

    public LiveReader Live { get; }

    /// <summary>
    /// A view of this client whose writes carry the given key, 1 to 200 visible ASCII characters, instead of a random
    /// one: repeating a write under its key, also after a restart, does nothing twice and gives the first answer.
    /// </summary>
    public CampaignClient WithKey(string key) => new(_calls.WithKey(key));

    /// <summary>Who the token belongs to.</summary>
    public Task<MeView> MeAsync(CancellationToken stop) => _calls.GetAsync(Routes.Me, ViewsJson.Default.MeView, stop);

    /// <summary>The engine's clock.</summary>
    public Task<ClockView> ClockAsync(CancellationToken stop) =>
        _calls.GetAsync(Routes.Clock, ViewsJson.Default.ClockView, stop);

    /// <summary>Closes connections that this client made; those of the caller stay open.</summary>
    public void Dispose() => _owned?.Dispose();

    // A redirect would turn a POST into a GET and lose the token; it is answered as a wrong address instead.
    private static HttpClient Connections() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    { Timeout = Timeout.InfiniteTimeSpan };
}
