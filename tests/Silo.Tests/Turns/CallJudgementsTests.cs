using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.CallDesk;
using CampaignEngine.Silo.Outbox.Gateways;
using CampaignEngine.Silo.Replies;
using CampaignEngine.Silo.Turns;

namespace CampaignEngine.Silo.Tests.Turns;

public sealed class CallJudgementsTests : IAsyncLifetime
{
    private const string Phone = "13900000001";

    private readonly EngineHost _engine = new();
    private TakenTask _task = null!;

    public async Task InitializeAsync()
    {
        await _engine.InitializeAsync(EngineHost.Ledger("2026-07-15", 1));
        await _engine.ImportAsync(EngineHost.Ledger("2026-07-15", 1, dealer: "SH002"));
        await _engine.SetClockAsync("2026-04-17 19:45");
        await _engine.WakeAllAsync();
        await WriteAsync("i1", Phone);
        await WriteAsync("i2", Phone);
        await WriteAsync("i3", "13900000002");
        _task = (await Desk.TakeNextAsync(null, "小王", CancellationToken.None))!;
    }

    public Task DisposeAsync() => _engine.DisposeAsync();

    private TaskDesk Desk => _engine.Part<TaskDesk>();

    [Theory]
    [InlineData(Disposition.Undecided, "i1 answered 小王, i2 answered 小王, i3")]
    [InlineData(Disposition.Refused, "i1 answered 小王, i2 answered 小王, i3")]
    [InlineData(Disposition.DoNotCall, "i1 refuses-all 小王, i2 refuses-all 小王, i3")]
    [InlineData(Disposition.WrongNumber, "i1 wrong-number 小王, i2 wrong-number 小王, i3")]
    [InlineData(Disposition.NoAnswer, "i1, i2, i3")]
    [InlineData(Disposition.Busy, "i1, i2, i3")]
    public async Task A_call_that_reached_the_customer_judges_his_texts(Disposition disposition, string judged)
    {
        Assert.Equal(ReportFate.Taken, await ReportAsync(disposition));
        Assert.Equal(judged, await JudgedAsync());
    }

    [Fact]
    public async Task A_report_that_counts_for_nothing_judges_nothing()
    {
        await ReportAsync(Disposition.NoAnswer);
        Assert.Equal(ReportFate.Unknown, await ReportAsync(Disposition.Undecided));
        Assert.Equal("i1, i2, i3", await JudgedAsync());
    }

    [Fact]
    public async Task The_texts_of_the_phone_that_was_called_are_judged_not_of_one_a_ledger_has_brought_since()
    {
        await _engine.ImportAsync(
            $"dealer_code,plate,phone,expiry_date\n{await _engine.ScalarAsync<string>(
                $"SELECT code FROM dealer JOIN policy ON dealer.id = dealer_id WHERE policy.id = {_task.PolicyId}")}"
            + ",沪A00001,13900000002,2026-07-15\n");
        await ReportAsync(Disposition.WrongNumber);
        Assert.Equal("i1 wrong-number 小王, i2 wrong-number 小王, i3", await JudgedAsync());
    }

    [Fact]
    public async Task What_was_judged_already_stays_as_it_was()
    {
        await _engine.ExecuteAsync(
            "UPDATE customer_text SET judgement = 'refuses-texts', judged_at = now() WHERE message_id = 'i1'");
        await ReportAsync(Disposition.Undecided);
        Assert.Equal("i1 refuses-texts, i2 answered 小王, i3", await JudgedAsync());
    }

    [Fact]
    public void Every_disposition_says_whether_the_customer_was_heard() => Assert.All(
        Enum.GetValues<Disposition>(), disposition => Assert.Equal(
            disposition is not (Disposition.NoAnswer or Disposition.Busy),
            CallJudgements.Of(new PolicyMessage.CallEnded(1, disposition)) is not null));

    private Task WriteAsync(string id, string phone) => _engine.Part<Inbound>().AcceptAsync(
        [new GatewayInbound(id, phone, "多少钱", DateTimeOffset.UnixEpoch)], CancellationToken.None);

    private async Task<ReportFate> ReportAsync(Disposition disposition)
    {
        var reason = disposition == Disposition.Refused ? "price" : null;
        var (fate, _) = await Desk.ReportAsync(_task.PolicyId, _task.Epoch,
            step => new PolicyMessage.CallEnded(step, disposition, null, reason), CancellationToken.None);
        return fate;
    }

    private Task<string> JudgedAsync() => _engine.ScalarAsync<string>(
        """
        SELECT string_agg(concat_ws(' ', message_id, judgement, judged_by), ', ' ORDER BY message_id)
        FROM customer_text
        """);
}
