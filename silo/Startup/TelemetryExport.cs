using CampaignEngine.Silo.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace CampaignEngine.Silo.Startup;

/// <summary>Sends spans and metrics to a collector when OTEL_EXPORTER_OTLP_ENDPOINT names one.</summary>
internal sealed class TelemetryExport : IHostedService, IDisposable
{
    private static readonly string[] Libraries =
        ["Microsoft.AspNetCore", "System.Net.Http", "Npgsql", "System.Runtime"];

    private TracerProvider? _traces;
    private MeterProvider? _metrics;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT")))
            return Task.CompletedTask;
        string[] sources = [.. Telemetry.Stages.Select(stage => $"CampaignEngine.{stage}"), .. Libraries];
        _traces = Sdk.CreateTracerProviderBuilder().AddSource(sources).AddOtlpExporter().Build();
        _metrics = Sdk.CreateMeterProviderBuilder().AddMeter(sources).AddOtlpExporter().Build();
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
