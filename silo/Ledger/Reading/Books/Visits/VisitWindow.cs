using System.Runtime.CompilerServices;

namespace CampaignEngine.Silo.Ledger.Reading.Books.Visits;

/// <summary>
/// Brings the lines of one order together, also where lines of others stand between them, as long as not too many do:
/// then no more of the file is held than a window of it. Amounts of lines are added up, a total of the order is not.
/// </summary>
internal sealed class VisitWindow
{
    /// <summary>Lines between two of one order from which on they are apart.</summary>
    public const int Width = 5_000;

    private readonly Queue<Held> _held = [];
    private readonly Dictionary<string, Held> _open = new(StringComparer.Ordinal);
    private readonly HashSet<ulong> _gone = [];

    /// <summary>The lines of a file, those of one visit together at the place of the first.</summary>
    public static async IAsyncEnumerable<LedgerLine> GatherAsync(
        IAsyncEnumerable<LedgerLine> lines, [EnumeratorCancellation] CancellationToken stop)
    {
        var window = new VisitWindow();
        await foreach (var line in lines.WithCancellation(stop))
        {
            window.Take(line);
            if (window._held.Count > Width)
                yield return window.Next();
        }

        while (window._held.Count > 0)
            yield return window.Next();
    }

    private void Take(LedgerLine line)
    {
        if (line is not Visit visit)
            Hold(line);
        else if (_open.TryGetValue(KeyOf(visit), out var first))
            Join(first, visit);
        else if (_gone.Contains(KeyHash.Of(KeyOf(visit))))
            Hold(LedgerReject.Of(visit.Line, "order_no", visit.OrderNo, VisitReasons.LinesApart));
        else
            _open[KeyOf(visit)] = Hold(visit);
    }

    private LedgerLine Next()
    {
        var held = _held.Dequeue();
        if (held.Line is not Visit visit)
            return held.Line;
        _open.Remove(KeyOf(visit));
        _gone.Add(KeyHash.Of(KeyOf(visit)));
        return visit with { Amount = held.Amounts.Amount, OrderAmount = null };
    }

    private Held Hold(LedgerLine line)
    {
        var held = new Held { Line = line };
        if (line is Visit visit)
            held.Amounts.Add(visit);
        _held.Enqueue(held);
        return held;
    }

    private void Join(Held first, Visit line)
    {
        var visit = (Visit)first.Line;
        if (!visit.IsOfSameCar(line) || visit.VisitedOn != line.VisitedOn)
        {
            Hold(LedgerReject.Of(line.Line, "order_no", line.OrderNo, VisitReasons.OrderDiffers(visit.Line)));
            return;
        }

        // Without a number nobody can tell a second line from the first one told twice.
        if (line.OrderNo is null && line.ToFacts() == visit.ToFacts())
        {
            Hold(line);
            return;
        }

        if (line.Type != visit.Type)
            Hold(LedgerNote.Of(line.Line, "visit_type", VisitTypes.NameOf(line.Type), VisitReasons.TypesDiffer));
        if (first.Amounts.Add(line))
            Hold(LedgerNote.Of(line.Line, "order_amount", $"{line.OrderAmount}", VisitReasons.TotalsDiffer));
        first.Line = visit with
        {
            Type = (VisitType)Math.Min((int)visit.Type, (int)line.Type),
            Mileage = visit.Mileage ?? line.Mileage,
            SteeredBy = visit.SteeredBy ?? line.SteeredBy,
        };
    }

    private static string KeyOf(Visit visit) => $"{visit.DealerCode}\n{visit.Key}";

    private sealed class Held
    {
        public required LedgerLine Line { get; set; }

        public VisitAmounts Amounts { get; } = new();
    }
}
