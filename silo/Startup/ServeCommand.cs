using CampaignEngine.Silo.Rehearsal;
using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Storage;

namespace CampaignEngine.Silo.Startup;

/// <summary>A silo in production: real clock, real gateway, any number of them on one database.</summary>
internal static class ServeCommand
{
    public static async Task<int> RunAsync(int port, string? directory, CancellationToken stop)
    {
        var folder = directory ?? Path.Combine(RehearsalStart.DeployDirectory(), ".data");
        await using var database = await SiloDatabase.OpenAsync(folder, isPassing: false, RunTerminal.Say, stop);
        RunTerminal.Say(database.Description);
        if (await new RehearsalClock(database.Databases).ReadAsync(stop) is not null)
            throw new OperatorException(
                "This database holds a rehearsal; a silo on the real clock needs another one.",
                "该数据库用于演练；以真实时间运行请使用其他数据库。");
        await using var host = await SiloHost.StartServingAsync(database, port, folder, stop);
        await host.Part<Seeds>().EnsureAsync(stop);
        await host.Part<Partitions>().EnsureAsync(host.Part<TimeProvider>().GetUtcNow(), stop);
        RunTerminal.ShowAddress(host.Address, await host.Part<ApiKeys>().EnsureFirstAsync(stop));
        await host.WaitAsync(stop);
        return 0;
    }
}
