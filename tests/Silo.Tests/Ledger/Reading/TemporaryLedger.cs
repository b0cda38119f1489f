using System.Text;
using CampaignEngine.Silo.Ledger.Reading;

namespace CampaignEngine.Silo.Tests.Ledger.Reading;

/// <summary>A ledger file on disk for one test, read through the real door.</summary>
internal sealed class TemporaryLedger : IDisposable
{
    public const string Header = "dealer_code,plate,phone,expiry_date";
    public const string Row = "SH001,沪A12345,16912345678,2026-04-01";

    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    private TemporaryLedger(Action<Stream> write)
    {
        using var file = File.Create(_path);
        write(file);
    }

    public string FilePath => _path;

    public static TemporaryLedger Of(byte[] content) => new(file => file.Write(content));

    public static TemporaryLedger Of(string text, Encoding? encoding = null) =>
        Of((encoding ?? new UTF8Encoding(false)).GetBytes(text));

    public static TemporaryLedger Of(params string[] lines) => Of(string.Join('\n', lines) + "\n");

    public static TemporaryLedger Written(Action<Stream> write) => new(write);

    public Task<LedgerOpening> OpenAsync() =>
        LedgerFile.OpenAsync(_path, LedgerOptions.Default, CancellationToken.None);

    public async Task<List<LedgerLine>> ReadAsync(LedgerOptions? options = null)
    {
        var (file, refused) =
            await LedgerFile.OpenAsync(_path, options ?? LedgerOptions.Default, CancellationToken.None);
        Assert.Null(refused);
        using (file)
            return await file!.ReadAsync(CancellationToken.None).ToListAsync();
    }

    public async Task<LedgerRefused> RefusalAsync(LedgerOptions? options = null)
    {
        var (file, refused) =
            await LedgerFile.OpenAsync(_path, options ?? LedgerOptions.Default, CancellationToken.None);
        file?.Dispose();
        Assert.NotNull(refused);
        return refused;
    }

    /// <summary>The rows alone, where nothing is rejected.</summary>
    public async Task<List<LedgerRow>> RowsAsync(LedgerOptions? options = null)
    {
        var lines = await ReadAsync(options);
        Assert.Empty(lines.OfType<LedgerReject>());
        return [.. lines.OfType<LedgerRow>()];
    }

    /// <summary>What is told of the file as a whole, once it is read: code and sentence.</summary>
    public async Task<List<string>> NotesAsync()
    {
        using var file = (await OpenAsync()).File!;
        await foreach (var _ in file.ReadAsync(CancellationToken.None))
        {
        }

        return [.. file.Notes.Select(note => $"{note.Code} {note.Value}")];
    }

    public void Dispose() => File.Delete(_path);
}
