using CampaignEngine.Sdk.Http;
using CampaignEngine.Wire;

namespace CampaignEngine.Sdk.Api;

/// <summary>How many agents dealers need, and who is there.</summary>
public sealed class StaffingApi
{
    private readonly Calls _calls;

    internal StaffingApi(Calls calls) => _calls = calls;

    /// <summary>
    /// The forecast of the coming days, 120 if null; with so many trained agents instead of the dealer's own where a
    /// number is given.
    /// </summary>
    public Task<StaffingView> GetAsync(string code, int? days, int? agents, CancellationToken stop) => _calls.GetAsync(
        Paths.Ask(Paths.Fill(Routes.DealerStaffing, code), ("days", days), ("agents", agents)),
        ViewsJson.Default.StaffingView, stop);

    /// <summary>Sets agents and what one can do; what is null stays as it is.</summary>
    public Task<StaffingView> SetAsync(string code, StaffingInputs staffing, CancellationToken stop) =>
        _calls.WriteAsync(
            Write.Put(Paths.Fill(Routes.DealerStaffing, code), staffing, ViewsJson.Default.StaffingInputs),
            ViewsJson.Default.StaffingView, stop);
}
