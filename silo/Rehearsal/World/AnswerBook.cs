using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;

namespace CampaignEngine.Silo.Rehearsal.World;

/// <summary>An answer of the world whose time has come.</summary>
/// <param name="Key">Names it.</param>
/// <param name="Kind">delivered, failed, opt-out, reply, renewed or returned.</param>
/// <param name="Subject">What it is about: a content key, policy and premium, or a policy alone.</param>
/// <param name="DueAt">When it happens, business time, UTC.</param>
internal sealed record DueAnswer(string Key, string Kind, string Subject, DateTimeOffset DueAt);

/// <summary>What the world will answer. Many write at once and share a statement.</summary>
internal sealed class AnswerBook : IAsyncDisposable
{
    private const int Capacity = 100_000;
    private const int Most = 1_000;

    private static readonly string AddAnswers = Sql.Load("Rehearsal/World/add_answers.sql");
    private static readonly string DropAnswers = Sql.Load("Rehearsal/World/drop_answers.sql");

    private readonly Databases _databases;
    private readonly Lane<Entry> _lane;

    public AnswerBook(Databases databases)
    {
        _databases = databases;
        _lane = new Lane<Entry>(Capacity, Most, WriteAsync);
        _lane.Start();
    }

    /// <summary>
    /// Notes an answer; its key lets it happen once, however often it is noted. It concerns the policy, or the one that
    /// the content key of its subject names.
    /// </summary>
    public Task AddAsync(DueAnswer answer, long? policyId, string? dealerCode, Guid? term)
    {
        var entry = new Entry(answer, policyId, dealerCode, term);
        return _lane.TryAdd(entry)
            ? entry.Written.Task
            : throw new InvalidOperationException("More answers wait than a rehearsal makes.");
    }

    /// <summary>Drops answers that have been given.</summary>
    public async Task DropAsync(IEnumerable<DueAnswer> given, CancellationToken stop)
    {
        await using var command =
            _databases.Api.Command(DropAnswers, (object)given.Select(answer => answer.Key).ToArray());
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _lane.DrainAsync();

    private async Task WriteAsync(List<Entry> entries)
    {
        try
        {
            await using var command = _databases.Api.Command(AddAnswers,
                entries.Select(entry => entry.Answer.Key).ToArray(),
                entries.Select(entry => entry.Answer.DueAt).ToArray(),
                entries.Select(entry => entry.Answer.Kind).ToArray(),
                entries.Select(entry => entry.Answer.Subject).ToArray(),
                entries.Select(entry => entry.PolicyId).ToArray(),
                entries.Select(entry => entry.DealerCode).ToArray(),
                entries.Select(entry => entry.Term).ToArray());
            await command.ExecuteNonQueryAsync();
            foreach (var entry in entries)
                entry.Written.TrySetResult();
        }
        catch (Exception cause)
        {
            foreach (var entry in entries)
                entry.Written.TrySetException(cause);
        }
    }

    private sealed record Entry(DueAnswer Answer, long? PolicyId, string? DealerCode, Guid? Term)
    {
        public TaskCompletionSource Written { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
