using System.Text;

namespace CampaignEngine.Silo.Ledger.Reading.Csv;

/// <summary>Finds the delimiter of a text file: the one under which most headers are known.</summary>
internal static class Delimiter
{
    private static readonly char[] Candidates = [',', ';', '\t'];

    public static async Task<char> DetectAsync(
        string path, Encoding encoding, LedgerLimits limits, CancellationToken stop)
    {
        var (best, most) = (Candidates[0], 0);
        foreach (var candidate in Candidates)
        {
            using var records = new CsvRecords(LedgerFile.OpenStream(path), encoding, candidate, limits);
            if (!await records.ReadAsync(stop))
                return best;
            var known = Enumerable.Range(0, records.Count).Count(i =>
                ColumnNames.Recognise(records.Cell(i)) is not null);
            (best, most) = known > most ? (candidate, known) : (best, most);
        }

        return best;
    }
}
