using CampaignEngine.Sdk.Http;
using CampaignEngine.Wire;

namespace CampaignEngine.Sdk.Api;

/// <summary>What dealers are behind with, and what somebody does about it.</summary>
public sealed class ActionsApi
{
    private readonly Calls _calls;

    internal ActionsApi(Calls calls) => _calls = calls;

    /// <summary>A dealer's action items, newest first.</summary>
    /// <param name="code">The dealer's code.</param>
    /// <param name="state">open or closed; null for both.</param>
    public PagedList<ActionView> Of(string code, string? state = null) => new(
        _calls, Paths.Ask(Paths.Fill(Routes.DealerActions, code), ("state", state)), ViewsJson.Default.PageActionView);

    /// <summary>One action item with its history.</summary>
    public Task<ActionView> GetAsync(long id, CancellationToken stop) =>
        _calls.GetAsync(Paths.Fill(Routes.Action, id), ViewsJson.Default.ActionView, stop);

    /// <summary>
    /// Adds an item that a person found; refused by <c>action-open</c> where one of its measure is open.
    /// </summary>
    public Task<ActionView> AddAsync(string code, ActionAsk ask, CancellationToken stop) => _calls.WriteAsync(
        Write.Post(Paths.Fill(Routes.DealerActions, code), ask, ViewsJson.Default.ActionAsk),
        ViewsJson.Default.ActionView, stop);

    /// <summary>Changes or closes an item; what is null stays as it is.</summary>
    public Task<ActionView> ChangeAsync(long id, ActionChange change, CancellationToken stop) => _calls.WriteAsync(
        Write.Put(Paths.Fill(Routes.Action, id), change, ViewsJson.Default.ActionChange),
        ViewsJson.Default.ActionView, stop);
}
