using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Mailbox;

namespace CampaignEngine.Silo.Tests.Mailbox;

public sealed class MailboxLaneTests
{
    private static readonly TimeSpan Forever = TimeSpan.FromMinutes(10);

    private readonly MailboxLane _lane = new(capacity: 3);

    [Fact]
    public async Task Letters_come_out_in_the_order_they_came()
    {
        await AddAsync(1, 2, 3);
        Assert.Equal([1, 2], Take(2));
        Assert.Equal([3], Take(2));
    }

    [Fact]
    public async Task A_full_lane_makes_its_callers_wait_for_a_place()
    {
        await AddAsync(1, 2, 3);
        var fourth = AddAsync(4);
        Assert.False(fourth.IsCompleted);
        Take(1);
        await fourth;
        Assert.Equal(3, _lane.Count);
    }

    [Fact]
    public async Task A_caller_that_gives_up_waiting_for_a_place_leaves_no_letter()
    {
        await AddAsync(1, 2, 3);
        using var stop = new CancellationTokenSource();
        var fourth = _lane.AddAsync(LetterTo(4), stop.Token).AsTask();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fourth);
        Assert.Equal([1, 2, 3], Take(9));
    }

    [Fact]
    public async Task Gathering_ends_when_enough_letters_have_come()
    {
        await AddAsync(1);
        var gathering = _lane.GatherAsync(3, Forever, TimeProvider.System);
        await AddAsync(2);
        Assert.False(gathering.IsCompleted);
        await AddAsync(3);
        await gathering;
    }

    [Fact]
    public async Task Gathering_does_not_wait_for_letters_that_are_there()
    {
        await AddAsync(1, 2);
        Assert.True(_lane.GatherAsync(2, Forever, TimeProvider.System).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Gathering_ends_with_its_time()
    {
        await AddAsync(1);
        await _lane.GatherAsync(3, TimeSpan.FromMilliseconds(1), TimeProvider.System);
        Assert.Equal([1], Take(9));
    }

    [Fact]
    public async Task A_closed_lane_ends_gathering_takes_nothing_more_and_is_read_to_its_end()
    {
        await AddAsync(1);
        var gathering = _lane.GatherAsync(3, Forever, TimeProvider.System);
        _lane.Close();
        await gathering;
        await Assert.ThrowsAsync<MailboxClosedException>(() => AddAsync(2));
        Assert.True(await _lane.WaitAsync());
        Assert.Equal([1], Take(9));
        Assert.False(await _lane.WaitAsync());
    }

    private async Task AddAsync(params long[] policies)
    {
        foreach (var policy in policies)
            await _lane.AddAsync(LetterTo(policy), CancellationToken.None);
    }

    private long[] Take(int most)
    {
        var letters = new List<Letter>();
        _lane.Take(letters, most);
        return [.. letters.Select(letter => letter.PolicyId)];
    }

    private static Letter LetterTo(long policy) => new(policy, new PolicyMessage.PauseAsked(PauseCause.Person), null);
}
