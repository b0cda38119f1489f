using System.Globalization;
using CampaignEngine.Grains;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Alarms;
using CampaignEngine.Silo.CallDesk;
using CampaignEngine.Silo.Outbox;
using CampaignEngine.Silo.Outbox.Gateways;
using CampaignEngine.Silo.Replies;
using CampaignEngine.Silo.Storage;

namespace CampaignEngine.Silo.Rehearsal.World;

/// <summary>
/// Everybody outside the engine in a rehearsal: agents who make the calls, customers who answer or not, a provider that
/// reports. Speaks through the same doors as the real ones, each at its own instant.
/// </summary>
internal sealed class RehearsalWorld(
    Databases databases, OwnedBuckets buckets, WaitingAgents waiting, AnswerBook book, PolicyCalls policies,
    OptOuts optOuts, Receipts receipts, Inbound inbound)
{
    private const int Batch = 5000;

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById(Dealer.DefaultZone);

    private static readonly string ReadOpenCalls = Sql.Load("Rehearsal/World/read_open_calls.sql");
    private static readonly string ReadCarLines = Sql.Load("Rehearsal/World/read_car_lines.sql");
    private static readonly string ReadPhoneOfKey = Sql.Load("Rehearsal/World/read_phone_of_key.sql");

    /// <summary>Makes the open calls that no person holds or waits for; says how many there were.</summary>
    public async Task<int> MakeCallsAsync(ClockReading clock, CancellationToken stop)
    {
        if (waiting.Any)
            return 0;
        var calls = await OpenCallsAsync(stop);
        await Task.WhenAll(calls.Select(call => MakeCallAsync(call, clock.Responses == "sample", stop)));
        return calls.Count;
    }

    /// <summary>
    /// Brings answers, at most one a person. One is dropped only when what it does is durable; it may come twice.
    /// </summary>
    public async Task BringAsync(IReadOnlyList<DueAnswer> due, CancellationToken stop)
    {
        if (due.Count == 0)
            return;
        var reports = due.Where(answer => answer.Kind is "delivered" or "failed")
            .ToDictionary(answer => answer.Key, StringComparer.Ordinal);
        if (reports.Count > 0)
            await receipts.AcceptAsync(
                [.. reports.Values.Select(ReceiptOf)], stop, receipt => reports[receipt.Id].DueAt);
        foreach (var answer in due.Where(answer => answer.Kind is "opt-out" or "reply"))
            await WriteInAsync(answer, stop);
        await Task.WhenAll(due.Where(answer => answer.Kind == "renewed").Select(answer => RenewAsync(answer, stop)));
        await Task.WhenAll(due.Where(answer => answer.Kind == "returned").Select(answer => ReturnAsync(answer, stop)));
        await book.DropAsync(due, stop);
    }

    // A policy that is parked by its report stays so; the others' calls go on.
    private async Task MakeCallAsync(OpenCallRow call, bool isAnswered, CancellationToken stop)
    {
        if (call.IsCapped)
        {
            await policies.SendAsync(
                call.PolicyId, new PolicyMessage.CallHeldBack(call.Step, Rules.PhoneCap), null, stop, call.OpenedAt);
            return;
        }

        var report = await optOuts.RefusingAsync(call.PolicyId, null, ReportOf(call, isAnswered), stop);
        // Noted before the call is over: from then on what comes next to this person may happen. Who makes the same
        // call again hears the same promise.
        if (report.Disposition == Disposition.Promised && call.IsCase)
            await book.AddAsync(ReturnOf(call), call.PolicyId, null, null);
        else if (report.Disposition == Disposition.Promised)
            foreach (var line in await LinesAsync(call, stop))
                await book.AddAsync(RenewalOf(call, line), line.PolicyId, null, null);
        await policies.SendAsync(call.PolicyId, report, null, stop, call.OpenedAt);
    }

    private static PolicyMessage.CallEnded ReportOf(OpenCallRow call, bool isAnswered)
    {
        if (!isAnswered)
            return new PolicyMessage.CallEnded(call.Step, Disposition.NoAnswer);
        var customer = new Customer(call.Term);
        var (disposition, reason) =
            call.IsCase ? customer.AnswerOfCase(call.Step, call.Phase) : customer.Answer(call.Step, call.Phase);
        return new PolicyMessage.CallEnded(call.Step, disposition, null, reason);
    }

    // Who promises renews all lines of the car at once.
    private async Task<List<CarLine>> LinesAsync(OpenCallRow call, CancellationToken stop)
    {
        var lines = new List<CarLine>();
        await using var command = databases.Api.Command(ReadCarLines, call.PolicyId);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            lines.Add(new CarLine(reader.GetInt64(0), reader.IsDBNull(1) ? null : reader.GetDecimal(1)));
        return lines;
    }

    private static DueAnswer RenewalOf(OpenCallRow call, CarLine line)
    {
        var (days, factor) = new Customer(call.Term).Renewal();
        var premium = Math.Round((line.Premium ?? 0) * factor, 2).ToString(CultureInfo.InvariantCulture);
        return new DueAnswer($"renewed/{line.PolicyId}", "renewed", $"{line.PolicyId}/{premium}",
            call.OpenedAt + TimeSpan.FromDays(days));
    }

    private static DueAnswer ReturnOf(OpenCallRow call) => new(
        $"returned/{call.PolicyId}", "returned", $"{call.PolicyId}",
        call.OpenedAt + TimeSpan.FromDays(new Customer(call.Term).Renewal().Days));

    private static GatewayReceipt ReceiptOf(DueAnswer answer) => new()
    {
        Id = answer.Key,
        Key = answer.Subject,
        Status = answer.Kind == "failed" ? ReceiptStatus.Failed : ReceiptStatus.Delivered,
        At = answer.DueAt,
    };

    private async Task WriteInAsync(DueAnswer answer, CancellationToken stop)
    {
        if (ContentKey.Parse(answer.Subject) is not { } key)
            return;
        await using var command = databases.Api.Command(ReadPhoneOfKey, key.DealerCode, key.Term);
        if ((string?)await command.ExecuteScalarAsync(stop) is { } phone)
            await inbound.AcceptAsync(
                [new GatewayInbound(answer.Key, phone, answer.Kind == "opt-out" ? "R" : "请联系我", answer.DueAt)],
                stop, answer.DueAt);
    }

    private Task<CommandResult?> RenewAsync(DueAnswer answer, CancellationToken stop)
    {
        var parts = answer.Subject.Split('/');
        return policies.SendAsync(long.Parse(parts[0], CultureInfo.InvariantCulture),
            new PolicyMessage.Renewed(decimal.Parse(parts[1], CultureInfo.InvariantCulture)), null, stop, answer.DueAt);
    }

    private Task<CommandResult?> ReturnAsync(DueAnswer answer, CancellationToken stop) =>
        policies.SendAsync(long.Parse(answer.Subject, CultureInfo.InvariantCulture),
            new PolicyMessage.Returned(LocalTime.DayOf(answer.DueAt, Zone)), null, stop, answer.DueAt);

    private async Task<List<OpenCallRow>> OpenCallsAsync(CancellationToken stop)
    {
        var calls = new List<OpenCallRow>();
        await using var command = databases.Api.Command(ReadOpenCalls, buckets.Current, Batch);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            calls.Add(new OpenCallRow(reader.GetInt64(0), reader.GetInt16(1), reader.GetString(2), reader.GetGuid(3),
                reader.GetFieldValue<DateTimeOffset>(4), reader.GetBoolean(5), reader.GetBoolean(6)));
        return calls;
    }

    private sealed record CarLine(long PolicyId, decimal? Premium);

    private sealed record OpenCallRow(
        long PolicyId, short Step, string Phase, Guid Term, DateTimeOffset OpenedAt, bool IsCapped, bool IsCase);
}
