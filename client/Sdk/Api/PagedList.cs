using System.Text.Json.Serialization.Metadata;
using CampaignEngine.Sdk.Http;
using CampaignEngine.Wire;

namespace CampaignEngine.Sdk.Api;

/// <summary>A list of the engine: by part, or whole and fetched as it is read.</summary>
/// <typeparam name="T">The item type.</typeparam>
public sealed class PagedList<T> : IAsyncEnumerable<T>
{
    private readonly Calls _calls;
    private readonly string _path;
    private readonly JsonTypeInfo<Page<T>> _shape;

    internal PagedList(Calls calls, string path, JsonTypeInfo<Page<T>> shape)
    {
        _calls = calls;
        _path = path;
        _shape = shape;
    }

    /// <summary>One part.</summary>
    public Task<Page<T>> PartAsync(PartAsk ask, CancellationToken stop)
    {
        var part = Paths.Ask("", ("limit", ask.Limit), ("after", ask.After));
        var path = _path.Contains('?') && part.Length > 0 ? $"{_path}&{part[1..]}" : _path + part;
        return _calls.GetAsync(path, _shape, stop);
    }

    /// <summary>All items to the end of the list.</summary>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        var ask = PartAsk.Largest;
        while (true)
        {
            var part = await PartAsync(ask, cancellationToken);
            foreach (var item in part.Items)
                yield return item;
            if (part.Next is null)
                yield break;
            ask = ask with { After = part.Next };
        }
    }
}
