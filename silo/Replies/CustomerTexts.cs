using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;
using Npgsql;

namespace CampaignEngine.Silo.Replies;

/// <summary>A text as it came in.</summary>
/// <param name="MessageId">The provider's name for it.</param>
/// <param name="PhoneHash">Keyed hash of the sender's phone; null for a sender that is no mobile number.</param>
/// <param name="Words">What the customer wrote.</param>
/// <param name="IsRefusal">Whether it says nothing but that no more texts are wanted.</param>
/// <param name="At">Business instant, UTC.</param>
internal sealed record ArrivedText(
    string MessageId, byte[]? PhoneHash, string Words, bool IsRefusal, DateTimeOffset At)
{
    /// <summary>Leaves the words out, so that no log line gives a person away.</summary>
    public override string ToString() => $"text {MessageId}";
}

/// <summary>Everything that customers have written: sealed, each text once, for a bounded time.</summary>
internal sealed class CustomerTexts(Databases databases, Secrets secrets)
{
    /// <summary>The most characters that are kept of a text.</summary>
    public const int MostKept = 1_000;

    /// <summary>
    /// How long the words are kept, business time: beyond the five months for which a consent must be provable. Source:
    /// D-3.
    /// </summary>
    public static readonly TimeSpan WordsKept = TimeSpan.FromDays(180);

    private static readonly string KeepText = Sql.Load("Replies/keep_text.sql");
    private static readonly string WipeTexts = Sql.Load("Replies/wipe_texts.sql");

    /// <summary>
    /// Keeps a text in the caller's transaction; false for one that is kept already. A refusal is read by the engine,
    /// anything else waits for a person.
    /// </summary>
    public async Task<bool> KeepAsync(NpgsqlConnection connection, ArrivedText text, CancellationToken stop)
    {
        var seal = await secrets.TextSealAsync(stop);
        var kept = Kept(text.Words);
        await using var command = connection.Command(KeepText, text.MessageId, text.PhoneHash,
            seal.Seal(kept, text.MessageId), kept.Length < text.Words.Length, text.At,
            text.IsRefusal ? "refusal" : "unread", text.IsRefusal ? Judgements.RefusesTexts : null);
        return await command.ExecuteScalarAsync(stop) is not null;
    }

    /// <summary>Wipes words whose time is over; returns of how many texts.</summary>
    public async Task<int> WipeAsync(CancellationToken stop)
    {
        await using var command = databases.Api.Command(WipeTexts, WordsKept);
        return await command.ExecuteNonQueryAsync(stop);
    }

    // Never half of a character that takes two places.
    private static string Kept(string words) => words.Length <= MostKept ? words
        : words[..(char.IsHighSurrogate(words[MostKept - 1]) ? MostKept - 1 : MostKept)];
}
