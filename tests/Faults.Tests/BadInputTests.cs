using System.IO.Compression;
using System.Text;
using CampaignEngine.Silo.Tests.Storage;

namespace CampaignEngine.Faults.Tests;

/// <summary>What the command line answers to orders and ledgers that cannot be used.</summary>
public sealed class BadInputTests : IAsyncLifetime
{
    private static readonly DateOnly Soon = Ledgers.FirstDay.AddDays(3);

    private readonly TestDatabase _database = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("campaign-bad-").FullName;

    public Task InitializeAsync() => _database.InitializeAsync();

    public async Task DisposeAsync()
    {
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task An_unknown_playbook_is_refused_with_the_names_of_those_there_are()
    {
        var ledger = Ledgers.Write(_folder, [Ledgers.Row(0, Soon)]);
        await RefusedAsync(Order(ledger) with { Playbook = "bdc-91" },
            "no playbook 'bdc-91'", "没有名为“bdc-91”的跟进方案", "bdc-90");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_missing_ledger_is_refused(bool namesItsFirstDay)
    {
        var order = Order(Path.Combine(_folder, "nowhere.csv"));
        await RefusedAsync(namesItsFirstDay ? order : order with { FirstDay = null },
            "There is no ledger", "找不到台账文件");
    }

    [Fact]
    public async Task A_database_out_of_reach_is_said_in_a_sentence()
    {
        var ledger = Ledgers.Write(_folder, [Ledgers.Row(0, Soon)]);
        const string Nowhere = "Host=127.0.0.1;Port=1;Username=nobody;Database=none";
        await RefusedAsync(Order(ledger) with { Postgres = Nowhere },
            "The database cannot be used", "无法使用数据库");
    }

    [Fact]
    public async Task A_rehearsal_is_not_carried_on_at_real_time_and_nothing_is_launched()
    {
        await StartClockAsync();
        var ledger = Ledgers.Write(_folder, [Ledgers.Row(0, Soon)]);
        await RefusedAsync(Order(ledger) with { Speed = "realtime" },
            "This database holds a rehearsal", "该数据库用于演练", "--data", "CAMPAIGN_POSTGRES");
        Assert.Equal(0, await AfterTheRun.CountAsync(_database.Databases, "SELECT count(*) FROM campaign"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_zip_bomb_is_refused(bool namesItsFirstDay)
    {
        var order = Order(ZipBomb());
        await RefusedAsync(namesItsFirstDay ? order : order with { FirstDay = null },
            "The ledger was refused", "台账被拒绝");
    }

    [Fact]
    public async Task A_file_that_is_no_ledger_is_refused()
    {
        var path = Path.Combine(_folder, "ledger.csv");
        await File.WriteAllBytesAsync(path, [.. "%PDF-1.7"u8, 0, 255, 254, 0, 1, 2, 3, 10, 0]);
        await RefusedAsync(Order(path), "The ledger was refused", "台账被拒绝");
    }

    [Fact]
    public async Task A_header_alone_is_a_campaign_with_nobody_in_it()
    {
        var terminal = await EndsAsync(Order(Ledgers.Write(_folder, [])), 0);
        Assert.Contains("0 added", terminal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ledger_in_two_encodings_is_refused_with_the_line()
    {
        var path = Ledgers.Write(_folder, [Ledgers.Row(0, Soon)]);
        var row = Ledgers.Row(1, Soon).Replace("Dealer", "\xC6\xFB", StringComparison.Ordinal) + "\n";
        await using (var file = new FileStream(path, FileMode.Append))
            await file.WriteAsync(Encoding.Latin1.GetBytes(row));
        await RefusedAsync(Order(path), "Line 3 is written in another encoding", "第 3 行的编码与之前的行不同");
    }

    [Fact]
    public async Task A_bad_row_is_rejected_with_its_reason_and_the_others_run()
    {
        var bad = Ledgers.Row(1, Soon).Replace("2026-", "2026-13-", StringComparison.Ordinal);
        var terminal = await EndsAsync(Order(Ledgers.Write(_folder, [Ledgers.Row(0, Soon), bad])), 0);
        Assert.Contains("1 added, 0 changed, 0 unchanged, 1 rejected", terminal, StringComparison.Ordinal);
        var rejects = await File.ReadAllTextAsync(Path.Combine(_folder, "rejects.csv"));
        Assert.Contains("2026-13-", rejects, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ledger_without_one_good_row_is_refused()
    {
        var bad = Ledgers.Row(1, Soon).Replace("2026-", "2026-13-", StringComparison.Ordinal);
        await RefusedAsync(Order(Ledgers.Write(_folder, [bad])), "No row of the ledger can be used", "没有可用的行");
    }

    [Fact]
    public async Task An_expired_row_is_recorded_and_nobody_is_bothered()
    {
        var past = Ledgers.FirstDay.AddDays(-3);
        var path = Ledgers.Write(_folder, [Ledgers.Row(0, past), Ledgers.Row(1, Soon)]);
        await using var silo = SiloProcess.Start(Order(path), _folder);
        var touches = await silo.FinishedAsync();
        Assert.DoesNotContain(touches.Of("P0000"), touch => touch.Status == "sent");
        Assert.Contains(touches.Of("P0001"), touch => touch.Status == "sent");
    }

    [Fact]
    public async Task Two_rows_for_one_term_are_one_policy()
    {
        var path = Ledgers.Write(_folder, [Ledgers.Row(0, Soon), Ledgers.Row(0, Soon)]);
        await using var silo = SiloProcess.Start(Order(path), _folder);
        var touches = await silo.FinishedAsync();
        Assert.Equal(18, touches.Of("P0000").Count());
        Assert.Contains("1 added", silo.Terminal, StringComparison.Ordinal);
    }

    private async Task StartClockAsync()
    {
        await using var command = _database.Databases.Api.CreateCommand(
            "INSERT INTO rehearsal_clock (now, started_at, responses) VALUES (now(), now(), 'none')");
        await command.ExecuteNonQueryAsync();
    }

    private Order Order(string ledger) =>
        new(ledger, Ledgers.FirstDay) { Postgres = _database.ConnectionString };

    private async Task RefusedAsync(Order order, params string[] sentences)
    {
        var terminal = await EndsAsync(order, 2);
        foreach (var sentence in sentences)
            Assert.Contains(sentence, terminal, StringComparison.Ordinal);
    }

    private async Task<string> EndsAsync(Order order, int code)
    {
        await using var silo = SiloProcess.Start(order, _folder);
        var ended = await silo.ExitCodeAsync();
        Assert.True(ended == code, $"exit code {ended}\n{silo.Terminal}");
        Assert.DoesNotContain("   at CampaignEngine", silo.Terminal, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled exception", silo.Terminal, StringComparison.Ordinal);
        return silo.Terminal;
    }

    private string ZipBomb()
    {
        var path = Path.Combine(_folder, "ledger.xlsx");
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        using var sheet = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.SmallestSize).Open();
        var zeros = new byte[1 << 20];
        for (var written = 0; written < 300; written++)
            sheet.Write(zeros);
        return path;
    }
}
