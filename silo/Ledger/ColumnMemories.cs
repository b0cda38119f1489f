using CampaignEngine.Grains;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Silo.Ledger.Reading.Headers;
using Orleans;

namespace CampaignEngine.Silo.Ledger;

/// <summary>
/// What was said about the columns of earlier ledgers: by a dealer's own people for that dealer, by others for the
/// group.
/// </summary>
internal sealed class ColumnMemories(IGrainFactory grains)
{
    private const long Group = 0;

    /// <summary>What was said about files with the same headers; nothing about unknown ones.</summary>
    /// <param name="dealers">The dealers of whoever sends the file; null for all.</param>
    /// <param name="fingerprint">Names the headers.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<IReadOnlyDictionary<string, string>> FindAsync(
        int[]? dealers, string fingerprint, CancellationToken stop)
    {
        var known = await Of(dealers).FindAsync(fingerprint).WaitAsync(stop);
        return known.Columns.ToDictionary(column => column.Header, column => column.Field, StringComparer.Ordinal);
    }

    /// <summary>
    /// Remembers what was said; nothing said forgets the headers. That a column about consent be left unread holds for
    /// its own file only. Source: D-1.
    /// </summary>
    public Task RememberAsync(
        int[]? dealers, string fingerprint, IReadOnlyDictionary<string, string>? columns, CancellationToken stop)
    {
        var kept = (columns ?? new Dictionary<string, string>())
            .Where(column => column.Value != HeaderAnswers.Ignore || !ConsentHeader.Speaks(column.Key))
            .Select(column => new ColumnAnswer(column.Key, column.Value));
        return Of(dealers).RememberAsync(new KnownColumns(fingerprint, Sequence.From(kept))).WaitAsync(stop);
    }

    private IColumnMemoryGrain Of(int[]? dealers) =>
        grains.GetGrain<IColumnMemoryGrain>(dealers is [var only] ? only : Group);
}
