using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Silo.Ledger.Reading;
using CampaignEngine.Silo.Ledger.Reading.Fields;
using CampaignEngine.Silo.Ledger.Reading.Headers;

namespace CampaignEngine.Silo.Ledger.Preview;

/// <summary>Guesses what columns hold by their cells, where no header says it; it is offered, never taken.</summary>
/// <param name="columns">The header of the file.</param>
/// <param name="samples">First cells of its columns.</param>
/// <param name="open">Fields that no column holds.</param>
internal sealed class CellGuess(HeaderMap columns, CellSamples samples, IReadOnlyCollection<LedgerColumn> open)
{
    private readonly HashSet<int> _days =
    [
        .. columns.Unknown.Where(cell => !IsOther(cell)).Select(cell => cell.Place)
            .Where(place => All(samples.Of(place), LedgerDate.Expiry)),
    ];

    /// <summary>Whether a header is known to be of something else: the phone of an agent is no customer's.</summary>
    public static bool IsOther(HeaderCell cell) => KnownWords.IsOther(HeaderText.Plain(cell.Text));

    /// <summary>What an unknown column most likely holds; null when nothing is like it.</summary>
    public LedgerColumn? Of(HeaderCell cell)
    {
        IReadOnlyList<string> cells = IsOther(cell) ? [] : samples.Of(cell.Place);
        return Fits<string>(LedgerColumn.Vin, cells, LedgerVin.Read) ? LedgerColumn.Vin
            : Fits<string>(LedgerColumn.Plate, cells, LedgerPlate.Read) ? LedgerColumn.Plate
            : Fits<string>(LedgerColumn.Phone, cells, LedgerPhone.Read) ? LedgerColumn.Phone
            : Fits<InsuranceLine?>(LedgerColumn.Line, cells, LedgerWord.Line) ? LedgerColumn.Line
            // One of several days may be any of them.
            : open.Contains(LedgerColumn.ExpiryDate) && _days.Count == 1 && _days.Contains(cell.Place)
                ? LedgerColumn.ExpiryDate
            : null;
    }

    private bool Fits<T>(LedgerColumn column, IReadOnlyList<string> cells, FieldParser<T> parse) =>
        open.Contains(column) && All(cells, parse);

    private static bool All<T>(IReadOnlyList<string> cells, FieldParser<T> parse) =>
        cells.Count > 0 && cells.All(cell => parse(cell) is { Fault: null, Value: not null });
}
