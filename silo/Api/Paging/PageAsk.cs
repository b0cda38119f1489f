using System.Globalization;
using CampaignEngine.Silo.Api.Problems;
using CampaignEngine.Silo.Security;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Api.Paging;

/// <summary>Marks a list that takes <c>limit</c> and <c>after</c>.</summary>
internal sealed record Paged;

/// <summary>Which part of a list is asked for.</summary>
internal sealed class PageAsk
{
    private const int UsualLimit = 50;
    private const int MostLimit = 200;

    private readonly byte[] _key;
    private readonly CursorUse _use;
    private readonly string[] _position;

    private PageAsk(int limit, byte[] key, CursorUse use, string[] position)
    {
        Limit = limit;
        _key = key;
        _use = use;
        _position = position;
    }

    /// <summary>Items the answer may hold.</summary>
    public int Limit { get; }

    /// <summary>Rows to read: one more than the answer holds tells whether there is a next part.</summary>
    public int Rows => Limit + 1;

    /// <summary>Whether the list is asked for from its beginning.</summary>
    public bool IsFirst => _position.Length == 0;

    /// <summary>A part of the position as text; null at the beginning.</summary>
    public string? Text(int part = 0) => part < _position.Length ? _position[part] : null;

    /// <summary>A part of the position as a number; null at the beginning.</summary>
    public long? Number(int part = 0) => Text(part) is { } text ? long.Parse(text, CultureInfo.InvariantCulture) : null;

    /// <summary>A part of the position as an instant; null at the beginning.</summary>
    public DateTimeOffset? Instant(int part = 0) =>
        Number(part) is { } ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    /// <summary>The answer from up to <see cref="Rows"/> rows.</summary>
    public Page<TView> Answer<TRow, TView>(
        IReadOnlyList<TRow> rows, Func<TRow, TView> view, Func<TRow, IEnumerable<object>> positionOf) => new(
        [.. rows.Take(Limit).Select(view)],
        rows.Count > Limit ? Cursors.Seal(_key, _use, positionOf(rows[Limit - 1]).Select(Part)) : null);

    public static async ValueTask<PageAsk?> BindAsync(HttpContext context)
    {
        var caller = context.Features.Get<Caller>() ?? throw new ProblemException(Refusals.NoToken);
        var key = await context.RequestServices.GetRequiredService<Secrets>()
            .GetAsync(Secrets.Cursors, context.RequestAborted);
        var use = new CursorUse(QuestionOf(context.Request), caller.Scope);
        return new PageAsk(LimitOf(context.Request), key, use, PositionOf(context.Request, key, use));
    }

    private static int LimitOf(HttpRequest request) =>
        request.Query["limit"] is not { Count: > 0 } given ? UsualLimit
        : given.Count == 1 && int.TryParse(given[0], NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
            && limit is >= 1 and <= MostLimit ? limit
        : throw new ProblemException(KnownProblems.LimitInvalid);

    private static string[] PositionOf(HttpRequest request, byte[] key, CursorUse use) =>
        request.Query["after"] is not { Count: > 0 } given ? []
        : (given.Count == 1 && given[0] is { } cursor ? Cursors.Open(key, use, cursor) : null)
            ?? throw new ProblemException(KnownProblems.CursorInvalid);

    // The path and all filters, in a fixed order, so that a cursor of one search does not continue another.
    private static string QuestionOf(HttpRequest request) => request.Path + "?" + string.Join('&', request.Query
        .Where(pair => pair.Key is not ("limit" or "after"))
        .OrderBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(pair => $"{pair.Key}={pair.Value}"));

    private static string Part(object part) => part switch
    {
        DateTimeOffset instant => instant.UtcTicks.ToString(CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => part.ToString() ?? "",
    };
}
