using System.Collections.Concurrent;
using CampaignEngine.Grains;

namespace CampaignEngine.Silo.Api.Staffing;

/// <summary>
/// Books of dealers, kept for some minutes: a book is much work, and a forecast of months does not change in minutes.
/// Each is reckoned by one caller at a time, whom the others wait for.
/// </summary>
internal sealed class CallBooks(CallBookReader reader, IClock business, TimeProvider clock)
{
    /// <summary>How long a book is kept, real clock; a new local day ends it earlier.</summary>
    internal static readonly TimeSpan Kept = TimeSpan.FromMinutes(3);

    private readonly ConcurrentDictionary<int, Shelf> _shelves = new();

    /// <summary>The book of a dealer, at most some minutes old.</summary>
    public async Task<CallBook> OfAsync(int dealerId, TimeZoneInfo zone, CancellationToken stop)
    {
        var today = LocalTime.DayOf((await business.NowAsync(stop)).Now, zone);
        var shelf = _shelves.GetOrAdd(dealerId, _ => new Shelf());
        await shelf.Turn.WaitAsync(stop);
        try
        {
            if (shelf.Book is { } book && book.From >= today && clock.GetElapsedTime(shelf.Since) < Kept)
                return book;
            shelf.Book = await reader.ReadAsync(dealerId, zone, stop);
            shelf.Since = clock.GetTimestamp();
            return shelf.Book;
        }
        finally
        {
            shelf.Turn.Release();
        }
    }

    private sealed class Shelf
    {
        public SemaphoreSlim Turn { get; } = new(1);

        public CallBook? Book { get; set; }

        public long Since { get; set; }
    }
}
