using Orleans.Services;

namespace CampaignEngine.Silo.Alarms;

/// <summary>The alarm clock of a silo; nobody calls it.</summary>
internal interface IAlarmService : IGrainService;
