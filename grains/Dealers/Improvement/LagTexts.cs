using System.Globalization;
using CampaignEngine.Grains.Playbooks;

namespace CampaignEngine.Grains.Dealers.Improvement;

/// <summary>What lags, as a sentence with its figures.</summary>
public static class LagTexts
{
    /// <summary>The sentence.</summary>
    public static LocalizedText Of(Lag lag)
    {
        var (value, wanted) = (Percent(lag.Value), Percent(lag.Wanted));
        return lag.Measure switch
        {
            Measure.Attainment => new(
                $"{value} of the month's target is won, where an even pace would have {wanted}.",
                $"本月目标已达成 {value}，按时间进度应达 {wanted}。"),
            Measure.Forecast => new(
                $"The month is forecast to end at {value} of its target.", $"预计本月只能达成目标的 {value}。"),
            Measure.DecidedRate => new(
                $"{value} of the terms decided in the last four weeks were won, {wanted} in the year before.",
                $"近四周续保率（已有结果）{value}，此前一年为 {wanted}。"),
            Measure.Reach => new(
                $"{value} of the terms that expire this month were reached, {wanted} are wanted.",
                $"本月到期保单触达率 {value}，要求 {wanted}。"),
            Measure.TierARate => new(
                $"{value} of the year's decided tier A terms were won, {wanted} are wanted.",
                $"本年 A 级客户续保率 {value}，要求 {wanted}。"),
            Measure.BeforeRivals => new(
                $"{value} of the last four weeks' renewals closed before N-15, {wanted} in the four weeks before.",
                $"近四周 N-15 前续保占比 {value}，此前四周为 {wanted}。"),
            Measure.LateCalls => new(
                $"Calls that have waited for more than a working day or come first: {lag.Value:0}.",
                $"{lag.Value:0} 个电话已等待超过一个工作日或须优先拨打。"),
            Measure.OverdueTexts => new(
                $"Customers' texts that have waited for more than a working day: {lag.Value:0}.",
                $"{lag.Value:0} 条客户来信超过一个工作日未处理。"),
            _ => new("Found by a person.", "由人工提出。"),
        };
    }

    private static string Percent(decimal share) => (share * 100).ToString("0.0 '%'", CultureInfo.InvariantCulture);
}
