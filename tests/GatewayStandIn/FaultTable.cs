using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CampaignEngine.GatewayStandIn;

/// <summary>
/// Faults with their probabilities, written <c>name:0.05,name:0.1</c>; which one strikes is a stable hash
/// of the seed and the subject, so a run can be repeated.
/// </summary>
internal sealed record FaultTable(IReadOnlyList<(string Name, double Chance)> Faults)
{
    public static readonly FaultTable None = new([]);

    public static readonly string[] OfMessages =
    [
        "500-before", "500-after", "timeout-before", "timeout", "reset-before", "reset", "429", "slow",
        "redirect", "rejected", "code-inside", "opted-out", "unknown-code", "garbage", "huge",
    ];

    public static readonly string[] OfReceipts =
    [
        "duplicate", "reorder", "forged", "stale", "unknown", "before-reply", "lost", "failed", "opted-out",
    ];

    public static FaultTable Parse(string text, string[] known)
    {
        var faults = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => One(part.Split(':'), known));
        return new FaultTable(faults.ToList());
    }

    /// <summary>At most one fault: their chances are laid end to end.</summary>
    public string? Pick(int seed, string subject)
    {
        var mark = Fraction($"{seed}|{subject}");
        foreach (var (name, chance) in Faults)
        {
            if (mark < chance)
                return name;
            mark -= chance;
        }
        return null;
    }

    /// <summary>
    /// Whether this one fault strikes; the faults of a receipt are independent of one another.
    /// </summary>
    public bool Strikes(string name, int seed, string subject) =>
        Faults.Any(fault => fault.Name == name && Fraction($"{seed}|{name}|{subject}") < fault.Chance);

    private static (string Name, double Chance) One(string[] parts, string[] known)
    {
        if (parts.Length != 2 || !known.Contains(parts[0]))
            throw new FormatException($"fault {parts[0]} is unknown; there are {string.Join(", ", known)}");
        return double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var chance)
            ? (parts[0], chance)
            : throw new FormatException($"fault {parts[0]} lacks its probability");
    }

    private static double Fraction(string text)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        return (BinaryPrimitives.ReadUInt64BigEndian(hash) >> 11) / (double)(1UL << 53);
    }
}

/// <summary>The faults of sends now in force; changed over <c>/control/faults</c>.</summary>
internal sealed class Faults(FaultTable first)
{
    private volatile FaultTable _table = first;

    public FaultTable Table { get => _table; set => _table = value; }
}
