using CampaignEngine.Sdk.Http;
using CampaignEngine.Wire;

namespace CampaignEngine.Sdk.Api;

/// <summary>The keys that may call.</summary>
public sealed class KeysApi
{
    private readonly Calls _calls;

    internal KeysApi(Calls calls) => _calls = calls;

    /// <summary>All keys, without their tokens.</summary>
    public PagedList<KeyView> All() => new(_calls, Routes.Keys, ViewsJson.Default.PageKeyView);

    /// <summary>Makes a key; its token is shown this once.</summary>
    public Task<NewKey> AddAsync(KeyAsk ask, CancellationToken stop) =>
        _calls.WriteAsync(Write.Post(Routes.Keys, ask, ViewsJson.Default.KeyAsk), ViewsJson.Default.NewKey, stop);

    /// <summary>Revokes a key for good.</summary>
    public Task RevokeAsync(int id, CancellationToken stop) =>
        _calls.WriteAsync(Write.Delete(Paths.Fill(Routes.Key, id)), stop);
}
