using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Outbox;
using CampaignEngine.Silo.Outbox.Gateways;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Replies;

/// <summary>
/// Long texts whose provider reports each part: the text has been sent when one part arrived, and is delivered when all
/// have, in whatever order and however often they are reported.
/// </summary>
internal static class DeliveredParts
{
    private static readonly string AddParts = Sql.Load("Replies/add_parts.sql");

    /// <summary>The parts that receipts of one text report as arrived, bit by bit.</summary>
    public static int ArrivedOf(IEnumerable<GatewayReceipt> receipts) => receipts
        .Where(receipt => receipt.Status == ReceiptStatus.Delivered)
        .Aggregate(0, (arrived, receipt) => arrived | (receipt.Segment is { } part ? 1 << (part - 1) : 0));

    /// <summary>Every part of a text, bit by bit; 0 when one receipt speaks of it as a whole.</summary>
    public static int WholeOf(IReadOnlyCollection<GatewayReceipt> receipts) =>
        receipts.Any(receipt => receipt.Segments is null)
            ? 0
            : (1 << receipts.Max(receipt => receipt.Segments!.Value)) - 1;

    /// <summary>
    /// Notes what arrived, in the caller's transaction; the ends of texts that wait for a part say sent.
    /// </summary>
    public static async Task<IReadOnlyList<TouchEnd>> NoteAsync(
        NpgsqlConnection connection, IReadOnlyList<(TouchEnd End, int Arrived, int Whole)> reports,
        CancellationToken stop)
    {
        var parts = reports.Select(report => IsPartly(report) ? report : report with { Arrived = 0 }).ToList();
        if (parts.All(part => part.Arrived == 0))
            return [.. reports.Select(report => report.End)];
        var waiting = new HashSet<(long, short)>();
        await using var command = connection.Command(AddParts,
            parts.Select(part => part.End.PolicyId).ToArray(),
            parts.Select(part => part.End.Step).ToArray(),
            parts.Select(part => part.End.DueOn).ToArray(),
            parts.Select(part => part.Arrived).ToArray(),
            parts.Select(part => part.Whole).ToArray());
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            waiting.Add((reader.GetInt64(0), reader.GetInt16(1)));
        return
        [
            .. reports.Select(report => waiting.Contains((report.End.PolicyId, report.End.Step))
                ? report.End with { Status = TouchStatus.Sent }
                : report.End),
        ];
    }

    private static bool IsPartly((TouchEnd End, int Arrived, int Whole) report) =>
        report.End.Status == TouchStatus.Delivered && report.Whole > 0;
}
