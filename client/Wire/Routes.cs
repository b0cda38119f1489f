namespace CampaignEngine.Wire;

/// <summary>The paths of the HTTP interface; frozen, since other people's programs call them.</summary>
public static partial class Routes
{
    /// <summary>The root of every call that carries a token.</summary>
    public const string Root = "/api/v1";

    /// <summary>Who the token belongs to.</summary>
    public const string Me = Root + "/me";

    /// <summary>The engine's clock.</summary>
    public const string Clock = Root + "/clock";

    /// <summary>Live progress as server-sent events.</summary>
    public const string Live = Root + "/live";

    /// <summary>All campaigns.</summary>
    public const string Campaigns = Root + "/campaigns";

    /// <summary>One campaign.</summary>
    public const string Campaign = Campaigns + "/{id:long}";

    /// <summary>What a draft would do.</summary>
    public const string CampaignPreview = Campaign + "/preview";

    /// <summary>Starts a draft.</summary>
    public const string CampaignLaunch = Campaign + "/launch";

    /// <summary>Rests a running campaign.</summary>
    public const string CampaignPause = Campaign + "/pause";

    /// <summary>Goes on with a paused campaign.</summary>
    public const string CampaignResume = Campaign + "/resume";

    /// <summary>Ends a campaign for good.</summary>
    public const string CampaignEnd = Campaign + "/end";

    /// <summary>A campaign's progress by dealer.</summary>
    public const string CampaignDealers = Campaign + "/dealers";

    /// <summary>A campaign's touches by day.</summary>
    public const string CampaignDays = Campaign + "/days";

    /// <summary>What a campaign's contacts are worth, told by the customers it holds out.</summary>
    public const string CampaignUplift = Campaign + "/uplift";

    /// <summary>All dealers side by side, with a month of expiry such as <c>2026-03</c>.</summary>
    public const string Group = Root + "/group";

    /// <summary>Dealers like for like.</summary>
    public const string GroupBenchmark = Group + "/benchmark";

    /// <summary>All dealers.</summary>
    public const string Dealers = Root + "/dealers";

    /// <summary>One dealer, by its code.</summary>
    public const string Dealer = Dealers + "/{code}";

    /// <summary>A dealer's progress by campaign and month of expiry.</summary>
    public const string DealerProgress = Dealer + "/progress";

    /// <summary>To which group, region and brands a dealer belongs.</summary>
    public const string DealerAffiliation = Dealer + "/affiliation";

    /// <summary>Rests contact with a dealer's customers.</summary>
    public const string DealerSuspend = Dealer + "/suspend";

    /// <summary>Goes on with a suspended dealer.</summary>
    public const string DealerReinstate = Dealer + "/reinstate";

    /// <summary>All policy terms.</summary>
    public const string Policies = Root + "/policies";

    /// <summary>One policy term.</summary>
    public const string Policy = Policies + "/{id:long}";

    /// <summary>Why a term stands where it stands, and what comes next.</summary>
    public const string PolicyWhy = Policy + "/why";

    /// <summary>What happened to a term, newest first.</summary>
    public const string PolicyTimeline = Policy + "/timeline";

    /// <summary>Tells a term what a person knows or wants.</summary>
    public const string PolicyCommands = Policy + "/commands";

    /// <summary>The open call tasks.</summary>
    public const string Tasks = Root + "/tasks";

    /// <summary>Takes the next call task under a lease.</summary>
    public const string TaskNext = Tasks + "/next";

    /// <summary>Reports how a call ended.</summary>
    public const string TaskOutcome = Tasks + "/{id:long}/outcome";

    /// <summary>Goes on holding a call task.</summary>
    public const string TaskLease = Tasks + "/{id:long}/lease";

    /// <summary>Gives a call task back.</summary>
    public const string TaskRelease = Tasks + "/{id:long}/release";

    /// <summary>What customers wrote.</summary>
    public const string Texts = Root + "/texts";

    /// <summary>Says what a text means.</summary>
    public const string TextJudgement = Texts + "/{id:long}/judgement";

    /// <summary>All imports.</summary>
    public const string Imports = Root + "/imports";

    /// <summary>One import.</summary>
    public const string Import = Imports + "/{id:long}";

    /// <summary>How a ledger will be taken, and what its sender says about it.</summary>
    public const string ImportPreview = Import + "/preview";

    /// <summary>Imports a ledger that was previewed.</summary>
    public const string ImportStart = Import + "/start";

    /// <summary>The rejected rows of an import, as CSV.</summary>
    public const string ImportRejects = Import + "/rejects";

    /// <summary>All reports.</summary>
    public const string Reports = Root + "/reports";

    /// <summary>One report.</summary>
    public const string Report = Reports + "/{id:long}";

    /// <summary>The file of a report.</summary>
    public const string ReportFile = Report + "/file";

    /// <summary>All playbooks.</summary>
    public const string Playbooks = Root + "/playbooks";

    /// <summary>One playbook, by its name.</summary>
    public const string Playbook = Playbooks + "/{name}";

    /// <summary>What a playbook does to one policy term.</summary>
    public const string PlaybookPlan = Playbook + "/plan";

    /// <summary>How often one phone may be contacted.</summary>
    public const string Caps = Root + "/caps";

    /// <summary>The cap of a channel over so many days.</summary>
    public const string Cap = Caps + "/{channel}/{days:int}";

    /// <summary>The published years of the working calendar.</summary>
    public const string Calendars = Root + "/calendars";

    /// <summary>One year of the working calendar.</summary>
    public const string Calendar = Calendars + "/{year:int}";

    /// <summary>The keys that may call.</summary>
    public const string Keys = Root + "/keys";

    /// <summary>One key.</summary>
    public const string Key = Keys + "/{id:int}";

    /// <summary>What a browser needs to see the cluster's page: a cookie.</summary>
    public const string ClusterVisit = Root + "/cluster/visit";

    /// <summary>Delivery reports of a gateway; signed, no token.</summary>
    public const string Receipts = Root + "/receipts";

    /// <summary>Customers' texts from a gateway; signed, no token.</summary>
    public const string Inbound = Root + "/inbound";

    /// <summary>How the process is, in one answer; no token.</summary>
    public const string Health = "/health";

    /// <summary>Whether the process runs; no token.</summary>
    public const string HealthLive = "/health/live";

    /// <summary>Whether calls can be answered; no token.</summary>
    public const string HealthReady = "/health/ready";

    /// <summary>Whether the start is complete; no token.</summary>
    public const string HealthStartup = "/health/startup";

    /// <summary>The description of this interface; no token.</summary>
    public const string OpenApi = "/openapi/v1.json";
}
