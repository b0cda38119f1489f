using CampaignEngine.Grains.Campaigns;

namespace CampaignEngine.Silo.Ledger.Reading.Headers;

/// <summary>What a header says that its column holds.</summary>
/// <param name="Column">The column of a ledger.</param>
/// <param name="Line">The line of insurance whose policy it is of; null when the header does not say.</param>
/// <param name="Rank">Of several columns of one kind the lowest rank is read first; from 0.</param>
internal readonly record struct HeaderMeaning(LedgerColumn Column, InsuranceLine? Line, int Rank)
{
    /// <summary>Whether each policy of a row has its own: number, dates, premium.</summary>
    public bool IsOfPolicy => Column is LedgerColumn.PolicyNo or LedgerColumn.StartDate or LedgerColumn.ExpiryDate
        or LedgerColumn.Premium;

    /// <summary>Whether it is a day, which a spreadsheet may have as a number.</summary>
    public bool IsDay => Column is LedgerColumn.StartDate or LedgerColumn.ExpiryDate or LedgerColumn.FirstRegistered
        or LedgerColumn.LastMaintenance or LedgerColumn.VisitDate or LedgerColumn.SaleDate or LedgerColumn.WorksSince
        or LedgerColumn.LeftOn or LedgerColumn.ActiveFrom or LedgerColumn.ActiveTo or LedgerColumn.Month;

    /// <summary>Whether it is of the customer in person.</summary>
    public bool IsOfPerson => Column is LedgerColumn.Owner or LedgerColumn.Phone or LedgerColumn.SecondPhone;

    /// <summary>Whether both mean the same column of the same policy, in whatever rank.</summary>
    public bool IsLike(HeaderMeaning? other) => other is { } known && known.Column == Column && known.Line == Line;
}
