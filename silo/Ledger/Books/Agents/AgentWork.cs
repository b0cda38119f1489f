using CampaignEngine.Silo.Ledger.Reading;
using CampaignEngine.Silo.Ledger.Reading.Books.Agents;
using CampaignEngine.Silo.Ledger.Reading.Headers;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Ledger.Books.Agents;

/// <summary>Keeps the agents of dealers.</summary>
internal sealed class AgentWork(ImportJob job) : TableWork<Agent>(job, LedgerColumn.Agent)
{
    private static readonly string LockAgents = Sql.Load("Ledger/Books/Agents/lock_agents.sql");
    private static readonly string FindAgents = Sql.Load("Ledger/Books/Agents/find_agents.sql");
    private static readonly string SaveAgents = Sql.Load("Ledger/Books/Agents/save_agents.sql");

    /// <inheritdoc/>
    protected override string KeyOf(Agent row) => row.Name;

    /// <inheritdoc/>
    protected override LedgerReject? ProblemOf(Agent row, DateOnly today) => row.LeftOn < row.WorksSince
        ? LedgerReject.Of(
            row.Line, ColumnNames.En(LedgerColumn.LeftOn), $"{row.LeftOn:yyyy-MM-dd}", AgentReasons.LeftBefore)
        : null;

    /// <inheritdoc/>
    protected override async Task LockAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        await using var command = connection.Command(LockAgents);
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<int, StoredRow<Agent>>> FindAsync(
        NpgsqlConnection connection, IReadOnlyList<OwnRow<Agent>> rows, CancellationToken stop)
    {
        await using var command = connection.Command(FindAgents,
            Enumerable.Range(0, rows.Count).ToArray(),
            Of(rows, row => row.DealerId),
            Of(rows, row => row.Row.Name));
        return await StoredAsync(command, rows, Read, stop);
    }

    /// <inheritdoc/>
    protected override Agent Complete(Agent row, Agent stored)
    {
        Agent Of(LedgerColumn column) => row.Silent.Has(column) ? stored : row;
        return row with
        {
            WorksSince = Of(LedgerColumn.WorksSince).WorksSince,
            LeftOn = Of(LedgerColumn.LeftOn).LeftOn,
            Role = Of(LedgerColumn.Role).Role,
            TalkMinutes = Of(LedgerColumn.TalkMinutes).TalkMinutes,
            DaysOff = Of(LedgerColumn.DaysOff).DaysOff,
        };
    }

    /// <inheritdoc/>
    protected override async Task SaveAsync(
        NpgsqlConnection connection, IReadOnlyList<FoundRow<Agent>> rows, DateTimeOffset now, CancellationToken stop)
    {
        var written = rows.Where(row => row.IsWritten).ToList();
        if (written.Count == 0)
            return;
        await using var command = connection.Command(SaveAgents,
            Of(written, row => row.Id),
            Of(written, row => row.DealerId),
            Of(written, row => row.Row.Name),
            Of(written, row => row.Row.WorksSince),
            Of(written, row => row.Row.LeftOn),
            Of(written, row => row.Row.Role),
            Of(written, row => row.Row.TalkMinutes),
            Of(written, row => row.Row.DaysOff),
            Of(written, row => row.Row.Line),
            Job.Id, now);
        await command.ExecuteNonQueryAsync(stop);
    }

    private static Agent Read(NpgsqlDataReader stored, string dealer) => new(0)
    {
        DealerCode = dealer,
        Name = stored.GetString(2),
        WorksSince = stored.MaybeValue<DateOnly>(3),
        LeftOn = stored.MaybeValue<DateOnly>(4),
        Role = stored.GetString(5),
        TalkMinutes = stored.MaybeValue<int>(6),
        DaysOff = stored.GetString(7),
    };
}
