using System.Text.Json;
using CampaignEngine.Silo.Api.Paging;
using CampaignEngine.Silo.Security;

namespace CampaignEngine.Silo.Tests.Api.Paging;

public sealed class CursorsTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task A_list_is_read_to_its_end_in_parts_without_gaps_or_repeats()
    {
        var token = await host.TokenAsync(Role.Operator);
        var seen = new List<long>();
        var after = "";
        do
        {
            using var page = await PageAsync(token, $"/api/v1/policies?limit=1{after}");
            seen.Add(page.RootElement.GetProperty("items").EnumerateArray().Single().GetProperty("id").GetInt64());
            after = page.RootElement.TryGetProperty("next", out var next) ? $"&after={next.GetString()}" : null;
        }
        while (after is not null);
        Assert.Equal([host.World.A.Policy, host.World.B.Policy], seen);
    }

    [Theory]
    [InlineData("/api/v1/campaigns?limit=1")]
    [InlineData("/api/v1/dealers?limit=1")]
    [InlineData("/api/v1/tasks?limit=1")]
    [InlineData("/api/v1/imports?limit=1")]
    [InlineData("/api/v1/keys?limit=1")]
    public async Task Every_list_goes_on_where_its_cursor_says(string path)
    {
        var token = await host.TokenAsync(Role.Admin);
        using var first = await PageAsync(token, path);
        using var second = await PageAsync(token, $"{path}&after={NextOf(first)}");
        Assert.NotEqual(first.RootElement.GetProperty("items").GetRawText(),
            second.RootElement.GetProperty("items").GetRawText());
        Assert.Equal(1, second.RootElement.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task A_cursor_of_another_scope_question_or_making_is_refused()
    {
        var token = await host.TokenAsync(Role.Operator);
        var bound = await host.TokenAsync(Role.Operator, host.World.A.Id, host.World.B.Id);
        using var page = await PageAsync(token, "/api/v1/policies?limit=1");
        var next = NextOf(page);
        var forged = (next[0] == 'A' ? 'B' : 'A') + next[1..];
        Assert.Equal(200, (await host.CallAsync(token, "GET", $"/api/v1/policies?after={next}")).Status);
        await RefusedAsync(bound, $"/api/v1/policies?after={next}");
        await RefusedAsync(token, $"/api/v1/policies?phase=won&after={next}");
        await RefusedAsync(token, $"/api/v1/dealers?after={next}");
        await RefusedAsync(token, $"/api/v1/policies?after={forged}");
        await RefusedAsync(token, "/api/v1/policies?after=zzz!");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("201")]
    [InlineData("-1")]
    [InlineData("many")]
    public async Task A_limit_out_of_range_is_refused(string limit)
    {
        var token = await host.TokenAsync(Role.Operator);
        var (status, body) = await host.CallAsync(token, "GET", $"/api/v1/policies?limit={limit}");
        Assert.Equal(400, status);
        Assert.Contains("limit-invalid", body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_position_comes_back_as_it_was_sealed()
    {
        var use = new CursorUse("/x?", DealerScope.Of([1, 2], ["A", "B"]));
        var cursor = Cursors.Seal(new byte[32], use, ["3", "张", ""]);
        Assert.Equal(["3", "张", ""], Cursors.Open(new byte[32], use, cursor)!);
        Assert.Null(Cursors.Open(new byte[32], use with { Scope = DealerScope.All }, cursor));
    }

    private static string NextOf(JsonDocument page) => page.RootElement.GetProperty("next").GetString()!;

    private async Task RefusedAsync(string token, string path)
    {
        var (status, body) = await host.CallAsync(token, "GET", path);
        Assert.True(status == 400 && body.Contains("cursor-invalid", StringComparison.Ordinal),
            $"{path}: {status} {body}");
    }

    private async Task<JsonDocument> PageAsync(string token, string path)
    {
        var (status, body) = await host.CallAsync(token, "GET", path);
        Assert.True(status == 200, body);
        return JsonDocument.Parse(body);
    }
}
