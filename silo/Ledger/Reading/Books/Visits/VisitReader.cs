using CampaignEngine.Silo.Ledger.Reading.Fields;
using CampaignEngine.Silo.Ledger.Reading.Headers;

namespace CampaignEngine.Silo.Ledger.Reading.Books.Visits;

/// <summary>
/// Turns records of a workshop's export into lines of visits. Where an order has several lines, many systems name it in
/// the first of them only: a line without car and day belongs to the order above.
/// </summary>
internal sealed class VisitReader(RecordSource record, HeaderMap columns, string? fixedDealer)
    : RecordReader(record, columns, fixedDealer)
{
    private Visit? _order;
    private string? _orderNo;
    private int _orderLine;

    /// <inheritdoc/>
    protected override ReadOnlySpan<LedgerColumn> Telling =>
        [LedgerColumn.Plate, LedgerColumn.Vin, LedgerColumn.VisitDate];

    /// <inheritdoc/>
    protected override void ReadRows()
    {
        if (GoesOn())
            Continue();
        else
            Begin();
    }

    private bool GoesOn()
    {
        if (_orderLine == 0 || !Fields.IsEmpty(Shared, LedgerColumn.Plate)
            || !Fields.IsEmpty(Shared, LedgerColumn.Vin) || !Fields.IsEmpty(Shared, LedgerColumn.VisitDate))
            return false;
        return Fields.IsEmpty(Shared, LedgerColumn.OrderNo)
            || _orderNo is not null && OrderNo() == _orderNo;
    }

    private void Begin()
    {
        var rejects = Fields.Rejects;
        var visit = Whole();
        CheckVehicle(visit.Plate, visit.Vin);
        visit = visit with { Silent = Shared.AbsentOf(WordList.Visits.All).With(Fields.Unread) };
        (_order, _orderNo, _orderLine) = (Fields.Rejects == rejects ? visit : null, visit.OrderNo, Line);
        if (_order is not null)
            Add(_order);
    }

    private Visit Whole() => new(Line)
    {
        DealerCode = DealerCode()!,
        DealerName = Fields.Take<string>(Shared, LedgerColumn.DealerName, Text.SharedName),
        OrderNo = OrderNo(),
        Plate = Fields.Take<string>(Shared, LedgerColumn.Plate, LedgerPlate.Read),
        Vin = Fields.Take<string>(Shared, LedgerColumn.Vin, LedgerVin.Read),
        VisitedOn = Fields.Demand<DateOnly?>(Shared, LedgerColumn.VisitDate, LedgerDate.Vehicle) ?? default,
        Type = Type() ?? VisitType.Other,
        Mileage = Fields.Take<int?>(Shared, LedgerColumn.Mileage, LedgerNumber.Mileage),
        Amount = LineAmount(),
        OrderAmount = OrderAmount(),
        SteeredBy = Fields.Take<string>(Shared, LedgerColumn.SteeredBy, Text.Title),
    };

    private void Continue()
    {
        if (_order is null)
        {
            Fields.Reject("", _orderNo, VisitReasons.OrderRejected(_orderLine));
            return;
        }

        Add(_order with
        {
            Line = Line,
            Type = Type() ?? _order.Type,
            Mileage = Fields.Take<int?>(Shared, LedgerColumn.Mileage, LedgerNumber.Mileage),
            Amount = LineAmount(),
            OrderAmount = OrderAmount(),
            SteeredBy = Fields.Take<string>(Shared, LedgerColumn.SteeredBy, Text.Title),
        });
    }

    private string? OrderNo() => Fields.Take<string>(Shared, LedgerColumn.OrderNo, LedgerCode.PolicyNo);

    private VisitType? Type() => Fields.Take<VisitType?>(Shared, LedgerColumn.VisitType, VisitTypes.Read);

    private decimal? OrderAmount() => Amount(LedgerColumn.OrderAmount);

    // A total of the line counts, or else what it is made of.
    private decimal? LineAmount()
    {
        if (Amount(LedgerColumn.Amount) is { } amount)
            return amount;
        var (labour, parts) = (Amount(LedgerColumn.LabourAmount), Amount(LedgerColumn.PartsAmount));
        return labour is null && parts is null ? null : labour.GetValueOrDefault() + parts.GetValueOrDefault();
    }

    private decimal? Amount(LedgerColumn column) => Fields.Take<decimal?>(Shared, column, LedgerNumber.Amount);
}
