using System.Text;
using CampaignEngine.Silo.Ledger.Reading.Headers;

namespace CampaignEngine.Silo.Ledger.Reading.Csv;

/// <summary>Finds the delimiter of a text file together with its header: the one under which most headers are
/// known.</summary>
internal static class Delimiter
{
    private static readonly char[] Candidates = [',', ';', '\t', '|'];

    public static async Task<(char Delimiter, HeaderFinding Header)> DetectAsync(
        string path, Encoding encoding, LedgerOptions options, CancellationToken stop)
    {
        (char Delimiter, HeaderFinding Header)? best = null;
        foreach (var candidate in Candidates)
        {
            using var records = new CsvRecords(LedgerFile.OpenStream(path), encoding, candidate, options.Limits);
            var header = await HeaderSearch.FindAsync(records, options, stop);
            if (best is not { } found || header.Known > found.Header.Known)
                best = (candidate, header);
        }

        return best!.Value;
    }
}
