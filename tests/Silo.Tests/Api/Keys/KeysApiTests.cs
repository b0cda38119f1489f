using System.Text.Json;
using CampaignEngine.Silo.Security;

namespace CampaignEngine.Silo.Tests.Api.Keys;

public sealed class KeysApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Keys = "/api/v1/keys";

    [Theory]
    [InlineData("""{"role":"operator"}""", "name")]
    [InlineData("""{"name":"two\nlines","role":"operator"}""", "name")]
    [InlineData("""{"name":"x","role":"owner"}""", "role")]
    [InlineData("""{"name":"x"}""", "role")]
    [InlineData("""{"name":"x","role":"manager"}""", "dealers")]
    [InlineData("""{"name":"x","role":"agent"}""", "dealers")]
    [InlineData("""{"name":"x","role":"agent","dealers":[]}""", "dealers")]
    [InlineData("""{"name":"x","role":"agent","dealers":["NOPE"]}""", "dealers")]
    [InlineData("""{"name":"x","role":"admin","dealers":["A01"]}""", "dealers")]
    [InlineData("""{"name":"x","role":"operator","expiresAt":"2999-11-23T10:00:00"}""", "expiresAt")]
    [InlineData("""{"name":"x","role":"operator","expiresAt":"2020-11-23T10:00:00Z"}""", "expiresAt")]
    public async Task A_fault_of_a_new_key_is_named_by_its_field(string ask, string field)
    {
        var (status, body) = await AddAsync(ask);
        Assert.Equal(400, status);
        var errors = JsonDocument.Parse(body).RootElement.GetProperty("errors").EnumerateObject();
        Assert.Equal([field], errors.Select(error => error.Name));
    }

    [Fact]
    public async Task A_new_key_works_within_its_role_and_dealers()
    {
        var made = Made(await AddAsync("""{"name":"li","role":"agent","dealers":["B02"]}"""));
        var me = await host.ReadAsync(made.GetProperty("token").GetString()!, "/api/v1/me");
        Assert.Equal(
            ("li", "agent"), (me.GetProperty("name").GetString(), me.GetProperty("role").GetString()));
        Assert.Equal("B02", Assert.Single(me.GetProperty("dealers").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task A_revoked_key_opens_nothing_but_stays_listed()
    {
        var made = Made(await AddAsync("""{"name":"gone","role":"operator"}"""));
        var id = made.GetProperty("key").GetProperty("id").GetInt32();
        var admin = await host.TokenAsync(Role.Admin);
        Assert.Equal(204, (await host.CallAsync(admin, "DELETE", $"{Keys}/{id}")).Status);
        Assert.Equal(
            401, (await host.CallAsync(made.GetProperty("token").GetString(), "GET", "/api/v1/me")).Status);
        var listed = (await host.ItemsAsync(admin, Keys + "?limit=200"))
            .Single(key => key.GetProperty("id").GetInt32() == id);
        Assert.True(listed.TryGetProperty("revokedAt", out _));
    }

    [Fact]
    public async Task An_unknown_key_cannot_be_revoked() =>
        Assert.Equal(404, (await host.CallAsync(
            await host.TokenAsync(Role.Admin), "DELETE", $"{Keys}/987654")).Status);

    [Fact]
    public async Task An_expiry_is_kept_as_the_instant_that_it_names()
    {
        var made = Made(await AddAsync("""{"name":"x","role":"operator","expiresAt":"2999-11-23T10:00:00+08:00"}"""));
        Assert.Equal(new DateTimeOffset(2999, 11, 23, 2, 0, 0, TimeSpan.Zero),
            made.GetProperty("key").GetProperty("expiresAt").GetDateTimeOffset());
    }

    [Fact]
    public async Task The_last_administrators_key_cannot_be_revoked()
    {
        await host.World.RunAsync("UPDATE api_key SET revoked_at = now() WHERE role = 'admin'");
        var admin = await host.TokenAsync(Role.Admin);
        var id = (int)await host.World.ReadAsync("SELECT max(id) FROM api_key");
        var (status, body) = await host.CallAsync(admin, "DELETE", $"{Keys}/{id}");
        Assert.Equal(409, status);
        Assert.Contains("last-admin-key", body, StringComparison.Ordinal);
        Assert.Equal(200, (await host.CallAsync(admin, "GET", Keys)).Status);
    }

    [Fact]
    public async Task The_list_shows_prefixes_but_no_token()
    {
        var made = Made(await AddAsync("""{"name":"shown","role":"operator"}"""));
        var (_, body) = await host.CallAsync(await host.TokenAsync(Role.Admin), "GET", Keys + "?limit=200");
        Assert.Contains(
            made.GetProperty("key").GetProperty("prefix").GetString()!, body, StringComparison.Ordinal);
        Assert.DoesNotContain(made.GetProperty("token").GetString()!, body, StringComparison.Ordinal);
        Assert.DoesNotContain("\"token\"", body, StringComparison.Ordinal);
    }

    private static JsonElement Made((int Status, string Body) answer)
    {
        Assert.True(answer.Status == 201, answer.Body);
        return JsonDocument.Parse(answer.Body).RootElement.Clone();
    }

    private async Task<(int Status, string Body)> AddAsync(string ask) =>
        await host.CallAsync(await host.TokenAsync(Role.Admin), "POST", Keys, ask);
}
