using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Tests.Storage;

namespace CampaignEngine.Silo.Tests.Security;

public sealed class AuditLogTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Theory]
    [InlineData("policy/7")]
    [InlineData(null)]
    public async Task An_entry_is_kept_word_for_word(string? detail)
    {
        var entry = new AuditEntry($"key {detail}", "LaunchCampaign", "/api/v1/campaigns/1/launch", detail);
        await new AuditLog(database.Databases).AppendAsync(entry, CancellationToken.None);
        Assert.Equal([entry], await EntriesAsync(entry.Actor));
    }

    [Fact]
    public async Task The_same_change_asked_twice_leaves_two_entries()
    {
        var entry = new AuditEntry("twice", "EndCampaign", "/api/v1/campaigns/2/end", null);
        await new AuditLog(database.Databases).AppendAsync(entry, CancellationToken.None);
        await new AuditLog(database.Databases).AppendAsync(entry, CancellationToken.None);
        Assert.Equal([entry, entry], await EntriesAsync("twice"));
    }

    private async Task<List<AuditEntry>> EntriesAsync(string actor)
    {
        await using var command = database.Databases.Api.CreateCommand(
            $"SELECT actor, action, target, detail FROM audit WHERE actor = '{actor}'");
        await using var rows = await command.ExecuteReaderAsync();
        var entries = new List<AuditEntry>();
        while (await rows.ReadAsync())
            entries.Add(new AuditEntry(rows.GetString(0), rows.GetString(1), rows.GetString(2),
                rows.IsDBNull(3) ? null : rows.GetString(3)));
        return entries;
    }
}
