using System.Text;
using CampaignEngine.Silo.Ledger.Reading.Headers;

namespace CampaignEngine.Silo.Ledger.Reading.Csv;

/// <summary>Finds the delimiter of a text file together with its header: the one under which most headers are
/// known, or where none is, that splits most of them.</summary>
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
            if (best is not { } found || IsBetter(header, found.Header))
                best = (candidate, header);
        }

        return best!.Value;
    }

    // What cannot be split under a comma is no better for being one long header under another mark.
    private static bool IsBetter(HeaderFinding header, HeaderFinding than) =>
        (than.Columns is not null || header.Worth.Known > 0) && header.Worth.CompareTo(than.Worth) > 0;
}
