using CampaignEngine.Bench;

return await BenchCommand.Build().Parse(args).InvokeAsync();
