using CampaignEngine.Grains;
using CampaignEngine.Grains.Compliance;
using CampaignEngine.Grains.Dealers;
using CampaignEngine.Grains.Policies;
using CampaignEngine.Silo.Alarms;
using CampaignEngine.Silo.Campaigns;
using CampaignEngine.Silo.Campaigns.Cases;
using CampaignEngine.Silo.Ledger.Books;
using CampaignEngine.Silo.Ledger.Reading;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Silo.Turns;
using Npgsql;

namespace CampaignEngine.Silo.Ledger;

/// <summary>
/// Merges some thousand rows in one transaction, set by set: dealers, matches, new terms, changed facts, enrolments,
/// letters to policies, remarks and the progress of the import all commit together.
/// </summary>
internal sealed class ChunkMerge(ImportJob job, RowMatcher matcher, Enroller enroller, TurnContexts contexts)
{
    private static readonly string LockBlocks = Sql.Load("Ledger/lock_blocks.sql");
    private static readonly string ReadBlocks = Sql.Load("Ledger/read_blocks.sql");

    /// <summary>Merges the rows on an open transaction and says what became of them.</summary>
    public async Task<ChunkCounts> MergeAsync(
        NpgsqlConnection connection, IReadOnlyList<LedgerRow> rows, List<LedgerRemark> remarks, CancellationToken stop)
    {
        await Enroller.LockAsync(connection, stop);
        var instant = await Instants.ReadAsync(connection, stop);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(Dealer.DefaultZone);
        var dealers = await LedgerDealers.EnsureAsync(connection, rows, job, instant.Now, stop);
        var (matched, repeated, joined) =
            await matcher.MatchAsync(connection, rows, dealers, LocalTime.DayOf(instant.Now, zone), remarks);

        await JoinedTerms.DropAsync(connection, joined, stop);
        var isNew = matched.ToLookup(row => row.Known is null);
        var changed = isNew[false].Where(row => !row.IsUnchanged).ToList();
        var ids = await PolicyRows.AddAsync(connection, [.. isNew[true]], job.Id, instant.Now, stop);
        await PolicyRows.ChangeAsync(connection, changed, job.Id, instant.Now, stop);
        remarks.AddRange(isNew[true].Where(row => !ids.ContainsKey(row.Row.Place)).Select(Taken));
        var elsewhere = await TermsElsewhere.FindAsync(connection, matched, job, stop);
        remarks.AddRange(TermsElsewhere.NotesOf(elsewhere));

        var waiting = matched.Where(row => row.Known?.Phase is null).ToList();
        var silenced = await SilencedAsync(connection, waiting, stop);
        var candidates = waiting
            .Select(row => Candidate(
                row, row.Known?.Id ?? ids.GetValueOrDefault(row.Row.Place), silenced[row.Row.Place]))
            .Where(candidate => candidate.PolicyId > 0).ToList();
        var enrolled = await enroller.EnrolAsync(connection, candidates, instant, stop);
        await TellAsync(
            connection, [.. changed.Where(row => row.Known!.IsLive)], [.. Endings(joined, elsewhere)], instant, stop);
        var told = matched.Where(row => row.Known is null || !row.IsUnchanged).ToList();
        await CaseReturns.TellAsync(connection, contexts, [.. told.SelectMany(MaintainedOn)], instant.Now, stop);
        await CaseSweeps.WakeAsync(connection, told.Select(row => row.DealerId), instant.Now, stop);

        var unchanged = isNew[false].Count() - changed.Count + repeated;
        return ChunkCounts.Of(new RowCounts(ids.Count, changed.Count, unchanged), remarks, enrolled);
    }

    // Where no visits are imported, the ledger is who tells of the last maintenance.
    private static IEnumerable<CarDay> MaintainedOn(MatchedRow row) => row.Row.LastMaintenance is { } day
        ? [new CarDay(row.DealerId, row.Row.Vin, row.Row.Plate, day)]
        : [];

    // A term's name outlives its corrections, so that an old name may meet a new row: it is told, never swallowed.
    private static LedgerReject Taken(MatchedRow row) => LedgerReject.Of(
        row.Row.Line, "expiry_date", $"{row.Row.ExpiryDate:yyyy-MM-dd}", LedgerReasons.TermTaken);

    // The letters to terms that are no cases any more.
    private static IEnumerable<(long Id, PolicyMessage Message)> Endings(
        IEnumerable<KnownTerm> joined, IEnumerable<TermElsewhere> elsewhere) =>
        Ending(joined.Where(term => term.IsLive).Select(term => term.Id), WithdrawalReason.Duplicate).Concat(Ending(
            elsewhere.Where(term => term.IsTaken).Select(term => term.PolicyId).Distinct(),
            WithdrawalReason.Transferred));

    private static IEnumerable<(long Id, PolicyMessage Message)> Ending(
        IEnumerable<long> terms, WithdrawalReason reason) =>
        terms.Select(id => (id, (PolicyMessage)new PolicyMessage.WithdrawalReported(reason)));

    // No refusal is written between the reading of refusals and the posting of letters: one that came before is in
    // them, one that comes later is a later letter.
    private static async Task TellAsync(
        NpgsqlConnection connection, List<MatchedRow> rows,
        IReadOnlyList<(long Id, PolicyMessage Message)> endings, BatchInstant instant, CancellationToken stop)
    {
        if (rows.Count + endings.Count == 0)
            return;
        await using (var command = connection.Command(LockBlocks))
            await command.ExecuteNonQueryAsync(stop);
        var silenced = await SilencedAsync(connection, rows, stop);
        var messages = rows.Select(row => (row.Known!.Id, (PolicyMessage)new PolicyMessage.FactsChanged(
            row.Row.ExpiryDate, row.Row.Tier, silenced[row.Row.Place],
            row.Row.Phone != row.Known.Facts.Phone))).ToList();
        messages.AddRange(endings);
        await using var batch = Letters.Post(new NpgsqlBatch(connection), messages, instant.Now);
        await batch.ExecuteNonQueryAsync(stop);
    }

    private static async Task<Dictionary<RowPlace, Sequence<Channel>>> SilencedAsync(
        NpgsqlConnection connection, IReadOnlyList<MatchedRow> rows, CancellationToken stop)
    {
        var blocks = new List<(string Hash, string Channel)>();
        await using (var command = connection.Command(ReadBlocks, [rows.Select(row => row.PhoneHash).ToArray()]))
        await using (var reader = await command.ExecuteReaderAsync(stop))
            while (await reader.ReadAsync(stop))
                blocks.Add((Convert.ToHexString(reader.GetFieldValue<byte[]>(0)), reader.GetString(1)));
        var byHash = blocks.ToLookup(block => block.Hash, block => block.Channel, StringComparer.Ordinal);
        return rows.ToDictionary(row => row.Row.Place, row => Consents.Silenced(row.Row.ConsentSms, row.Row.ConsentCall,
            blocks.Count == 0 ? [] : [.. byHash[Convert.ToHexString(row.PhoneHash)]]));
    }

    private static EnrolmentCandidate Candidate(MatchedRow row, long policyId, Sequence<Channel> silenced) => new(
        policyId, row.DealerId, row.Row.DealerCode, row.Row.InsuranceLine,
        TermKey.Of(row.Row.DealerCode, LedgerFacts.VehicleOf(row.Row), LedgerFacts.LineOf(row.Row), row.Row.ExpiryDate),
        row.Row.ExpiryDate, row.Row.Tier, silenced, row.Row.Premium, Convert.ToHexString(row.PhoneHash));
}
