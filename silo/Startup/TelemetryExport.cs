using CampaignEngine.Silo.Hosting;
using Npgsql;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CampaignEngine.Silo.Startup;

/// <summary>Sends spans and metrics to a collector when OTEL_EXPORTER_OTLP_ENDPOINT names one.</summary>
internal static class TelemetryExport
{
    private static readonly string[] Stages = [.. Telemetry.Stages.Select(stage => $"CampaignEngine.{stage}")];

    private static readonly string[] OrleansSources =
    [
        "Microsoft.Orleans.Application", "Microsoft.Orleans.Runtime", "Microsoft.Orleans.Lifecycle",
        "Microsoft.Orleans.Storage",
    ];

    /// <summary>Adds the export, or nothing where nobody listens; what is unsent leaves with the host.</summary>
    public static IServiceCollection AddTelemetryExport(this IServiceCollection services)
    {
        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT")))
            services.AddTelemetry()
                .WithTracing(spans => spans.AddOtlpExporter()).WithMetrics(metrics => metrics.AddOtlpExporter());
        return services;
    }

    /// <summary>What is told of a silo, to whomever.</summary>
    internal static OpenTelemetryBuilder AddTelemetry(this IServiceCollection services) => services
        .AddOpenTelemetry()
        .ConfigureResource(Describe)
        .WithTracing(spans => spans.AddProcessor(new SpanPrivacy())
            .AddSource(Stages).AddSource(OrleansSources)
            .AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddNpgsql())
        .WithMetrics(metrics => metrics
            .AddMeter(Stages).AddMeter("Microsoft.Orleans")
            .AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddNpgsqlInstrumentation()
            .AddRuntimeInstrumentation());

    // OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES come last, so that they prevail.
    private static void Describe(ResourceBuilder silo) =>
        silo.Clear().AddService("campaign-engine").AddTelemetrySdk().AddEnvironmentVariableDetector();
}
