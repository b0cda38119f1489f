using CampaignEngine.Grains.Calendars;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Api;
using CampaignEngine.Silo.Api.Staffing;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Tests.Api.Staffing;

/// <summary>How often a book is reckoned: once for all who ask at a time, again after some minutes or a day.</summary>
public sealed class CallBooksTests(ApiHost host) : IClassFixture<ApiHost>
{
    private readonly WatchedClock _clock = new();
    private readonly Counted _counted = new();

    [Fact]
    public async Task All_who_ask_at_a_time_share_one_reckoning()
    {
        var books = Books();
        _counted.Gate = new TaskCompletionSource();
        var asked = Enumerable.Range(0, 5).Select(_ => AskAsync(books)).ToList();
        Assert.Equal(1, _counted.Reckoned);
        _counted.Gate.SetResult();
        var all = await Task.WhenAll(asked);
        Assert.Equal(1, _counted.Reckoned);
        Assert.All(all, book => Assert.Same(all[0], book));
    }

    [Fact]
    public async Task A_book_is_kept_for_minutes_and_made_anew_on_a_new_day()
    {
        var books = Books();
        var first = await AskAsync(books);
        Assert.Equal(_counted.Now, first.MadeAt);
        _clock.Advance(CallBooks.Kept - TimeSpan.FromSeconds(1));
        Assert.Same(first, await AskAsync(books));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.NotSame(first, await AskAsync(books));
        _counted.Now += TimeSpan.FromDays(1);
        Assert.Equal(_counted.Now, (await AskAsync(books)).MadeAt);
        Assert.Equal(3, _counted.Reckoned);
    }

    [Fact]
    public async Task Who_gives_up_leaves_the_next_one_to_reckon()
    {
        var books = Books();
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => AskAsync(books, stop.Token));
        Assert.Equal(1, (await AskAsync(books)).Terms);
    }

    private CallBooks Books() => new(new CallBookReader(host.Databases, _counted), _counted, _clock);

    private Task<CallBook> AskAsync(CallBooks books, CancellationToken stop = default) => books.OfAsync(
        host.World.A.Id, TimeZoneInfo.FindSystemTimeZoneById(Dealer.DefaultZone), stop);

    private sealed class Counted : ITurnContexts, IClock
    {
        public DateTimeOffset Now { get; set; } = FakePorts.Now;

        public int Reckoned { get; private set; }

        public TaskCompletionSource? Gate { get; set; }

        public Task<IReadOnlyDictionary<PlanKey, TurnContext>> ForAsync(
            IReadOnlyCollection<PlanKey> plans, CancellationToken stop) =>
            Task.FromResult<IReadOnlyDictionary<PlanKey, TurnContext>>(
                plans.ToDictionary(plan => plan, _ => FakePorts.Context));

        public Task<TurnContext> ForPlaybookAsync(int playbookId, CancellationToken stop) =>
            Task.FromResult(FakePorts.Context);

        public async Task<(DateTimeOffset Now, BusinessCalendar Calendar)> CalendarAsync(CancellationToken stop)
        {
            Reckoned++;
            if (Gate is { } gate)
                await gate.Task;
            return (Now, BusinessCalendar.WeekendsOnly);
        }

        Task<ClockView> IClock.NowAsync(CancellationToken stop) =>
            Task.FromResult(new ClockView(Now, false, null));
    }
}
