using System.Text.Json;
using System.Text.Json.Serialization;
using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Storage;

namespace CampaignEngine.Silo.Api.Writes;

/// <summary>Names one write of one caller.</summary>
internal sealed record WriteKey(int KeyId, string Route, string Key);

/// <summary>An answer as it went out first.</summary>
internal sealed record StoredAnswer(int Status, string? ContentType, string? Location, string Body);

/// <summary>What is known about a write: its body, and its answer once it has ended.</summary>
internal sealed record KnownWrite(byte[] BodyHash, StoredAnswer? Answer);

/// <summary>Persisted form of an answer.</summary>
[JsonSerializable(typeof(StoredAnswer))]
internal sealed partial class StoredAnswerJson : JsonSerializerContext;

/// <summary>
/// The first answers to writes that carried an Idempotency-Key, kept for a day at least: sealed, as one that hands out
/// a call tells a phone and what its customer wrote. A write that never ended, because its silo died, may be begun
/// again after two minutes.
/// </summary>
internal sealed class IdempotencyStore(Databases databases, Secrets secrets)
{
    private static readonly string BeginWrite = Sql.Load("Api/Writes/begin_write.sql");
    private static readonly string ReadWrite = Sql.Load("Api/Writes/read_write.sql");
    private static readonly string EndWrite = Sql.Load("Api/Writes/end_write.sql");
    private static readonly string DropWrite = Sql.Load("Api/Writes/drop_write.sql");
    private static readonly string ForgetWrites = Sql.Load("Api/Writes/forget_writes.sql");

    /// <summary>Begins a write; null when it is begun, otherwise what is known about the first one.</summary>
    public async Task<KnownWrite?> BeginAsync(WriteKey write, byte[] bodyHash, CancellationToken stop)
    {
        await using var connection = await databases.Api.OpenConnectionAsync(stop);
        await using (var begin = connection.Command(BeginWrite, write.KeyId, write.Route, write.Key, bodyHash))
            if (await begin.ExecuteNonQueryAsync(stop) == 1)
                return null;
        await using var read = connection.Command(ReadWrite, write.KeyId, write.Route, write.Key);
        await using var rows = await read.ExecuteReaderAsync(stop);
        // Gone between the two statements: it failed just now, so the caller may come again.
        return await rows.ReadAsync(stop)
            ? new KnownWrite(rows.GetFieldValue<byte[]>(0), await AnswerOfAsync(rows.Maybe<byte[]>(1), write, stop))
            : new KnownWrite(bodyHash, null);
    }

    public async Task EndAsync(WriteKey write, StoredAnswer answer, CancellationToken stop)
    {
        var json = JsonSerializer.Serialize(answer, StoredAnswerJson.Default.StoredAnswer);
        var kept = (await secrets.TextSealAsync(stop)).Seal(json, write.ToString());
        await using var command = databases.Api.Command(
            EndWrite, write.KeyId, write.Route, write.Key, answer.Status, kept);
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Forgets a write that did not come to an answer worth keeping.</summary>
    public async Task DropAsync(WriteKey write, CancellationToken stop)
    {
        await using var command = databases.Api.Command(DropWrite, write.KeyId, write.Route, write.Key);
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Forgets writes older than a day and an hour; returns how many.</summary>
    public async Task<int> ForgetAsync(CancellationToken stop)
    {
        await using var command = databases.Api.Command(ForgetWrites);
        return await command.ExecuteNonQueryAsync(stop);
    }

    private async ValueTask<StoredAnswer?> AnswerOfAsync(byte[]? kept, WriteKey write, CancellationToken stop) =>
        kept is not null && (await secrets.TextSealAsync(stop)).Open(kept, write.ToString()) is { } json
            ? JsonSerializer.Deserialize(json, StoredAnswerJson.Default.StoredAnswer)
            : null;
}
