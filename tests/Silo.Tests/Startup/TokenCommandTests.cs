using CampaignEngine.Silo.Security;
using CampaignEngine.Silo.Startup;
using CampaignEngine.Silo.Tests.Storage;

namespace CampaignEngine.Silo.Tests.Startup;

public sealed class TokenCommandTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Theory]
    [InlineData("admin")]
    [InlineData("operator")]
    public async Task A_new_token_opens_the_database_for_all_dealers(string role)
    {
        var (_, token) = await TokenCommand.IssueAsync(
            database.Databases, RoleNames.Parse(role)!.Value, CancellationToken.None);
        var key = await new ApiKeys(database.Databases)
            .FindAsync(ApiToken.HashOfHeader($"Bearer {token}")!, CancellationToken.None);
        Assert.Equal((role, null, null), (key!.Role.Name(), key.DealerIds, key.ExpiresAt));
    }

    [Fact]
    public async Task The_audit_tells_which_key_was_made_from_which_account_and_no_token()
    {
        var (key, token) = await TokenCommand.IssueAsync(database.Databases, Role.Admin, CancellationToken.None);
        await using var command = database.Databases.Api.CreateCommand(
            $"SELECT string_agg(audit::text, ' ') FROM audit WHERE target = '/api/v1/keys/{key.Id}'");
        var row = (string)(await command.ExecuteScalarAsync())!;
        Assert.Contains($"local:{Environment.UserName}", row, StringComparison.Ordinal);
        Assert.Contains("IssueToken", row, StringComparison.Ordinal);
        Assert.DoesNotContain(token.Split('_', 3)[2], row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_a_database_is_refused_and_stays_empty()
    {
        var folder = Directory.CreateTempSubdirectory("token-").FullName;
        var refusal = await Assert.ThrowsAsync<OperatorException>(
            () => TokenCommand.RunAsync(folder, Role.Admin, CancellationToken.None));
        Assert.Contains("--data", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
        Directory.Delete(folder);
    }
}
