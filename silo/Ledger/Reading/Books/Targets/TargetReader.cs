using CampaignEngine.Silo.Ledger.Reading.Fields;
using CampaignEngine.Silo.Ledger.Reading.Headers;

namespace CampaignEngine.Silo.Ledger.Reading.Books.Targets;

/// <summary>
/// Turns records of a plan into targets: one a record, each with all of its parts, or where months are columns, one
/// half for each of their cells; see <see cref="TargetMonths"/>.
/// </summary>
internal sealed class TargetReader(RecordSource record, HeaderMap columns, string? fixedDealer)
    : RecordReader(record, columns, fixedDealer)
{
    private static readonly RejectReason KindUnknown = new("target_kind_unknown",
        "Neither renewals nor premium; write which of the two the months of this line hold.",
        "无法识别是续保单数还是保费，请注明本行各月的指标。");

    private static readonly RejectReason YearUnreadable = new("target_year_unreadable",
        "Not a year such as 2026.", "不是年份，请写作 2026。");

    private readonly (HeaderCell Cell, MonthHeader Month)[] _months =
    [
        .. columns.Read.Where(cell => cell.Meaning?.Column == LedgerColumn.MonthTarget)
            .Select(cell => (Cell: cell, Month: MonthHeader.Of(cell.Text)))
            .Where(column => column.Month is not null).Select(column => (column.Cell, column.Month!)),
    ];

    /// <inheritdoc/>
    protected override ReadOnlySpan<LedgerColumn> Telling =>
        [LedgerColumn.Month, LedgerColumn.TargetKind, LedgerColumn.MonthTarget];

    /// <inheritdoc/>
    protected override void ReadRows()
    {
        if (_months.Length > 0)
            ReadMonths();
        else
            ReadMonth();
    }

    private void ReadMonth()
    {
        var rejects = Fields.Rejects;
        var target = new TargetRow(Line)
        {
            DealerCode = DealerCode()!,
            DealerName = DealerName(),
            Month = Fields.Demand<DateOnly?>(Shared, LedgerColumn.Month, LedgerMonth.Read) ?? default,
            Renewals = Fields.Demand<int?>(Shared, LedgerColumn.RenewalTarget, LedgerNumber.Count) ?? 0,
            Premium = Fields.Demand<decimal?>(Shared, LedgerColumn.PremiumTarget, LedgerNumber.Total) ?? 0,
        };
        if (Fields.Rejects == rejects)
            Add(target);
    }

    // A cell that is empty wants nothing of its month.
    private void ReadMonths()
    {
        var rejects = Fields.Rejects;
        var (dealer, name) = (DealerCode(), DealerName());
        var kind = _months.All(column => column.Month.Kind is not null)
            ? null
            : Fields.Demand<LedgerColumn?>(Shared, LedgerColumn.TargetKind, ReadKind);
        var year = _months.All(column => column.Month.Year is not null)
            ? null
            : Fields.Demand<DateOnly?>(Shared, LedgerColumn.TargetYear, ReadYear);
        if (Fields.Rejects > rejects)
            return;
        foreach (var (cell, month) in _months)
            if (!Fields.Cell(cell.Place).IsEmpty)
                ReadCell(
                    cell, month.Kind ?? kind!.Value, new TargetHalf(Line)
                    {
                        DealerCode = dealer!,
                        DealerName = name,
                        Month = new DateOnly(month.Year ?? year!.Value.Year, month.Month, 1),
                    });
    }

    private void ReadCell(HeaderCell column, LedgerColumn kind, TargetHalf half)
    {
        var cell = Fields.Cell(column.Place);
        if (kind == LedgerColumn.RenewalTarget)
        {
            var read = RecordFields.Parse<int?>(cell, LedgerNumber.Count);
            Take(column, cell, read.Fault, half with { Renewals = read.Value });
        }
        else
        {
            var read = RecordFields.Parse<decimal?>(cell, LedgerNumber.Total);
            Take(column, cell, read.Fault, half with { Premium = read.Value });
        }
    }

    private void Take(HeaderCell column, ReadOnlySpan<char> cell, RejectReason? fault, TargetHalf half)
    {
        if (fault is null)
            Add(half);
        else
            Fields.Reject(column.Shown, cell, fault);
    }

    private string? DealerName() => Fields.Take<string>(Shared, LedgerColumn.DealerName, Text.SharedName);

    private static Parsed<LedgerColumn?> ReadKind(ReadOnlySpan<char> cell) =>
        TargetKinds.Of(cell) is { } kind ? kind : KindUnknown;

    // "2026", "2026年": a year is its January.
    private static Parsed<DateOnly?> ReadYear(ReadOnlySpan<char> cell) =>
        LedgerMonth.Read($"{cell.TrimEnd("年度")}-01") is { Fault: null } year ? year : YearUnreadable;
}
