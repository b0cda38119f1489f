using System.Threading.Channels;

namespace CampaignEngine.Silo.Mailbox;

/// <summary>
/// Letters in the order they came, for one reader. All letters of a policy take the same lane, so they keep their
/// order.
/// </summary>
/// <param name="capacity">Letters that may wait; beyond it their callers wait for a place.</param>
internal sealed class MailboxLane(int capacity)
{
    private readonly Channel<Letter> _letters = Channel.CreateBounded<Letter>(
        new BoundedChannelOptions(capacity) { SingleReader = true });

    private volatile Gathering? _gathering;

    /// <summary>Letters that wait now.</summary>
    public int Count => _letters.Reader.Count;

    /// <summary>
    /// Adds a letter, waiting for a place; throws <see cref="MailboxClosedException"/> once it is closed.
    /// </summary>
    public async ValueTask AddAsync(Letter letter, CancellationToken stop)
    {
        try
        {
            await _letters.Writer.WriteAsync(letter, stop);
        }
        catch (ChannelClosedException)
        {
            throw new MailboxClosedException();
        }
        if (_gathering is { } gathering && Count >= gathering.Wanted)
            gathering.Enough.TrySetResult();
    }

    /// <summary>No further letter is taken; those that wait are still read.</summary>
    public void Close()
    {
        _letters.Writer.TryComplete();
        _gathering?.Enough.TrySetResult();
    }

    /// <summary>Waits for a letter. False when the lane is closed and read to its end.</summary>
    public ValueTask<bool> WaitAsync() => _letters.Reader.WaitToReadAsync(CancellationToken.None);

    /// <summary>Waits until so many letters have come, or for a time, real clock.</summary>
    public async Task GatherAsync(int wanted, TimeSpan longest, TimeProvider time)
    {
        var gathering = new Gathering(wanted);
        _gathering = gathering;
        if (Count < wanted && !_letters.Reader.Completion.IsCompleted)
            await Task.WhenAny(gathering.Enough.Task, Task.Delay(longest, time, CancellationToken.None));
        _gathering = null;
    }

    /// <summary>Takes letters that wait, up to a number of them in the list.</summary>
    public void Take(List<Letter> letters, int most)
    {
        while (letters.Count < most && _letters.Reader.TryRead(out var letter))
            letters.Add(letter);
    }

    private sealed record Gathering(int Wanted)
    {
        public TaskCompletionSource Enough { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
