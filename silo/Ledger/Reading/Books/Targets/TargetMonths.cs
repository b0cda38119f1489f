using System.Runtime.CompilerServices;
using CampaignEngine.Silo.Ledger.Reading.Fields;
using CampaignEngine.Silo.Ledger.Reading.Headers;

namespace CampaignEngine.Silo.Ledger.Reading.Books.Targets;

/// <summary>
/// Brings the two numbers of a month together where months are columns, wherever they stand: then lines come at the end
/// of the file, in order of the first of each. Lines of a sheet with a line a month pass by at once.
/// </summary>
internal static class TargetMonths
{
    private static readonly RejectReason Twice = new("target_twice",
        "The target of this month stands in an earlier line or column already.", "该月目标已在前面的行或列中出现。");

    /// <summary>The lines of a file, a row for each month of a dealer.</summary>
    public static async IAsyncEnumerable<LedgerLine> GatherAsync(
        IAsyncEnumerable<LedgerLine> lines, [EnumeratorCancellation] CancellationToken stop)
    {
        var held = new List<LedgerLine>();
        var months = new Dictionary<(string Dealer, DateOnly Month), TargetHalf>();
        await foreach (var line in lines.WithCancellation(stop))
        {
            if (line is TargetHalf half)
                Take(half, months, held);
            else if (months.Count == 0)
                yield return line;
            else
                held.Add(line);
        }

        foreach (var line in held.Concat(months.Values.Select(Whole)).OrderBy(line => line.Line))
            yield return line;
    }

    private static void Take(
        TargetHalf half, Dictionary<(string Dealer, DateOnly Month), TargetHalf> months, List<LedgerLine> held)
    {
        if (!months.TryGetValue((half.DealerCode, half.Month), out var first))
            months.Add((half.DealerCode, half.Month), half);
        else if (half.Renewals is null ? first.Premium is not null : first.Renewals is not null)
            held.Add(Reject(
                half, half.Renewals is null ? LedgerColumn.PremiumTarget : LedgerColumn.RenewalTarget, Twice));
        else
            months[(half.DealerCode, half.Month)] = first with
            {
                Renewals = first.Renewals ?? half.Renewals,
                Premium = first.Premium ?? half.Premium,
            };
    }

    private static LedgerLine Whole(TargetHalf month) => month switch
    {
        { Renewals: { } renewals, Premium: { } premium } => new TargetRow(month.Line)
        {
            DealerCode = month.DealerCode,
            DealerName = month.DealerName,
            Month = month.Month,
            Renewals = renewals,
            Premium = premium,
        },
        { Renewals: null } => Reject(month, LedgerColumn.RenewalTarget, FieldReasons.Required),
        _ => Reject(month, LedgerColumn.PremiumTarget, FieldReasons.Required),
    };

    private static LedgerReject Reject(TargetHalf half, LedgerColumn column, RejectReason reason) =>
        LedgerReject.Of(half.Line, ColumnNames.En(column), $"{half.Month:yyyy-MM}", reason);
}
