using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CampaignEngine.Silo.Alarms;
using CampaignEngine.Silo.Api;
using CampaignEngine.Silo.Api.Cluster;
using CampaignEngine.Silo.Hosting.Cluster;
using CampaignEngine.Silo.Replies;
using CampaignEngine.Silo.Reports;
using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CampaignEngine.Silo.Tests.Api;

/// <summary>The interface on a real port over a real database, with the engine behind it as recording fakes.</summary>
public sealed class ApiHost : IAsyncLifetime
{
    public const string SmsSecret = "a secret of the test gateway";

    private readonly TestDatabase _database = new();
    private WebApplication? _app;
    private HeldPort? _port;

    internal Databases Databases => _database.Databases;

    internal FakePorts Ports { get; } = new();

    /// <summary>Whether it is a silo of a cluster of its own, with the page about it.</summary>
    internal bool IsSilo { get; init; }

    internal FakeMembers Members { get; } = new();

    internal World World { get; private set; } = null!;

    internal ApiKeys Keys => Services.GetRequiredService<ApiKeys>();

    internal IServiceProvider Services => _app!.Services;

    internal HttpClient Http { get; } = new(new SocketsHttpHandler { UseCookies = false })
    {
        Timeout = TimeSpan.FromSeconds(30),
    };

    /// <summary>Every endpoint with a route, from the router.</summary>
    internal IReadOnlyList<RouteEndpoint> Endpoints =>
        [.. ((IEndpointRouteBuilder)_app!).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()];

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(_database.Databases).AddSingleton(TimeProvider.System)
            .AddSingleton<SeenMessages>().AddSingleton<CustomerTexts>()
            .AddSingleton<ReportSource>().AddSingleton<TargetRows>().AddSingleton<ReportKinds>();
        builder.Services.AddApi(new ApiOptions(
            [SmsSecret], new CallLimitOptions(Burst: 5000, BadTokensPerMinute: 5000)));
        AddPorts(builder.Services);
        builder.Services.AddSingleton<OwnedBuckets>();
        if (IsSilo)
            Join(builder);
        else
            builder.Services.AddSingleton(new ClusterStanding(Members));
        _app = builder.Build();
        if (IsSilo)
            _app.MapClusterPage();
        _app.MapApi();
        _app.CheckRoles();
        await _app.StartAsync();
        Http.BaseAddress = new Uri(_app.Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        World = new World(_database.Databases);
        await World.SeedAsync();
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
        _port?.Dispose();
        await _database.DisposeAsync();
    }

    /// <summary>A token of a role for some dealers, or for all.</summary>
    internal Task<string> TokenAsync(Role role, params int[] dealers) =>
        TokenAsync(role, $"{role} {Guid.NewGuid():N}"[..20], dealers);

    internal async Task<string> TokenAsync(Role role, string name, params int[] dealers) => (await Keys.CreateAsync(
        new KeyOrder(name, role, dealers.Length == 0 ? null : dealers, null, "test"), CancellationToken.None)).Token;

    internal async Task<HttpResponseMessage> SendAsync(
        string? token, string method, string path, string? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    internal async Task<(int Status, string Body)> CallAsync(
        string? token, string method, string path, string? body = null, params (string Name, string Value)[] headers)
    {
        using var response = await SendAsync(token, method, path, body, headers);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>A call whose body is a text of some media type.</summary>
    internal async Task<(int Status, string Body)> TextAsync(
        string token, string method, string path, string media, string text)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Content = new StringContent(text, Encoding.UTF8, media);
        using var response = await Http.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>The JSON of a read that is answered with 200.</summary>
    internal async Task<JsonElement> ReadAsync(string token, string path)
    {
        var (status, body) = await CallAsync(token, "GET", path);
        Assert.True(status == 200, $"{path}: {status} {body}");
        return JsonDocument.Parse(body).RootElement.Clone();
    }

    /// <summary>The items of a list.</summary>
    internal async Task<IReadOnlyList<JsonElement>> ItemsAsync(string token, string path) =>
        [.. (await ReadAsync(token, path)).GetProperty("items").EnumerateArray()];

    private void Join(WebApplicationBuilder builder) => builder.AddCluster(
        new ClusterPlace(
            "test", Databases.Membership, Databases.Grains,
            new SiloEndpoint(IPAddress.Loopback, (_port = HeldPort.TakeLowest()!).Number), null),
        new ClusterSettings());

    private void AddPorts(IServiceCollection services) => services
        .AddSingleton<IPolicyCommands>(Ports).AddSingleton<IOptOuts>(Ports).AddSingleton<ICampaigns>(Ports)
        .AddSingleton<IDealers>(Ports).AddSingleton<ITargets>(Ports)
        .AddSingleton<ICallDesk>(Ports).AddSingleton<ITextJudge>(Ports)
        .AddSingleton<IImports>(Ports).AddSingleton<ICalendars>(Ports).AddSingleton<IClock>(Ports)
        .AddSingleton<ITurnContexts>(Ports)
        .AddSingleton<ILiveFeed>(Ports).AddSingleton<IReceipts>(Ports).AddSingleton<IInbound>(Ports);
}
