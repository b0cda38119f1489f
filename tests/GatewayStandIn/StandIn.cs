namespace CampaignEngine.GatewayStandIn;

/// <summary>Puts the process together: a small web host, quiet, gone within a second of SIGTERM.</summary>
internal static class StandIn
{
    private const int LargestBody = 256 * 1024;
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(1);

    public static WebApplication Build(StandInOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{options.Port}");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = LargestBody);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Farewell);
        builder.Services
            .AddSingleton(options)
            .AddSingleton(TimeProvider.System)
            .AddSingleton(new Signing(options.Secret, TimeProvider.System))
            .AddSingleton(new Faults(options.Faults))
            .AddSingleton<KeyBook>()
            .AddSingleton<Journal>()
            .AddSingleton<MessageDesk>()
            .AddSingleton<ReceiptPlan>()
            .AddSingleton<Memory>()
            .AddSingleton<ReceiptQueue>()
            .AddSingleton<SiloPost>()
            .AddSingleton<ReceiptDelivery>()
            .AddSingleton<Replies>()
            .AddHostedService<ReceiptLoop>();
        var app = builder.Build();
        app.MapMessages();
        app.MapControl();
        app.Services.GetRequiredService<Memory>().Recall();
        return app;
    }

    /// <summary>Stops the host when the parent's end of stdin closes, however the parent ended.</summary>
    public static async Task StopWithStdinAsync(WebApplication app)
    {
        await using var stdin = Console.OpenStandardInput();
        var buffer = new byte[256];
        while (await stdin.ReadAsync(buffer) > 0)
        {
            // Whatever the parent writes means nothing; only its end counts.
        }
        await app.StopAsync();
    }
}
