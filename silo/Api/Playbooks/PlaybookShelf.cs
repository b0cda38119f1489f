using System.Collections.Concurrent;
using CampaignEngine.Grains.Playbooks;
using CampaignEngine.Silo.Playbooks;
using CampaignEngine.Silo.Storage;
using Npgsql;

namespace CampaignEngine.Silo.Api.Playbooks;

/// <summary>A stored version of a playbook.</summary>
internal sealed record StoredPlaybook(
    int Id, string Name, int Version, string Yaml, DateTimeOffset CreatedAt, string CreatedBy);

/// <summary>The stored playbooks, which never change once written, so that what was parsed is kept.</summary>
internal sealed class PlaybookShelf(Databases databases)
{
    private static readonly string ListPlaybooks = Sql.Load("Api/Playbooks/list_playbooks.sql");
    private static readonly string FindPlaybook = Sql.Load("Api/Playbooks/find_playbook.sql");
    private static readonly string LockPlaybooks = Sql.Load("Api/Playbooks/lock_playbooks.sql");
    private static readonly string AddPlaybook = Sql.Load("Api/Playbooks/add_playbook.sql");

    private readonly NpgsqlDataSource _pool = databases.Api;
    private readonly ConcurrentDictionary<int, Playbook> _parsed = new();

    /// <summary>The playbook behind a stored text.</summary>
    public Playbook Parse(int id, string yaml) => _parsed.GetOrAdd(id, static (id, yaml) =>
        PlaybookYaml.Read(yaml).Playbook
            ?? throw new InvalidOperationException($"The stored playbook {id} is not valid any more."), yaml);

    /// <summary>The title of a stored text as callers read it.</summary>
    public Wire.LocalizedText TitleOf(int id, string yaml)
    {
        var title = Parse(id, yaml).Title;
        return new Wire.LocalizedText(title.En, title.Zh);
    }

    /// <summary>The newest version of every playbook by name, after one.</summary>
    public async Task<List<StoredPlaybook>> ListAsync(string? after, int limit, CancellationToken stop)
    {
        await using var command = _pool.Command(ListPlaybooks, after, limit);
        return await ReadAsync(command, stop);
    }

    /// <summary>A version, the newest when none is named; null for an unknown one.</summary>
    public async Task<StoredPlaybook?> FindAsync(string name, int? version, CancellationToken stop)
    {
        await using var command = _pool.Command(FindPlaybook, name, version);
        return (await ReadAsync(command, stop)).SingleOrDefault();
    }

    /// <summary>
    /// Stores a text as the next version of its playbook; the newest version is returned as it is when its text is the
    /// same.
    /// </summary>
    public async Task<StoredPlaybook> AddAsync(Playbook playbook, string yaml, string actor, CancellationToken stop)
    {
        await using var connection = await _pool.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await using var batch = new NpgsqlBatch(connection, transaction)
            .With(LockPlaybooks, playbook.Name).With(AddPlaybook, playbook.Name, yaml, actor, playbook.Anchor.Name());
        await batch.ExecuteNonQueryAsync(stop);
        await transaction.CommitAsync(stop);
        return (await FindAsync(playbook.Name, null, stop))!;
    }

    private static async Task<List<StoredPlaybook>> ReadAsync(NpgsqlCommand command, CancellationToken stop)
    {
        await using var rows = await command.ExecuteReaderAsync(stop);
        var playbooks = new List<StoredPlaybook>();
        while (await rows.ReadAsync(stop))
            playbooks.Add(new StoredPlaybook(
                rows.GetInt32(0), rows.GetString(1), rows.GetInt32(2), rows.GetString(3),
                rows.GetFieldValue<DateTimeOffset>(4), rows.GetString(5)));
        return playbooks;
    }
}
