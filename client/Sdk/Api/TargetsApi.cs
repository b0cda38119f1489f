using CampaignEngine.Sdk.Http;
using CampaignEngine.Wire;

namespace CampaignEngine.Sdk.Api;

/// <summary>What dealers want to reach: proposed, adopted, set, and what came of it.</summary>
public sealed class TargetsApi
{
    private readonly Calls _calls;

    internal TargetsApi(Calls calls) => _calls = calls;

    /// <summary>Where a dealer stands with a year of expiry; that of the engine's clock without one.</summary>
    public Task<TargetYearView> GetAsync(string code, int? year, CancellationToken stop) => _calls.GetAsync(
        Paths.Ask(Paths.Fill(Routes.DealerTargets, code), ("year", year)), ViewsJson.Default.TargetYearView, stop);

    /// <summary>Sets the target of a month, such as <c>2026-03</c>.</summary>
    public Task<DealerView> SetMonthAsync(string code, string month, TargetChange target, CancellationToken stop) =>
        _calls.WriteAsync(
            Write.Put(Paths.Fill(Routes.DealerTarget, code, month), target, ViewsJson.Default.TargetChange),
            ViewsJson.Default.DealerView, stop);

    /// <summary>What the target of a year could be; stores nothing.</summary>
    public Task<ProposalView> ProposeAsync(string code, int year, ProposalAsk ask, CancellationToken stop) =>
        _calls.WriteAsync(
            Write.Post(Paths.Fill(Routes.DealerProposal, code, year), ask, ViewsJson.Default.ProposalAsk),
            ViewsJson.Default.ProposalView, stop);

    /// <summary>Adopts a target for a year, and with it targets for its months.</summary>
    public Task<TargetYearView> AdoptAsync(string code, int year, YearChange change, CancellationToken stop) =>
        _calls.WriteAsync(
            Write.Put(Paths.Fill(Routes.DealerYear, code, year), change, ViewsJson.Default.YearChange),
            ViewsJson.Default.TargetYearView, stop);

    /// <summary>Sets the bounds of a share, such as <c>reach</c>.</summary>
    public Task<TargetYearView> SetGoalAsync(string code, string goal, GoalChange change, CancellationToken stop) =>
        _calls.WriteAsync(
            Write.Put(Paths.Fill(Routes.DealerGoal, code, goal), change, ViewsJson.Default.GoalChange),
            ViewsJson.Default.TargetYearView, stop);

    /// <summary>Sets the figures of a dealer's year; they take the place of all before.</summary>
    public Task<TargetYearView> SetKpisAsync(string code, KpisChange change, CancellationToken stop) =>
        _calls.WriteAsync(
            Write.Put(Paths.Fill(Routes.DealerKpis, code), change, ViewsJson.Default.KpisChange),
            ViewsJson.Default.TargetYearView, stop);
}
