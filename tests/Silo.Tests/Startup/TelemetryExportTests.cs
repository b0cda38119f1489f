using System.Collections.Concurrent;
using System.Diagnostics;
using CampaignEngine.Silo.Startup;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace CampaignEngine.Silo.Tests.Startup;

/// <summary>The parts that come from libraries; what leaves a whole silo is told by the tests of faults.</summary>
public sealed class TelemetryExportTests
{
    private const string Phone = "13912345678";

    [Fact]
    public async Task A_call_is_told_by_its_route_and_never_by_its_query()
    {
        var kept = new KeptSpans();
        await using var app = await StartAsync(kept);
        using var http = new HttpClient();
        await http.GetStringAsync(new Uri($"{app.Urls.Single()}/dealers/D1?phone={Phone}"));

        var spans = await kept.WithAsync("/dealers/{dealer}");
        Assert.Contains(
            spans, span => span.Kind == ActivityKind.Server && span.DisplayName == "GET /dealers/{dealer}");
        Assert.Contains(spans, span => span.Kind == ActivityKind.Client);
        Assert.DoesNotContain(
            spans.SelectMany(span => span.TagObjects),
            tag => tag.Value?.ToString()?.Contains(Phone, StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task The_name_of_the_service_gives_way_to_the_environment()
    {
        await using var usual = await StartAsync(new KeptSpans());
        await using var named = await StartAsync(new KeptSpans(), "OTEL_SERVICE_NAME=campaign-north");

        Assert.Equal("campaign-engine", NameOf(usual));
        Assert.Equal("campaign-north", NameOf(named));
    }

    private static object NameOf(WebApplication app) => app.Services.GetRequiredService<TracerProvider>()
        .GetResource().Attributes.Single(attribute => attribute.Key == "service.name").Value;

    private static async Task<WebApplication> StartAsync(KeptSpans kept, params string[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder(settings);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddTelemetry().WithTracing(spans => spans.AddProcessor(kept));
        var app = builder.Build();
        app.MapGet("/dealers/{dealer}", (string dealer) => dealer);
        await app.StartAsync();
        return app;
    }

    private sealed class KeptSpans : BaseProcessor<Activity>
    {
        private readonly ConcurrentQueue<Activity> _spans = new();
        private readonly SemaphoreSlim _ended = new(0);

        /// <summary>All spans up to the one of a route, whose end may come after its answer.</summary>
        public async Task<IReadOnlyCollection<Activity>> WithAsync(string route)
        {
            while (!_spans.Any(span => span.GetTagItem("http.route") as string == route))
                Assert.True(await _ended.WaitAsync(TimeSpan.FromSeconds(30)), "the span ends");
            return _spans;
        }

        public override void OnEnd(Activity data)
        {
            _spans.Enqueue(data);
            _ended.Release();
        }
    }
}
