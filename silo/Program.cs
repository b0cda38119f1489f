using CampaignEngine.Silo.Startup;

return await CommandLine.Build().Parse(args).InvokeAsync();
