using CampaignEngine.Silo.Ledger.Reading;
using CampaignEngine.Silo.Ledger.Reading.Headers;
using CampaignEngine.Silo.Storage;

namespace CampaignEngine.Silo.Ledger;

/// <summary>Opens an uploaded ledger as its sender means it.</summary>
internal sealed class LedgerDoor(Databases databases, HeaderWords words)
{
    private static readonly string ReadDealerCode = Sql.Load("Ledger/read_dealer_code.sql");

    /// <summary>Opens the file of an import. Whoever may bring rows of one dealer only need not name it in the
    /// file.</summary>
    public async Task<LedgerOpening> OpenAsync(ImportJob job, string path, CancellationToken stop) =>
        await LedgerFile.OpenAsync(path, new LedgerOptions
        {
            Words = words,
            DealerCode = job.Dealers is [var dealer] ? await CodeOfAsync(dealer, stop) : null,
        }, stop);

    private async Task<string?> CodeOfAsync(int dealer, CancellationToken stop)
    {
        await using var command = databases.Bulk.Command(ReadDealerCode, dealer);
        return (string?)await command.ExecuteScalarAsync(stop);
    }
}
