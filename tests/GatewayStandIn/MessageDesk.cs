using System.Security.Cryptography;
using System.Text;

namespace CampaignEngine.GatewayStandIn;

/// <summary>
/// Decides what happens to each POST, one at a time, and writes it down before anybody hears of it.
/// </summary>
internal sealed class MessageDesk(
    StandInOptions options, KeyBook book, Journal journal, Faults faults, TimeProvider clock)
{
    private const int SinglePart = 70;
    private const int PartOfMany = 67;
    private static readonly string[] Before =
        ["500-before", "timeout-before", "reset-before", "429", "redirect"];

    private readonly Lock _gate = new();

    public Ruling Receive(Message message, byte[] body)
    {
        lock (_gate)
        {
            var entry = book.Find(message.Key);
            var attempt = (entry?.Attempts ?? 0) + 1;
            var fault = faults.Table.Pick(options.Seed, $"{message.Key}|{attempt}");
            var blank = Blank(message.Key, body) with { Attempt = attempt, Parts = Parts(message.Text) };
            return Record(new Ruling(Decide(blank, entry, fault), fault));
        }
    }

    /// <summary>A POST that names no usable key: only counted.</summary>
    public void Refuse(string decision, byte[] body)
    {
        lock (_gate)
            Record(new Ruling(Blank("", body) with { Decision = decision }, null));
    }

    /// <summary>What a query may say of a key.</summary>
    public Answer? Look(string key)
    {
        if (book.Find(key) is not { } entry)
            return null;
        if (entry.Accepted is { } line)
            return clock.GetUtcNow() - line.At < options.QueryLag
                ? null
                : new Answer("OK", key, "accepted", line.ProviderId);
        return entry.Decision is "rejected" or "opted-out" ? new Answer("OK", key, entry.Decision) : null;
    }

    private Ruling Record(Ruling ruling)
    {
        journal.Write(ruling.Line);
        book.Enter(ruling.Line);
        return ruling;
    }

    private JournalLine Decide(JournalLine line, KeyBook.Entry? entry, string? fault) => fault switch
    {
        _ when Before.Contains(fault) => line with { Decision = fault! },
        _ when options.Idempotent && entry?.Accepted is { } accepted => Repeat(line, entry, accepted),
        "rejected" or "code-inside" => line with { Decision = "rejected" },
        "opted-out" or "unknown-code" => line with { Decision = fault },
        _ => line with { Decision = "accepted", Charged = true, ProviderId = NewId(line) },
    };

    private static JournalLine Repeat(JournalLine line, KeyBook.Entry entry, JournalLine accepted) =>
        entry.FirstBody == line.Body
            ? line with { Decision = "repeat", ProviderId = accepted.ProviderId }
            : line with { Decision = "key-reused" };

    private JournalLine Blank(string key, byte[] body) =>
        new(clock.GetUtcNow(), key, Convert.ToHexStringLower(SHA256.HashData(body)), 1, "", false, null, 1);

    private static string NewId(JournalLine line)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(line.Key));
        return $"{Convert.ToHexStringLower(hash.AsSpan(0, 8))}^{line.Attempt}";
    }

    private int Parts(string text) => !options.Segments || text.Length <= SinglePart
        ? 1
        : (text.Length + PartOfMany - 1) / PartOfMany;
}

/// <summary>The line as written, and the fault that shapes the reply.</summary>
internal sealed record Ruling(JournalLine Line, string? Fault);
