using Orleans.Hosting;
using Orleans.Runtime.GrainDirectory;

namespace CampaignEngine.Silo.Alarms;

/// <summary>Puts the alarm clock into a silo.</summary>
internal static class AlarmModule
{
    /// <summary>Adds the alarm clock, and lets policies live where their alarms ring.</summary>
    public static ISiloBuilder AddAlarms(this ISiloBuilder silo)
    {
        silo.AddGrainService<AlarmService>();
        silo.Services.AddSingleton<PolicyDirectory>()
            .AddSingleton<IGrainDirectoryResolver, PolicyDirectoryResolver>();
        return silo;
    }
}
