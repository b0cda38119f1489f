using CampaignEngine.GatewayStandIn;

StandInOptions options;
try
{
    options = StandInOptions.Parse(args);
}
catch (FormatException wrong)
{
    Console.Error.WriteLine(wrong.Message);
    return 2;
}

await using var app = StandIn.Build(options);
await app.StartAsync();
Console.WriteLine($"listening {app.Urls.First()}");
if (options.ExitWithStdin)
    _ = StandIn.StopWithStdinAsync(app);
await app.WaitForShutdownAsync();
return 0;
