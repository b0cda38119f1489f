using CampaignEngine.Silo.Ledger.Reading.Xlsx;

namespace CampaignEngine.Silo.Tests.Ledger.Reading.Xlsx;

public sealed class XlsxErrorsTests
{
    [Fact]
    public async Task A_copy_that_shows_errors_leaves_nothing_behind_however_the_process_ends()
    {
        using var ledger = TemporaryLedger.Written(stream => WorkbookFile.Write(
            stream, WorkbookFile.Header + WorkbookFile.Row(2, "<c t=\"e\"><v>#N/A</v></c>")));
        await using var copy = await XlsxErrors.ShownAsync(ledger.FilePath, CancellationToken.None);
        var name = Path.GetFileName(ledger.FilePath);
        Assert.Equal([ledger.FilePath], Directory.GetFiles(Path.GetTempPath(), name + "*"));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(copy.SafeFileHandle));
        Assert.True(copy.Length > 0);
    }
}
