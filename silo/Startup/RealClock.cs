using CampaignEngine.Silo.Rehearsal;
using CampaignEngine.Silo.Storage;

namespace CampaignEngine.Silo.Startup;

/// <summary>What a silo on the real clock asks of its database.</summary>
internal static class RealClock
{
    /// <summary>Refuses a rehearsal's database before a loop runs: its clock would hurry through real work.</summary>
    public static async Task RefuseRehearsalAsync(Databases databases, CancellationToken stop)
    {
        if (await new RehearsalClock(databases).ReadAsync(stop) is not null)
            throw new OperatorException(
                "This database holds a rehearsal; a silo on the real clock needs another one. "
                    + "Name another folder with --data, or another database in CAMPAIGN_POSTGRES.",
                "该数据库用于演练；以真实时间运行请使用其他数据库。"
                    + "请用 --data 指定其他目录，或在 CAMPAIGN_POSTGRES 中指定其他数据库。");
    }
}
