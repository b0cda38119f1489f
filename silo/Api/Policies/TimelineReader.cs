using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Silo.Api.Paging;
using CampaignEngine.Silo.Api.Texts;
using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Storage;
using CampaignEngine.Wire;
using Npgsql;

namespace CampaignEngine.Silo.Api.Policies;

/// <summary>Reads what happened to a policy: its turns, and between them what its customer wrote.</summary>
internal sealed class TimelineReader(Databases databases, CustomerTextReader texts)
{
    private const string CustomerWrote = "customer-wrote";

    private static readonly string ListTimeline = Sql.Load("Api/Policies/list_timeline.sql");

    /// <summary>A part of the timeline of a policy that the caller may see, newest first.</summary>
    public async Task<Page<TurnView>> ReadAsync(long id, Playbook? playbook, PageAsk page, CancellationToken stop)
    {
        var entries = await EntriesAsync(id, page, stop);
        var written = (await texts.ReadAsync(
                [.. entries.Where(entry => entry.Turn is null).Select(entry => entry.No)], DealerScope.All, stop))
            .ToDictionary(text => text.Id);
        return page.Answer(
            entries,
            entry => entry.Turn is { } turn ? JournalNames.ViewOf(turn, playbook) : ViewOf(entry.At, written[entry.No]),
            entry => [entry.At, entry.Turn is null ? 0 : 1, entry.No]);
    }

    private async Task<List<Entry>> EntriesAsync(long id, PageAsk page, CancellationToken stop)
    {
        await using var command = databases.Api.Command(
            ListTimeline, id, page.Instant(), (int?)page.Number(1), page.Number(2), page.Rows);
        await using var rows = await command.ExecuteReaderAsync(stop);
        var entries = new List<Entry>();
        while (await rows.ReadAsync(stop))
            entries.Add(new Entry(
                rows.GetFieldValue<DateTimeOffset>(0), rows.GetInt64(2), rows.GetInt32(1) == 1 ? TurnOf(rows) : null));
        return entries;
    }

    private static StoredTurn TurnOf(NpgsqlDataReader rows) => new(
        rows.GetFieldValue<DateTimeOffset>(0), (int)rows.GetInt64(2), rows.GetString(3), rows.GetString(4),
        rows.MaybeValue<DateTimeOffset>(5), rows.Maybe<string>(6));

    private static TurnView ViewOf(DateTimeOffset at, CustomerText text) =>
        new(at, null, CustomerWrote, null, [], null, text);

    // No: that of the turn, or the id of the text.
    private sealed record Entry(DateTimeOffset At, long No, StoredTurn? Turn);
}
