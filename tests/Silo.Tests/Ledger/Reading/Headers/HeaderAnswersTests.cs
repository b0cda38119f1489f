using CampaignEngine.Grains.Campaigns;
using CampaignEngine.Silo.Ledger.Reading;
using CampaignEngine.Silo.Ledger.Reading.Headers;

namespace CampaignEngine.Silo.Tests.Ledger.Reading.Headers;

/// <summary>What a sender says about columns, through <see cref="HeaderAnswers"/> and
/// <see cref="LedgerField"/>.</summary>
public sealed class HeaderAnswersTests
{
    [Fact]
    public async Task A_book_whose_headers_nobody_knows_is_read_as_its_sender_says()
    {
        using var ledger = TemporaryLedger.Of("店,车,打这个,哪天到\nSH001,沪A12345,16912345678,2026-04-01\n", encoding: null);
        Assert.Equal("file_missing_columns", (await ledger.RefusalAsync()).Code);
        var row = Assert.Single(await ledger.RowsAsync(Said(
            ("店", "dealer_code"), ("车", "plate"), ("打这个", "phone"), ("哪天到", "expiry_date"))));
        Assert.Equal(("SH001", "沪A12345", "16912345678", new DateOnly(2026, 4, 1)),
            (row.DealerCode, row.Plate, row.Phone, row.ExpiryDate));
    }

    [Theory]
    [InlineData("提醒日", "提醒日")]
    [InlineData("提醒日(必填)", "提醒日（必填）")]
    [InlineData("Reminder Day", " reminder_day* ")]
    public async Task An_answer_finds_its_header_in_whatever_writing(string header, string said)
    {
        using var ledger = TemporaryLedger.Of(
            $"dealer_code,plate,phone,{header}", "SH001,沪A12345,16912345678,2026-04-01");
        Assert.Single(await ledger.RowsAsync(Said((said, "expiry_date"))));
    }

    [Fact]
    public async Task What_is_said_comes_before_what_a_header_says()
    {
        using var ledger = TemporaryLedger.Of(
            TemporaryLedger.Header + ",复核日", TemporaryLedger.Row + ",2026-05-01");
        Assert.Equal(new DateOnly(2026, 4, 1), Assert.Single(await ledger.RowsAsync()).ExpiryDate);
        Assert.Equal(new DateOnly(2026, 5, 1),
            Assert.Single(await ledger.RowsAsync(Said(("复核日", "expiry_date")))).ExpiryDate);
    }

    [Fact]
    public async Task A_field_of_one_line_makes_a_policy_of_its_own()
    {
        using var ledger = TemporaryLedger.Of(TemporaryLedger.Header + ",强保", TemporaryLedger.Row + ",2026-05-01");
        Assert.Equal(
            [(InsuranceLine.Commercial, new DateOnly(2026, 4, 1)), (InsuranceLine.Compulsory, new(2026, 5, 1))],
            (await ledger.RowsAsync(Said(("强保", "compulsory_expiry_date"))))
                .Select(row => (row.InsuranceLine, row.ExpiryDate)));
    }

    [Fact]
    public async Task A_column_set_aside_is_not_read_and_told_as_such()
    {
        using var ledger = TemporaryLedger.Of(
            TemporaryLedger.Header + ",车型,短信拒收,备注", TemporaryLedger.Row + ",Model Y,否,x");
        Assert.Equal("file_unknown_consent", (await ledger.RefusalAsync()).Code);
        var options = Said(("短信拒收", HeaderAnswers.Ignore), ("车型", HeaderAnswers.Ignore));
        Assert.Null(Assert.Single(await ledger.RowsAsync(options)).Model);
        using var file = (await LedgerFile.OpenAsync(ledger.FilePath, options, CancellationToken.None)).File!;
        Assert.Equal(["columns_ignored 车型, 短信拒收", "columns_not_read 备注"],
            file.Notes.Select(note => $"{note.Code} {note.Value}"));
    }

    [Fact]
    public async Task A_header_of_two_levels_is_answered_by_both()
    {
        using var ledger = TemporaryLedger.Of(
            "dealer_code,plate,phone,今年,,\n,,,甲,乙,丙\nSH001,沪A12345,16912345678,2026-04-01,x,y\n", encoding: null);
        Assert.Equal(new DateOnly(2026, 4, 1),
            Assert.Single(await ledger.RowsAsync(Said(("今年 甲", "expiry_date")))).ExpiryDate);
    }

    [Fact]
    public void Every_field_has_a_name_of_its_own_and_titles_in_both_languages()
    {
        Assert.All(LedgerField.All, field =>
        {
            Assert.Same(field, LedgerField.Find(field.Name));
            Assert.Matches("^[A-Z]", field.En);
            Assert.Matches("\\p{IsCJKUnifiedIdeographs}", field.Zh);
        });
        Assert.Equal(("Expiry date (compulsory)", "交强险到期日"),
            (LedgerField.Find("compulsory_expiry_date")!.En, LedgerField.Find("compulsory_expiry_date")!.Zh));
        Assert.Null(LedgerField.Find("expiry"));
    }

    [Fact]
    public async Task Files_with_the_same_headers_share_a_fingerprint_in_whatever_order()
    {
        Assert.Equal(await FingerprintAsync("dealer_code,plate,phone,expiry_date"),
            await FingerprintAsync("Plate,Dealer Code,Expiry Date,phone*"));
        Assert.NotEqual(await FingerprintAsync("dealer_code,plate,phone,expiry_date"),
            await FingerprintAsync("dealer_code,plate,phone,expiry_date,备注"));
    }

    private static async Task<string> FingerprintAsync(string header)
    {
        using var ledger = TemporaryLedger.Of(header, encoding: null);
        using var file = (await ledger.OpenAsync()).File!;
        return file.Columns.Fingerprint;
    }

    private static LedgerOptions Said(params (string Header, string Field)[] said) => new()
    {
        Answers = new HeaderAnswers(said.ToDictionary(answer => answer.Header, answer => answer.Field)),
    };
}
