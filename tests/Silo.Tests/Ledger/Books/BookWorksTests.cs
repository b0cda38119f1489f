using System.Text;
using System.Text.Json;
using CampaignEngine.Silo.Ledger;
using CampaignEngine.Silo.Ledger.Books;
using CampaignEngine.Silo.Ledger.Preview;
using CampaignEngine.Silo.Ledger.Reading.Books;
using CampaignEngine.Wire;

namespace CampaignEngine.Silo.Tests.Ledger.Books;

/// <summary>
/// One conversation for all books, through <see cref="BookWorks"/>, <see cref="PolicyWork"/>, <see cref="LedgerDoor"/>,
/// <see cref="TableWork{TRow}"/> and <see cref="BookReasons"/>.
/// </summary>
public sealed class BookWorksTests : IAsyncLifetime
{
    private const string Visits = "门店编码,委托书号,车牌号,客户名称,客户电话,进厂日期,业务类型,应结金额\n"
        + "SH001,R1,沪A00001,张三丰,13912345678,2026-02-03,保养,650.5\nSH001,R2,沪A00002,李四,,2026-04-09,保养,1\n";

    private readonly EngineHost _engine = new();

    private Previews Previews => _engine.Part<Previews>();

    public async Task InitializeAsync()
    {
        await _engine.InitializeAsync();
        await _engine.SetClockAsync("2026-04-01 10:00");
    }

    public Task DisposeAsync() => _engine.DisposeAsync();

    [Theory]
    [InlineData("policies", "dealer_code,plate,phone,expiry_date,最近保养日期\nSH001,沪A00001,13912345678,2026-07-15,\n")]
    [InlineData("service-visits", Visits)]
    [InlineData("new-car-sales", "门店编码,车架号,销售日期,是否投保\nSH001,WVWZZZ1JZXW000001,2026-02-03,是\n")]
    [InlineData("agents", "门店编码,姓名,入职日期,每日通话时长\nSH001,王小明,2025-03-01,180\n")]
    [InlineData("insurers", "门店编码,保险公司,手续费率,出单时效\nSH001,平安,15%,2\n")]
    [InlineData("targets", "门店编码,月份,续保台数,保费\nSH001,2026-03,120,360000\n")]
    [InlineData("dealers", "门店编码,门店,所属集团,大区,品牌\nSH001,浦东店,永达集团,华东,宝马\n")]
    [InlineData("policies", "甲,乙\n1,2\n")]
    public async Task The_headers_say_the_book_where_nobody_does(string book, string csv)
    {
        var id = await SendAsync(csv);
        var preview = await LookAsync(id);
        Assert.Equal(book, preview.Book);
        Assert.Equal(BookShelf.All.Select(one => one.Name), preview.Books.Select(one => one.Name));
        Assert.Equal(book, await _engine.ScalarAsync<string>($"SELECT book FROM import_job WHERE id = {id}"));
    }

    [Fact]
    public async Task A_preview_of_visits_tells_what_their_import_does_and_hides_who_came()
    {
        var id = await SendAsync(Visits, founds: true);
        var preview = await LookAsync(id);
        Assert.Equal((1L, 1L), (preview.Counts.Added, preview.Counts.Rejected));
        Assert.Equal("date_future", Assert.Single(preview.Reasons).Code);
        Assert.Equal(
            "dealer_code SH001, order_no R1, plate 沪A00001, visit_date 2026-02-03, visit_type 保养 / maintenance, "
                + "order_amount 650.50",
            string.Join(", ", preview.Records[0].Cells.Select(cell => $"{cell.Key} {cell.Value}")));
        Assert.Empty(preview.Rows);
        Assert.All(
            preview.Columns.Where(column => column.Header is "客户名称" or "客户电话"),
            column => Assert.Equal((null, 0), (column.Field, column.Samples.Count)));
        Assert.Contains(preview.Fields, field => field is { Name: "visit_date", IsRequired: true });
        Assert.DoesNotContain(preview.Fields, field => field.Name == "expiry_date");

        Assert.Equal(PreviewFate.Taken, await Previews.StartAsync(id, CancellationToken.None));
        await _engine.Part<Imports>().RunOnceAsync(CancellationToken.None);
        Assert.Equal("done 1 1 service-visits", await _engine.ScalarAsync<string>(
            $"SELECT concat_ws(' ', state, added, rejected, book) FROM import_job WHERE id = {id}"));
    }

    [Fact]
    public async Task Its_sender_may_say_another_book_and_what_is_said_is_remembered_for_that_book_alone()
    {
        const string Odd = "店,车,哪天\nSH001,沪A00001,2026-02-03\n";
        var columns = new Dictionary<string, string> { ["店"] = "dealer_code", ["车"] = "plate", ["哪天"] = "sale_date" };
        var id = await SendAsync(Odd, founds: true);
        Assert.Equal("policies", (await LookAsync(id)).Book);
        await Previews.AnswerAsync(id, new ImportAnswers(columns, Book: "new-car-sales"), CancellationToken.None);
        var said = await LookAsync(id);
        Assert.Equal(("new-car-sales", 1L, (LocalizedText?)null), (said.Book, said.Counts.Added, said.Refusal));
        Assert.Equal(PreviewFate.Taken, await Previews.StartAsync(id, CancellationToken.None));
        await _engine.Part<Imports>().RunOnceAsync(CancellationToken.None);

        var again = await LookAsync(await SendAsync(Odd));
        Assert.Equal(("new-car-sales", 1L), (again.Book, again.Counts.Unchanged));
        Assert.NotNull((await LookAsync(await SendAsync(Odd, book: "policies"))).Refusal);
    }

    [Fact]
    public async Task Without_a_preview_a_file_is_a_ledger_unless_its_sender_says_otherwise()
    {
        var id = await _engine.ImportAsync(Visits);
        Assert.Equal("refused policies", await _engine.ScalarAsync<string>(
            $"SELECT concat_ws(' ', state, book) FROM import_job WHERE id = {id}"));
    }

    private async Task<long> SendAsync(string csv, string? book = null, bool founds = false)
    {
        using var body = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        return await _engine.Part<Imports>().AcceptAsync(
            body, new Arrival("book.csv", null, "test") { IsPreview = true, Book = book, FoundsDealers = founds },
            CancellationToken.None);
    }

    private async Task<ImportPreview> LookAsync(long id)
    {
        Assert.True(await Previews.RunOnceAsync(CancellationToken.None));
        return JsonSerializer.Deserialize(
            await _engine.ScalarAsync<string>($"SELECT preview FROM import_preview WHERE import_id = {id}"),
            ViewsJson.Default.ImportPreview)!;
    }
}
