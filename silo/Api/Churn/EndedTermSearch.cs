using CampaignEngine.Grains.Dealers.Churn;
using CampaignEngine.Silo.Api.Paging;
using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Wire;
using Npgsql;

namespace CampaignEngine.Silo.Api.Churn;

/// <summary>Which ended terms are asked for.</summary>
/// <param name="Months">Months of expiry.</param>
/// <param name="End">won, lost or withdrawn.</param>
/// <param name="Reason">Code of a reason; null for any.</param>
/// <param name="Group">Code of a group of reasons; null for any.</param>
/// <param name="Insurer">Code of an insurer, or unknown; null for any.</param>
/// <param name="Cohort">new, renewal, gap or unknown; null for any.</param>
/// <param name="Tier">Customer tier, empty for none; null for any.</param>
/// <param name="DaysLeft">Days left at the end at least; null for any.</param>
internal sealed record EndedTermFilter(
    MonthRange Months, string End, string? Reason, string? Group, string? Insurer, string? Cohort, string? Tier,
    int? DaysLeft);

/// <summary>Finds the terms behind the numbers of churn, of one dealer; the caller has checked the scope.</summary>
internal sealed class EndedTermSearch(Databases databases)
{
    /// <summary>The insurer of terms of which nobody knows one.</summary>
    public const string UnknownInsurer = "unknown";

    private static readonly string ListEnds = Sql.Load("Api/Churn/list_ends.sql");
    private static readonly string NameInsurers = Sql.Load("Api/Churn/name_insurers.sql");

    private readonly NpgsqlDataSource _pool = databases.Api;

    /// <summary>A part of the terms that a filter lets through, latest month of expiry first.</summary>
    public async Task<Page<EndedTerm>> FindAsync(
        int dealerId, EndedTermFilter filter, PageAsk page, CancellationToken stop)
    {
        var (reasons, areLeftOut) = ReasonsOf(filter);
        var insurers = filter.Insurer is { } code ? await WrittenAsync(dealerId, filter.Months, code, stop) : null;
        await using var command = _pool.Command(
            ListEnds, dealerId, filter.Months.From, filter.Months.To, filter.End, reasons, areLeftOut, insurers,
            filter.Cohort, filter.Tier, filter.DaysLeft, DayOf(page.Number(0)), DayOf(page.Number(1)), page.Number(2),
            page.Rows);
        await using var rows = await command.ExecuteReaderAsync(stop);
        var terms = new List<(EndedTerm Term, DateOnly Month)>();
        while (await rows.ReadAsync(stop))
            terms.Add((Read(rows), rows.GetFieldValue<DateOnly>(13)));
        return page.Answer(terms, term => term.Term,
            term => [(long)term.Month.DayNumber, (long)term.Term.EndedOn.DayNumber, term.Term.Id]);
    }

    // Codes that nobody foresaw belong to the last group, so that one is asked for by what is in no other.
    private static (string[]? Reasons, bool AreLeftOut) ReasonsOf(EndedTermFilter filter) => filter switch
    {
        { Reason: { } reason } => ([reason], false),
        { Group: { } group } when group == ReasonGroups.Other.Code =>
            ([.. ReasonGroups.All.Where(known => known != ReasonGroups.Other)
                .SelectMany(known => known.Reasons.Select(reason => reason.Code))], true),
        { Group: { } group } => ([.. ReasonTree.CodesOf(group) ?? []], false),
        _ => (null, false),
    };

    /// <summary>The names by which the dealer's terms call an insurer; none for the unknown one.</summary>
    private async Task<string[]> WrittenAsync(int dealerId, MonthRange months, string code, CancellationToken stop)
    {
        if (code == UnknownInsurer)
            return [];
        var names = new List<string> { code };
        await using var command = _pool.Command(NameInsurers, dealerId, months.From, months.To);
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
            if (InsurerNames.Of(rows.GetString(0))?.Code == code)
                names.Add(rows.GetString(0));
        return [.. names];
    }

    private static DateOnly? DayOf(long? number) => number is { } day ? DateOnly.FromDayNumber((int)day) : null;

    private static EndedTerm Read(NpgsqlDataReader rows)
    {
        var reason = rows.Maybe<string>(7);
        return new EndedTerm(
            rows.GetInt64(0), rows.Maybe<string>(1), Mask.Name(rows.Maybe<string>(2)), rows.GetString(3),
            rows.GetFieldValue<DateOnly>(4), rows.GetFieldValue<DateOnly>(5), rows.GetString(6), reason,
            reason is null ? null : ChurnTexts.Of(ReasonTree.ReasonOf(reason).Name), rows.Maybe<string>(8),
            rows.Maybe<string>(9), rows.MaybeValue<decimal>(10), rows.GetString(11), rows.Maybe<string>(12));
    }
}
