using CampaignEngine.Silo.Startup;

return await CommandLine.RunAsync(args);
