using CampaignEngine.Grains.Dealers.Performance;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Live;

/// <summary>Shows where dealers stand with the month that runs, in the shapes of the wire.</summary>
internal static class LiveMonths
{
    /// <summary>Of each dealer that changed after a version, in the order given.</summary>
    public static IReadOnlyList<LiveDealerMonth> Changed(
        IEnumerable<(DealerRef Name, DealerBoard Board)> dealers, long after) =>
    [
        .. from dealer in dealers
           where dealer.Board.Version > after && dealer.Board.Running is not null
           select new LiveDealerMonth(dealer.Name, Of(dealer.Board.Running!)),
    ];

    /// <summary>
    /// Of all dealers together, in the latest month that runs for any; null when nothing is known of any.
    /// </summary>
    public static LiveGroupMonth? Sum(IEnumerable<DealerBoard> boards)
    {
        var running = boards.Select(board => board.Running).OfType<MonthStanding>().ToList();
        if (running.Count == 0)
            return null;
        var sum = GroupStanding.Of(running.Max(one => one.Totals.Month), running);
        return new LiveGroupMonth(
            sum.Month, sum.Dealers, sum.Won, sum.Target, sum.Attainment, sum.Gap, Of(sum.Forecast), sum.Forecasts);
    }

    private static LiveMonth Of(MonthStanding month) => new(
        month.Totals.Month, month.Totals.Terms, month.Totals.Won, month.Totals.Lost, month.Totals.Withdrawn,
        month.Totals.PremiumWon, month.Target?.Renewals, month.Attainment, month.Gap, Of(month.Forecast));

    private static ForecastView? Of(Forecast? forecast) =>
        forecast is null ? null : new ForecastView(forecast.Expected, forecast.Low, forecast.High, forecast.Months);
}
