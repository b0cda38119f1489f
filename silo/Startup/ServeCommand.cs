using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Storage;

namespace CampaignEngine.Silo.Startup;

/// <summary>A silo in production: real clock, real gateway, any number of them on one database.</summary>
internal static class ServeCommand
{
    public static async Task<int> RunAsync(ListenPoint wanted, string? directory, CancellationToken stop)
    {
        // Before a database is opened: whoever calls a silo at its port would reach another program.
        var listen = wanted.Usable();
        var folder = directory ?? SiloDatabase.DefaultDirectory;
        await using var database = await SiloDatabase.OpenAsync(folder, isPassing: false, RunTerminal.Say, stop);
        RunTerminal.Say(database.Description);
        await RealClock.RefuseRehearsalAsync(database.Databases, stop);
        await using var host = await SiloHost.StartServingAsync(database, listen, folder, stop);
        await host.Part<Seeds>().EnsureAsync(stop);
        await host.Part<Partitions>().EnsureAsync(host.Part<TimeProvider>().GetUtcNow(), stop);
        RunTerminal.ShowAddress(host.Address, await host.Part<ApiKeys>().EnsureFirstAsync(stop));
        listen.Warn(RunTerminal.Say);
        await host.WaitAsync(stop);
        return 0;
    }
}
