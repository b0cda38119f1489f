using System.Globalization;

namespace CampaignEngine.Faults.Tests;

/// <summary>One row of a list of touches.</summary>
internal sealed record TouchLine(
    string Policy, DateOnly Expiry, string Name, string Channel, DateTimeOffset? DoneAt, string Status,
    string Rule)
{
    /// <summary>Days from the expiry on which it ran, -90 for ninety days before.</summary>
    public int Day => DateOnly.FromDateTime(DoneAt!.Value.DateTime).DayNumber - Expiry.DayNumber;
}

/// <summary>The list of touches that a silo wrote with <c>--touches</c>.</summary>
internal sealed record Touches(IReadOnlyList<TouchLine> Lines)
{
    /// <summary>What became of each touch, whenever and by whichever silo; any order.</summary>
    public IReadOnlyList<string> Fates => [.. Lines
        .Select(line => $"{line.Policy} {line.Name} {line.Status} {line.Rule}")
        .Order(StringComparer.Ordinal)];

    public IEnumerable<TouchLine> Of(string policy) => Lines.Where(line => line.Policy == policy);

    /// <summary>What a ledger of the same policies over and over, each under a number of its own, comes to.</summary>
    public Touches Repeated(int times, int policies) => new([.. Enumerable.Range(0, times).SelectMany(round =>
        Lines.Select(line => line with { Policy = $"P{Number(line.Policy) + round * policies:0000}" }))]);

    public static Touches Read(string path) => new([.. File.ReadLines(path).Skip(1).Select(Parse)]);

    private static int Number(string policy) => int.Parse(policy[1..], CultureInfo.InvariantCulture);

    // The ledgers of these tests hold no commas.
    private static TouchLine Parse(string line)
    {
        var field = line.Split(',');
        return new TouchLine(
            field[0], DateOnly.Parse(field[3], CultureInfo.InvariantCulture), field[4], field[5],
            field[7] is "" ? null : DateTimeOffset.Parse(field[7], CultureInfo.InvariantCulture),
            field[8], field[9]);
    }
}
