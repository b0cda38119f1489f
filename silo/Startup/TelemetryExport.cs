using CampaignEngine.Silo.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CampaignEngine.Silo.Startup;

/// <summary>Sends spans and metrics to a collector when OTEL_EXPORTER_OTLP_ENDPOINT names one.</summary>
internal sealed class TelemetryExport : IHostedService, IDisposable
{
    // What OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES say goes before it.
    private static readonly ResourceBuilder Who =
        ResourceBuilder.CreateEmpty().AddService("campaign-engine").AddTelemetrySdk().AddEnvironmentVariableDetector();

    private static readonly string[] Libraries =
    [
        "Microsoft.AspNetCore", "System.Net.Http", "Npgsql", "System.Runtime",
        "Microsoft.Orleans", "Microsoft.Orleans.Application", "Microsoft.Orleans.Runtime",
    ];

    private TracerProvider? _traces;
    private MeterProvider? _metrics;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT")))
            return Task.CompletedTask;
        string[] sources = [.. Telemetry.Stages.Select(stage => $"CampaignEngine.{stage}"), .. Libraries];
        _traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(Who).AddSource(sources).AddOtlpExporter().Build();
        _metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(Who).AddMeter(sources).AddOtlpExporter().Build();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        _traces?.ForceFlush();
        _metrics?.ForceFlush();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
    }
}
