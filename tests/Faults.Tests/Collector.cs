using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CampaignEngine.Faults.Tests;

/// <summary>An OpenTelemetry collector on a free port that keeps all it is sent.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Path, byte[] Body)> _posts = new();

    private Collector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/v1/{signal}", KeepAsync);
    }

    public Uri Address => new(_app.Urls.Single());

    public static async Task<Collector> StartAsync()
    {
        var collector = new Collector();
        await collector._app.StartAsync();
        return collector;
    }

    /// <summary>All that came for a signal such as <c>traces</c>; names and values stand in it as plain text.</summary>
    public string Received(string signal) =>
        string.Concat(_posts.Where(post => post.Path == $"/v1/{signal}")
            .Select(post => Encoding.UTF8.GetString(post.Body)));

    /// <summary>Every span that came.</summary>
    public IReadOnlyList<ReceivedSpan> Spans() =>
        [.. _posts.Where(post => post.Path == "/v1/traces").SelectMany(post => ReceivedSpan.Read(post.Body))];

    /// <summary>The highest that any silo has counted.</summary>
    public long Highest(string counter) => _posts.Where(post => post.Path == "/v1/metrics")
        .SelectMany(post => ReceivedCount.Read(post.Body))
        .Where(count => count.Name == counter).Select(count => count.Value).DefaultIfEmpty().Max();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task KeepAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        _posts.Enqueue((request.Path, body.ToArray()));
    }
}
